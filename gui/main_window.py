"""The main window: puts the screens together, owns the open project, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.errors import UserError
from soattin.core.review.stored import Outcome, UndoState
from soattin.db.guards import DAMAGE
from soattin.db.lock import ProjectInUse
from soattin.db.store import Store
from soattin.db.thread import StoreThread
from soattin.gui import typeface
from soattin.gui.errors import Errors
from soattin.gui.help.desk import HelpDesk
from soattin.gui.importing.flow import ImportFlow
from soattin.gui.importing.panel import ImportBar
from soattin.gui.importing.paste import carries_articles, paths_of
from soattin.gui.keys import KeysOverlay
from soattin.gui.looks import Looks
from soattin.gui.opening import ask_who_has_it
from soattin.gui.project import Project
from soattin.gui.review.screen import ReviewScreen
from soattin.gui.runner import Runner
from soattin.gui.screen import Screen
from soattin.gui.screens import Screens
from soattin.gui.settings import Settings
from soattin.gui.start import StartPage
from soattin.resources import path as resource

if TYPE_CHECKING:
    from soattin.core.jobs.importing import ImportReport
    from soattin.gui.history.screen import HistoryScreen
    from soattin.gui.merge.screen import MergeScreen
    from soattin.gui.summary.screen import SummaryScreen

_PERSON = "person/name"
_LOAD_AHEAD_MS, _BETWEEN_MS = 2000, 20


class MainWindow(QMainWindow):
    """One window over one project (or none)."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main")
        self.settings = settings
        self.errors = Errors(self, settings.folder)
        self.project: Project | None = None
        self.again, self.again_with = False, None
        """Whether the window closes to be opened again (in another language), and with which project."""
        self.setAcceptDrops(True)
        self.review = ReviewScreen(settings, self)
        self.screens = Screens(self.review, self, self._added)
        self._names = (self.tr("Rà soát"), self.tr("Hợp nhất"), self.tr("Tổng hợp"), self.tr("Nhật ký"))
        self.start_page = StartPage()
        self.import_bar = ImportBar(settings)
        self.importing = ImportFlow(self, self.import_bar)
        self._runner = Runner(self)
        self._assemble()
        self._make_menus()
        self._make_status()
        self._connect()
        self._show_project(None)
        self.resize(1280, 720)
        self.restoreGeometry(settings.bytes("window/geometry"))

    # Building

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.review)
        self._rail = QWidget()
        self._rail.setObjectName("rail")
        rail = QVBoxLayout(self._rail)
        rail.setContentsMargins(0, 8, 0, 8)
        rail.setSpacing(2)
        self._rail_actions = QActionGroup(self)
        for place, (name, key) in enumerate(zip(self._names, Screens.NAMES, strict=True)):
            action = QAction(QIcon(str(resource(f"icons/{key}.svg"))), name, self)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(f"Alt+{place + 1}"))
            action.triggered.connect(lambda _=False, key=key: self.show_screen(self.screens.get(key)))
            self._rail_actions.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(20, 20))
            button.setMinimumWidth(typeface.grown(132))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(f"{name} (Alt+{place + 1})")
            rail.addWidget(button)
        rail.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self.import_bar)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(body, 1)
        self.setCentralWidget(whole)

    def _make_menus(self) -> None:
        self.file_menu = self.menuBar().addMenu(self.tr("&Dự án"))
        self._action(self.file_menu, self.tr("&Tạo dự án mới…"), "Ctrl+N", self.new_project_dialog)
        self._action(self.file_menu, self.tr("&Mở dự án…"), "Ctrl+O", self.open_project_dialog)
        self._action(self.file_menu, self.tr("Mở dự án mẫ&u"), "", self.open_sample)
        self.file_menu.addSeparator()
        self._needs_project = [
            self._action(self.file_menu, self.tr("&Nhập tệp bài viết…"), "Ctrl+I", self.import_files_dialog),
            self._action(
                self.file_menu, self.tr("Nhập cả t&hư mục…"), "Ctrl+Shift+I", self.import_folder_dialog
            ),
            self._action(self.file_menu, self.tr("&Dán bài từ bộ nhớ tạm"), "Ctrl+V", self.paste_article),
            self._action(self.file_menu, self.tr("&Xuất Excel…"), "Ctrl+E", self.export_dialog),
            self._action(
                self.file_menu, self.tr("Đọc &lại từ Excel…"), "", lambda: self.summary.read_back_dialog()
            ),
            self._action(
                self.file_menu, self.tr("&In bảng tổng hợp…"), "Ctrl+P", lambda: self.summary.print_dialog()
            ),
            self._action(self.file_menu, self.tr("&Sao lưu và khôi phục…"), "", self.show_backups),
        ]
        self.file_menu.addSeparator()
        self._needs_project.append(
            self._action(self.file_menu, self.tr("Đón&g dự án"), "Ctrl+W", self.close_project)
        )
        self._action(self.file_menu, self.tr("Th&oát"), "Ctrl+Q", self.close)
        self.edit_menu = self.menuBar().addMenu(self.tr("&Sửa"))
        self.undo_action = self._action(self.edit_menu, self.tr("Hoàn tác"), "Ctrl+Z", self.undo)
        self.redo_action = self._action(self.edit_menu, self.tr("Làm lại"), "Ctrl+Y", self.redo)
        self.edit_menu.addSeparator()
        self._action(self.edit_menu, self.tr("Tên người &soát…"), "", self.ask_name)
        self._action(self.edit_menu, self.tr("&Thiết đặt…"), "Ctrl+,", self.show_preferences)
        self.view_menu = self.menuBar().addMenu(self.tr("&Màn hình"))
        self.view_menu.addActions(self._rail_actions.actions())
        self.view_menu.addSeparator()
        self.looks = Looks(self.settings, self)
        self.looks.fill(self.view_menu)
        self.looks.language_wanted.connect(self.open_again)
        self.review_menu = self.menuBar().addMenu(self.tr("&Rà soát"))
        self.review_menu.addActions(self.review.commands())
        self.review_menu.addSeparator()
        self._needs_project += [
            self._action(
                self.review_menu, self.tr("Mở &bản gốc của bài"), "Ctrl+Shift+O", self.open_original
            ),
            self._action(self.review_menu, self.tr("Bài &gần giống nhau…"), "", self.importing.show_near),
        ]
        self.help_menu = self.menuBar().addMenu(self.tr("Trợ &giúp"))
        self.help = HelpDesk(self.settings, self)
        self._action(self.help_menu, self.tr("&Các phím của màn hình này"), "F1", self.show_keys)
        self._action(self.help_menu, self.tr("&Sách hướng dẫn"), "Shift+F1", self.help.show_manual)
        self._action(self.help_menu, self.tr("&Giới thiệu trong năm bước"), "", self.help.show_tour)
        self.help_menu.addSeparator()
        self._action(self.help_menu, self.tr("&Về Soát Tin"), "", self.help.show_about)
        self.review.keymap.reserve(self.findChildren(QAction))

    def _action(self, menu, text: str, key: str, slot) -> QAction:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: slot())
        menu.addAction(action)
        return action

    def _make_status(self) -> None:
        self.status_file, self.status_saved, self.status_undo = QLabel(), QLabel(), QLabel()
        self.status_saved.setObjectName("saved")
        for label in (self.status_file, self.status_saved):
            self.statusBar().addWidget(label)
        self.statusBar().addPermanentWidget(self.status_undo)

    def _connect(self) -> None:
        self.start_page.new_wanted.connect(self.new_project_dialog)
        self.start_page.open_wanted.connect(self.open_project_dialog)
        self.start_page.sample_wanted.connect(self.open_sample)
        self.start_page.recent_wanted.connect(self._open_or_tell)
        self.import_bar.done.connect(self._imported)
        self.import_bar.failed.connect(self.errors.show)
        self.importing.failed.connect(self.errors.show)
        self.importing.message.connect(lambda text: self.statusBar().showMessage(text, 5000))
        self._connect_screen(self.review)

    def _connect_screen(self, screen: Screen) -> None:
        screen.show_article.connect(self.show_article)
        screen.message.connect(lambda text: self.statusBar().showMessage(text, 5000))

    def _added(self, screen: Screen) -> None:
        """Take in a screen just made."""
        self._stack.addWidget(screen)
        screen.listed = self.review.articles.shown
        self._connect_screen(screen)
        if self.project is not None:
            screen.set_project(self.project)

    @property
    def merge(self) -> MergeScreen:
        return self.screens.get("merge")

    @property
    def summary(self) -> SummaryScreen:
        return self.screens.get("summary")

    @property
    def history(self) -> HistoryScreen:
        return self.screens.get("history")

    # Projects

    def open_project(
        self, path: Path, *, create: bool = False, read_only: bool = False, force: bool = False
    ) -> None:
        """Open the project at `path`; raises `UserError` and leaves the present one open when it cannot."""
        now = self.project.path if self.project is not None else None
        if now is not None and now.exists() and path.exists() and now.samefile(path):
            return
        thread = StoreThread(path, create=create, read_only=read_only, force=force)
        self.close_project()
        self.settings.add_recent(path)
        self._show_project(Project(thread, self))

    def _open_or_tell(self, path: Path, create: bool = False) -> None:
        try:
            self.open_project(path, create=create)
        except ProjectInUse as error:
            ask_who_has_it(self, error, lambda force: self._open_even_so(path, force))
        except UserError as error:
            self.errors.show(error)
            if error.code in DAMAGE and path.is_file():
                self._show_backups(path, None)

    def _open_even_so(self, path: Path, force: bool) -> None:
        try:
            self.open_project(path, read_only=not force, force=force)
        except UserError as error:
            self.errors.show(error)

    def show_backups(self) -> None:
        """List the open project's backups."""
        if self.project is not None:
            self._show_backups(self.project.path, self.project)

    def _show_backups(self, path: Path, project: Project | None) -> None:
        from soattin.gui.history.backups import BackupsDialog

        dialog = BackupsDialog(path, project, self)
        dialog.restore_wanted.connect(lambda backup: self.restore_backup(path, backup))
        dialog.saved.connect(self.settings.add_recent)
        dialog.open()

    def restore_backup(self, path: Path, backup: Path) -> None:
        """Close the project at `path`, put `backup` in its place and open it again."""
        from concurrent.futures import ThreadPoolExecutor

        from soattin.db.restore import restore

        self.close_project()
        self.statusBar().showMessage(self.tr("Đang khôi phục…"))
        author = self.settings.text(_PERSON) or self.tr("người dùng")
        worker = ThreadPoolExecutor(1, "restore")
        future = worker.submit(restore, path, backup, author)
        worker.shutdown(wait=False)

        def ended(error: BaseException | None) -> None:
            self.statusBar().clearMessage()
            if error is not None:
                self.errors.show(error)
            self._open_or_tell(path)

        self._runner.watch(future, lambda _: ended(None), ended)

    def open_sample(self) -> None:
        """Open a fresh copy of the sample: a new project into which the sample articles are imported."""
        from soattin.gui.app import sample_folder

        folder = sample_folder()
        self._open_or_tell(folder / "du-an-mau.db", create=True)
        self.start_import([folder / "bài viết"])

    def close_project(self) -> None:
        if self.project is not None:
            project = self.project
            self.import_bar.abandon()
            self._show_project(None)
            project.close()
            project.deleteLater()

    def _show_project(self, project: Project | None) -> None:
        self.project = project
        self.importing.set_project(project)
        for screen in self.screens.made:
            screen.set_project(project)
        for action in (*self._needs_project, *self._rail_actions.actions()):
            action.setEnabled(project is not None)
        self._rail.setVisible(project is not None)
        self.status_saved.clear()
        if project is None:
            self._show_undo(UndoState(None, None))
            self.setWindowTitle(self.tr("Soát Tin"))
            self.status_file.setText(self.tr("Chưa mở dự án"))
            self.start_page.show_recent(self.settings.recent())
            self._stack.setCurrentWidget(self.start_page)
            self.start_page.new_button.setFocus()
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

    def _load_ahead(self, project: Project) -> None:
        """Have ready, bit by bit, what the other screens need, so that opening one does not wait for it."""
        Screens.load_ahead()
        self._prepare_sums(project)

    def _prepare_sums(self, project: Project) -> None:
        def go_on(more: bool) -> None:
            if more:
                QTimer.singleShot(_BETWEEN_MS, self, lambda: self._prepare_sums(project))

        if self.project is project:
            project.read(Store.prepare_sums, then=go_on)

    def new_project_dialog(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Tạo dự án mới"), "", self.tr("Dự án Soát Tin (*.db)")
        )
        if path:
            self._open_or_tell(Path(path).with_suffix(".db"), create=True)
            if self.project is not None and not self.settings.text(_PERSON):
                self.ask_name()

    def open_project_dialog(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Mở dự án"), "", self.tr("Dự án Soát Tin (*.db)"))
        if path:
            self._open_or_tell(Path(path))

    def ask_name(self) -> None:
        """Ask who is at work; typed once, it goes into every step's line of the journal."""
        dialog = QInputDialog(self)
        dialog.setObjectName("name")
        dialog.setWindowTitle(self.tr("Tên người soát"))
        dialog.setLabelText(self.tr("Tên ghi vào nhật ký mỗi lần sửa:"))
        dialog.setOkButtonText(self.tr("&Ghi"))
        dialog.setCancelButtonText(self.tr("&Thôi"))
        dialog.setTextValue(self.settings.text(_PERSON))
        for line in dialog.findChildren(QLineEdit):
            line.setAccessibleName(dialog.labelText())
        dialog.textValueSelected.connect(self._name_given)
        dialog.open()

    def _name_given(self, name: str) -> None:
        self.settings.set(_PERSON, " ".join(name.split()))
        self._sign()

    def _sign(self) -> None:
        """Have the project's steps carry the person's name."""
        name = self.settings.text(_PERSON)
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
        for screen in self.screens.made:
            screen.on_imported()
        text = self.tr("Đã nhập {read} bài, đã có {already}, không nhận {refused}")
        counts = {"read": len(report.read), "already": len(report.already), "refused": len(report.refused)}
        self.statusBar().showMessage(text.format(**counts), 8000)
        self.importing.tell(report)

    def import_files_dialog(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Chọn tệp bài viết"), "", self.tr("Mọi tệp (*)")
        )
        if paths:
            self.start_import([Path(p) for p in paths])

    def import_folder_dialog(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục bài viết"))
        if path:
            self.start_import([Path(path)])

    def paste_article(self) -> None:
        """Import the files or the text on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and carries_articles(data):
            self.start_import(paths_of(data))
        else:
            self.statusBar().showMessage(self.tr("Bộ nhớ tạm không có bài viết nào để dán."), 5000)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.project is not None and carries_articles(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.start_import(paths_of(event.mimeData()))

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

    def _show_undo(self, state: UndoState) -> None:
        self.undo_action.setEnabled(state.undo is not None)
        self.redo_action.setEnabled(state.redo is not None)
        self.undo_action.setText(
            self.tr("Hoàn tác: {label}").format(label=state.undo or "—").replace("&", "&&")
        )
        self.redo_action.setText(
            self.tr("Làm lại: {label}").format(label=state.redo or "—").replace("&", "&&")
        )
        self.status_undo.setText(
            self.tr("Ctrl+Z: {label}").format(label=_short(state.undo)) if state.undo else ""
        )

    def undo(self) -> None:
        if self.project is not None:
            self.project.undo()

    def redo(self) -> None:
        if self.project is not None:
            self.project.redo()

    # Screens

    def show_screen(self, screen: Screen) -> None:
        place = self.screens.place(screen)
        self._rail_actions.actions()[place].setChecked(True)
        self._stack.setCurrentWidget(screen)
        screen.activate()

    def show_article(self, article: int, item: int) -> None:
        """Open an article in the review, at one of its items where `item` is not 0."""
        self.show_screen(self.review)
        self.review.open_article(article, item)

    def show_preferences(self) -> None:
        from soattin.gui.preferences import Preferences

        Preferences(self.review.keymap, self.project, self).open()

    def show_keys(self) -> None:
        screen = self._stack.currentWidget()
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


def _short(label: str) -> str:
    return label if len(label) <= 60 else label[:59].rstrip() + "…"
