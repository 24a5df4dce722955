"""Starts the window: one QApplication, one main window, errors shown in one place."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from soattin.core.errors import UserError
from soattin.gui import style
from soattin.gui.fault_report import start_log
from soattin.gui.i18n import install_language
from soattin.gui.main_window import MainWindow
from soattin.gui.preedit import PreeditGuard
from soattin.gui.settings import Settings
from soattin.resources import path as resource


def make_app(arguments: list[str], settings: Settings | None = None) -> QApplication:
    """Return the application object, dressed and in its language, as `settings` say."""
    # The wheels carry no fcitx plugin: with "fcitx" Telex would type "tieengs"; fcitx5 answers to ibus.
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "fcitx5"):
        os.environ["QT_IM_MODULE"] = "ibus"
    # Threads that read or export give way to the interface within half a millisecond (Python's own: 5 ms).
    sys.setswitchinterval(0.0005)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(arguments)
    app.setApplicationName("SoatTin")
    app.setApplicationDisplayName("Soát Tin")
    app.setWindowIcon(QIcon(str(resource("icons/soattin.svg"))))
    install_language(app, settings.text("language", "vi") if settings else "vi")
    if settings is None:
        style.apply(app)
    else:
        style.apply(app, settings.text("appearance", style.SYSTEM), settings.number("text-size", 100))
    if app.findChild(PreeditGuard) is None:
        PreeditGuard(app)
    return app


def run(project: Path | None, *, sample: bool = False, settings: Settings | None = None) -> int:
    """Open the window, with `project` or a fresh copy of the sample; returns the exit status."""
    settings = settings or Settings()
    start_log(settings.folder)
    while True:
        app = make_app(sys.argv[:1], settings)
        window = MainWindow(settings)
        window.errors.install()
        window.show()
        if sample:
            window.open_sample()
        elif project is not None:
            try:
                window.open_project(project)
            except UserError as error:
                window.errors.show(error)
        elif not window.settings.recent():
            window.help.greet()
        status = app.exec()
        if not window.again:
            return status
        # Another language: the same project in a new window.
        sample, project = False, window.again_with
        window.deleteLater()


def sample_folder() -> Path:
    """Return a new folder for a copy of the sample project."""
    folder = Path(tempfile.mkdtemp(prefix="soat-tin-mau-"))
    shutil.copytree(
        resource("samples"), folder / "bài viết", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    return folder
