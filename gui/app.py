"""Starts the window: one QApplication, one main window, errors shown in one place."""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from soattin.db.lists import ArticleFilter
from soattin.db.store import Store
from soattin.db.thread import StoreThread
from soattin.gui import style
from soattin.gui.articles.model import BLOCK
from soattin.gui.i18n import install_language
from soattin.gui.main_window import MainWindow
from soattin.gui.review.screen import last_key
from soattin.gui.settings import Settings
from soattin.resources import path as resource


def make_app(arguments: list[str], settings: Settings | None = None) -> QApplication:
    """Return the application object, dressed and in its language, as `settings` say."""
    app = _prepared(arguments, settings)
    _finish(app)
    return app


def _prepared(arguments: list[str], settings: Settings | None) -> QApplication:
    """Return the application object with what a window must find when it is made."""
    # The wheels carry no fcitx plugin: with "fcitx" Telex would type "tieengs"; fcitx5 answers to ibus.
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "fcitx5"):
        os.environ["QT_IM_MODULE"] = "ibus"
    # Threads that read or export give way to the interface within half a millisecond (Python's own: 5 ms).
    sys.setswitchinterval(0.0005)
    existing = QApplication.instance()
    app = (
        existing
        if isinstance(existing, QApplication)
        else QApplication([*(arguments or sys.argv[:1]), *style.ARGUMENTS])
    )
    app.setApplicationName("SoatTin")
    app.setApplicationDisplayName("Soát Tin")
    install_language(app, settings.text("language", "vi") if settings else "vi")
    if settings is None:
        style.prepare(app)
    else:
        style.prepare(app, settings.text("appearance", style.SYSTEM), settings.number("text-size", 100))
    return app


def _finish(app: QApplication) -> None:
    """Put on what need not be there while a window is made: it is quicker on a finished one."""
    style.dress(app)
    app.setWindowIcon(QIcon(str(resource("icons/soattin.svg"))))
    _guard_preedit(app)


def _guard_preedit(app: QApplication) -> None:
    from soattin.gui.preedit import PreeditGuard

    if app.findChild(PreeditGuard) is None:
        # It looks at every event, of which the making of a window has thousands.
        PreeditGuard(app)


def run(project: Path | None, *, sample: bool = False, settings: Settings | None = None) -> int:
    """Open the window, with `project` or a fresh copy of the sample; returns the exit status."""
    settings = settings or Settings()
    while True:
        app = _prepared(sys.argv[:1], settings)
        window = MainWindow(settings, opening=project is not None)
        window.errors.install()
        window.settled.connect(partial(_settle, app, settings))
        style.dress(app)
        window.show()
        if sample:
            window.open_sample()
        elif project is not None:
            window.open_at_start(project, _begin_opening(project, settings))
        elif not window.settings.recent():
            window.help.greet()
        status = app.exec()
        if not window.again:
            return status
        # Another language: the same project in a new window.
        sample, project = False, window.again_with
        window.deleteLater()


def _begin_opening(project: Path, settings: Settings) -> StoreThread:
    """Begin to open the file and to read what is seen first: the last article, and the list around it.

    Not while the window is made: both would wait for Python's lock at each query, 10 to 60 ms together, for the 7 ms that
    it takes. Qt paints when all this is asked for, so that it is mostly in the first picture.
    """
    thread = StoreThread(project, wait=False)
    last = settings.number(last_key(project))
    if last:
        thread.expect(Store.article, last)
    wanted = ArticleFilter(order=settings.text("review/order", "doubts"))
    thread.expect(Store.first_listing, wanted, last, BLOCK)
    return thread


def _settle(app: QApplication, settings: Settings) -> None:
    """Do what the first picture did not need."""
    # What is there now stays: the collector of garbage, which `main` switched off, need not look at it again.
    gc.freeze()
    gc.enable()
    _guard_preedit(app)
    app.setWindowIcon(QIcon(str(resource("icons/soattin.svg"))))
    QTimer.singleShot(0, app, lambda: _log_into(settings.folder))


def _log_into(folder: Path) -> None:
    from soattin.gui.fault_report import start_log

    start_log(folder)


def sample_folder() -> Path:
    """Return a new folder for a copy of the sample project."""
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="soat-tin-mau-"))
    shutil.copytree(
        resource("samples"), folder / "bài viết", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    return folder
