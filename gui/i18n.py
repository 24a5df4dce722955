"""Languages: texts in the source are Vietnamese; English and Qt's own texts come from translation files.

`resources/translations/soattin_en.ts` holds the English texts, `qtbase_vi.ts` what Qt itself says, in
Vietnamese (Qt has no Vietnamese of its own). The .qm files are made of them with pyside6-lrelease.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from soattin.gui.spoken import forget
from soattin.resources import path as resource

VIETNAMESE, ENGLISH = "vi", "en"
LANGUAGES = {VIETNAMESE: "Tiếng Việt", ENGLISH: "English"}
"""Each language under the name it gives itself."""

_FILES = {VIETNAMESE: "qtbase_vi", ENGLISH: "soattin_en"}


def install_language(app: QApplication, language: str = VIETNAMESE) -> None:
    """Set the language of everything shown from now on; unknown languages fall back to Vietnamese."""
    chosen = language if language in LANGUAGES else VIETNAMESE
    # Dates and numbers stay those of the office, whatever the language.
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    for old in app.findChildren(QTranslator, "language"):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName("language")
    if translator.load(str(resource(f"translations/{_FILES[chosen]}.qm"))):
        app.installTranslator(translator)
    forget()
