"""The main window: puts the screens together, shows the open project, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from soattin.core.late import late
from soattin.core.review.wording import shortened
from soattin.db.store import Store
from soattin.gui import afterwards
from soattin.gui.errors import Errors
from soattin.gui.frame import Frame
from soattin.gui.garbage import put_aside
from soattin.gui.menus import Menus
from soattin.gui.project import Project
from soattin.gui.project_window import PERSON, ProjectWindow
from soattin.gui.rail import RailButton
from soattin.gui.review.screen import ReviewScreen
from soattin.gui.runner import Runner
from soattin.gui.screen import Screen
from soattin.gui.screens import Screens
from soattin.gui.settings import Settings
from soattin.gui.spoken import spoken
from soattin.resources import path as resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from soattin.core.jobs.importing import ImportReport
    from soattin.core.review.stored import Outcome, UndoState
    from soattin.gui.help.desk import HelpDesk
    from soattin.gui.history.screen import HistoryScreen
    from soattin.gui.importing import paste
    from soattin.gui.importing.flow import ImportFlow
    from soattin.gui.importing.panel import ImportBar
    from soattin.gui.looks import Looks
    from soattin.gui.merge.screen import MergeScreen
    from soattin.gui.start import StartPage
    from soattin.gui.summary.screen import SummaryScreen
else:
    (paste,) = late("soattin.gui.importing.paste")

_LOAD_AHEAD_MS = 2000
_SETTLE_MS = 40


class MainWindow(ProjectWindow):
    """One window over one project (or none)."""

    settled = Signal()
    """The first thing to be seen is painted; what a start puts off begins."""

    undo_action: QAction
    redo_action: QAction
    looks: Looks
    review_menu: QMenu

    def __init__(self, settings: Settings, opening: bool = False) -> None:
        """`opening`: a project is about to be opened, so that no start page is made."""
        super().__init__()
        self.setObjectName("main")
        self.settings = settings
        self.errors = Errors(self, settings.folder)
        self.again = False
        self.again_with: Path | None = None
        """Whether the window closes to be opened again (in another language), and with which project."""
        self._frames: dict[QWidget, Frame] = {}
        self.setAcceptDrops(True)
        self._runner = Runner(self)
        self._idle = afterwards.Idle(self)
        self._assemble()
        self._menus = Menus(self)
        self._make_status()
        if not opening:
            self._show_project(None)
        self.resize(1280, 720)
        self.restoreGeometry(settings.bytes("window/geometry"))

    # Building

    def _assemble(self) -> None:
        whole = QWidget(self)
        self.setCentralWidget(whole)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = self._make_rail(whole)
        row.addWidget(self._rail)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        row.addLayout(self._body, 1)
        self._stack = QStackedWidget(whole)
        self._body.addWidget(self._stack, 1)
        self.review = ReviewScreen(self.settings, self._stack)
        self.review.settled.connect(self._settle)
        self.screens = Screens(self.review, self, self._added)
        self._stack.addWidget(self.review)
        self._connect_screen(self.review)

    def _make_rail(self, parent: QWidget) -> QWidget:
        made = QWidget(parent)
        made.setObjectName("rail")
        rail = QVBoxLayout(made)
        rail.setContentsMargins(0, 8, 0, 8)
        rail.setSpacing(2)
        names = (self.tr("Rà soát"), self.tr("Hợp nhất"), self.tr("Tổng hợp"), self.tr("Nhật ký"))
        self.rail_actions = QActionGroup(self)
        for place, (name, key) in enumerate(zip(names, Screens.NAMES, strict=True)):
            action = QAction(QIcon(str(resource(f"icons/{key}.svg"))), name, self)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(f"Alt+{place + 1}"))
            action.triggered.connect(lambda _=False, key=key: self.show_screen(self.screens.get(key)))
            self.rail_actions.addAction(action)
            button = RailButton(action, made)
            button.setToolTip(f"{name} (Alt+{place + 1})")
            rail.addWidget(button)
        rail.addStretch(1)
        return made

    # Made when first wanted, or in an idle moment

    @cached_property
    def start_page(self) -> StartPage:
        from soattin.gui.start import StartPage

        made = StartPage(self._stack)
        self._stack.insertWidget(0, made)
        made.new_wanted.connect(self.new_project_dialog)
        made.open_wanted.connect(self.open_project_dialog)
        made.sample_wanted.connect(self.open_sample)
        made.recent_wanted.connect(self._open_or_tell)
        return made

    @cached_property
    def import_bar(self) -> ImportBar:
        from soattin.gui.importing.panel import ImportBar

        made = ImportBar(self.settings, self.centralWidget())
        self._body.addWidget(made)
        made.done.connect(self._imported)
        made.failed.connect(self.errors.show)
        return made

    @cached_property
    def importing(self) -> ImportFlow:
        from soattin.gui.importing.flow import ImportFlow

        made = ImportFlow(self, self.import_bar)
        made.failed.connect(self.errors.show)
        made.message.connect(lambda text: self.statusBar().showMessage(text, 5000))
        made.set_project(self.project)
        return made

    @cached_property
    def help(self) -> HelpDesk:
        from soattin.gui.help.desk import HelpDesk

        return HelpDesk(self.settings, self)

    def _settle(self) -> None:
        """Begin what a start puts off: what the first keys need is loaded in a thread, then made bit by bit."""
        self.settled.emit()
        if self.project is not None:
            self.project.refresh_undo()
        runner = self._runner if self.project is None else self.project.runner
        runner.watch(afterwards.load_ahead(), lambda _: self._idle.add(self._make_parts()))

    def _make_parts(self) -> Iterator[None]:
        self.review.model.units_read()
        yield
        self.review.articles.name_inner_parts()
        yield
        yield from self.review.make_parts()
        for _ in (self.importing, self.help):
            yield
        # The list of units among it: else a later search for garbage would take 20 ms of some step.
        put_aside()

    def _make_status(self) -> None:
        self.status_file, self.status_saved, self.status_undo = QLabel(), QLabel(), QLabel()
        self.status_saved.setObjectName("saved")
        for label in (self.status_file, self.status_saved):
            self.statusBar().addWidget(label)
        self.statusBar().addPermanentWidget(self.status_undo)

    def _connect_screen(self, screen: Screen) -> None:
        screen.show_article.connect(self.show_article)
        screen.message.connect(lambda text: self.statusBar().showMessage(text, 5000))

    def _added(self, screen: Screen) -> None:
        """Take in a screen just made."""
        self._frames[screen] = Frame(screen, self._stack)
        self._stack.addWidget(self._frames[screen])
        screen.listed = self.review.articles.shown
        self._connect_screen(screen)
        if self.project is not None:
            screen.set_project(self.project)

    @property
    def merge(self) -> MergeScreen:
        return cast("MergeScreen", self.screens.get("merge"))

    @property
    def summary(self) -> SummaryScreen:
        return cast("SummaryScreen", self.screens.get("summary"))

    @property
    def history(self) -> HistoryScreen:
        return cast("HistoryScreen", self.screens.get("history"))

    # Projects

    def open_sample(self) -> None:
        """Open a fresh copy of the sample: a new project into which the sample articles are imported."""
        from soattin.gui.app import sample_folder

        folder = sample_folder()
        self._open_or_tell(folder / "du-an-mau.db", create=True)
        self.start_import([folder / "bài viết"])

    def _leave(self, project: Project) -> None:
        if "import_bar" in self.__dict__:
            self.import_bar.abandon()

    def _show_project(self, project: Project | None) -> None:
        self.project = project
        if "importing" in self.__dict__:
            self.importing.set_project(project)
        for screen in self.screens.made:
            screen.set_project(project)
        for action in (*self._menus.needs_project, *self.rail_actions.actions()):
            action.setEnabled(project is not None)
        self._rail.setVisible(project is not None)
        self.status_saved.clear()
        if project is None:
            self._show_undo(None)
            self.setWindowTitle(self.tr("Soát Tin"))
            self.status_file.setText(self.tr("Chưa mở dự án"))
            self.start_page.show_recent(self.settings.recent())
            self._stack.setCurrentWidget(self.start_page)
            self.start_page.new_button.setFocus()
            QTimer.singleShot(_SETTLE_MS, self, self._settle_without_project)
            return
        QTimer.singleShot(_LOAD_AHEAD_MS, self, lambda: self._load_ahead(project))
        project.changed.connect(self._changed)
        project.undo_changed.connect(self._show_undo)
        project.failed.connect(self.errors.show)
        self._sign()
        reading = self.tr(" (chỉ đọc)") if project.thread_of_store.read_only else ""
        self.setWindowTitle(f"{project.path.stem}{reading} — Soát Tin")
        self.status_file.setText(project.path.name)
        self.status_file.setToolTip(str(project.path))
        self.show_screen(self.review)

    def _settle_without_project(self) -> None:
        if self.project is None and not self.review.has_settled:
            self.review.has_settled = True
            self._settle()

    def _load_ahead(self, project: Project) -> None:
        """Have ready, bit by bit, what the other screens need, so that opening one does not wait for it."""
        Screens.load_ahead()
        if self.project is project:
            project.keep_sums()

    def ask_name(self) -> None:
        """Ask who is at work; typed once, it goes into every step's line of the journal."""
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        dialog = QInputDialog(self)
        dialog.setObjectName("name")
        dialog.setWindowTitle(self.tr("Tên người soát"))
        dialog.setLabelText(self.tr("Tên ghi vào nhật ký mỗi lần sửa:"))
        dialog.setOkButtonText(self.tr("&Ghi"))
        dialog.setCancelButtonText(self.tr("&Thôi"))
        dialog.setTextValue(self.settings.text(PERSON))
        for line in dialog.findChildren(QLineEdit):
            line.setAccessibleName(dialog.labelText())
        dialog.textValueSelected.connect(self._name_given)
        dialog.open()

    def _name_given(self, name: str) -> None:
        self.settings.set(PERSON, " ".join(name.split()))
        self._sign()

    def _sign(self) -> None:
        """Have the project's steps carry the person's name."""
        name = self.settings.text(PERSON)
        if self.project is not None and name:
            self.project.read(Store.set_author, name)

    # Importing and exporting

    def start_import(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open project."""
        if self.project is not None:
            self.import_bar.start(self.project, paths)

    def _imported(self, report: ImportReport) -> None:
        if self.project is not None:
            self.project.imported.emit()
            self.project.keep_sums()
        for screen in self.screens.made:
            screen.on_imported()
        text = self.tr("Đã nhập {read} bài, đã có {already}, không nhận {refused}")
        counts = {"read": len(report.read), "already": len(report.already), "refused": len(report.refused)}
        self.statusBar().showMessage(text.format(**counts), 8000)
        self.importing.tell(report)

    def import_files_dialog(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        paths, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Chọn tệp bài viết"), "", self.tr("Mọi tệp (*)")
        )
        if paths:
            self.start_import([Path(p) for p in paths])

    def import_folder_dialog(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục bài viết"))
        if path:
            self.start_import([Path(path)])

    def paste_article(self) -> None:
        """Import the files or the text on the clipboard."""
        from PySide6.QtGui import QGuiApplication

        data = QGuiApplication.clipboard().mimeData()
        if data is not None and paste.carries_articles(data):
            self.start_import(paste.paths_of(data))
        else:
            self.statusBar().showMessage(self.tr("Bộ nhớ tạm không có bài viết nào để dán."), 5000)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.project is not None and paste.carries_articles(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.start_import(paste.paths_of(event.mimeData()))

    def open_original(self) -> None:
        """Open the file that the article in hand came from."""
        article = self.review.article
        self.importing.open_original(article.row.id if article is not None else 0)

    def export_dialog(self) -> None:
        self.summary.export_dialog()

    # Changes

    def _changed(self, outcome: Outcome) -> None:
        self.status_saved.setText(self.tr("Đã lưu {time}").format(time=outcome.at[11:19]))
        for screen in self.screens.made:
            screen.on_changed(outcome)

    def _show_undo(self, state: UndoState | None) -> None:
        undo, redo = (state.undo, state.redo) if state is not None else (None, None)
        self.undo_action.setEnabled(undo is not None)
        self.redo_action.setEnabled(redo is not None)
        self.undo_action.setText(
            self.tr("Hoàn tác: {label}").format(label=spoken(undo or "—")).replace("&", "&&")
        )
        self.redo_action.setText(
            self.tr("Làm lại: {label}").format(label=spoken(redo or "—")).replace("&", "&&")
        )
        self.status_undo.setText(
            self.tr("Ctrl+Z: {label}").format(label=shortened(spoken(undo))) if undo else ""
        )

    def undo(self) -> None:
        if self.project is not None:
            self.project.undo()

    def redo(self) -> None:
        if self.project is not None:
            self.project.redo()

    # Screens

    @property
    def in_front(self) -> QWidget | None:
        """The screen that is shown, or the start page."""
        shown = self._stack.currentWidget()
        return shown.widget() if isinstance(shown, Frame) else shown

    def show_screen(self, screen: Screen) -> None:
        place = self.screens.place(screen)
        self.rail_actions.actions()[place].setChecked(True)
        self._stack.setCurrentWidget(self._frames.get(screen, screen))
        screen.activate()

    def show_article(self, article: int, item: int) -> None:
        """Open an article in the review, at one of its items where `item` is not 0."""
        self.show_screen(self.review)
        self.review.open_article(article, item)

    def show_preferences(self) -> None:
        from soattin.gui.preferences import Preferences

        Preferences(self.review.keymap, self.project, self).open()

    def show_keys(self) -> None:
        from soattin.gui.keys_overlay import KeysOverlay

        screen = self.in_front
        keys = screen.keys() if isinstance(screen, Screen) else self.start_page.keys()
        keys = [
            *keys,
            ("Alt+1 … Alt+4", self.tr("Sang màn hình khác")),
            ("Shift+F1", self.tr("Sách hướng dẫn")),
        ]
        KeysOverlay(keys, self).open()

    def open_again(self) -> None:
        """Close the window to open it again with the same project."""
        self.again_with = self.project.path if self.project is not None else None
        self.again = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set("window/geometry", self.saveGeometry())
        self.review.save_layout()
        self.close_project()
        self.settings.sync()
        event.accept()
