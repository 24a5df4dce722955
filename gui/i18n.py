"""Languages: texts in the source are Vietnamese; English and Qt's own texts come from translation files."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from soattin.resources import path as resource

_LANGUAGES = ("vi", "en")


def install_language(app: QApplication, language: str = "vi") -> None:
    """Set the language of everything shown; unknown languages fall back to Vietnamese."""
    chosen = language if language in _LANGUAGES else "vi"
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese if chosen == "vi" else QLocale.Language.English))
    for name in ("qtbase_vi", "soattin_vi") if chosen == "vi" else ("soattin_en",):
        file = resource(f"translations/{name}.qm")
        translator = QTranslator(app)
        if file.is_file() and translator.load(str(file)):
            app.installTranslator(translator)
