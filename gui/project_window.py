"""The part of the main window that opens, closes and restores projects."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from soattin.core.errors import UserError
from soattin.db.guards import DAMAGE
from soattin.db.lock import ProjectInUse
from soattin.db.thread import StoreThread
from soattin.gui.errors import Errors
from soattin.gui.project import Project
from soattin.gui.settings import Settings

if TYPE_CHECKING:
    from soattin.gui.runner import Runner

PERSON = "person/name"
"""Under which the settings keep who is at work."""


class ProjectWindow(QMainWindow):
    """Holds one open project, or none; what is shown of it is the main window's."""

    settings: Settings
    errors: Errors
    _runner: Runner

    def __init__(self) -> None:
        super().__init__()
        self.project: Project | None = None

    def _show_project(self, project: Project | None) -> None:
        """Take in another project, or none."""
        raise NotImplementedError

    def open_project(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        force: bool = False,
        opening: StoreThread | None = None,
    ) -> None:
        """Open the project at `path`; raises `UserError` and leaves the present one open when it cannot.

        `opening` is the thread in which it is being opened already.
        """
        now = self.project.path if self.project is not None else None
        if now is not None and now.exists() and path.exists() and now.samefile(path):
            return
        if opening is not None:
            opening.wait()
        thread = opening or StoreThread(path, create=create, read_only=read_only, force=force)
        self.close_project()
        self._show_project(Project(thread, self, at_start=opening is not None))
        thread.forget_expected()
        self.settings.add_recent(path)

    def open_at_start(self, path: Path, opening: StoreThread | None) -> None:
        """Open the project that the program was started with; the start page, where it cannot be opened."""
        try:
            self.open_project(path, opening=opening)
        except UserError as error:
            self._show_project(None)
            self.errors.show(error)

    def _open_or_tell(self, path: Path, create: bool = False) -> None:
        try:
            self.open_project(path, create=create)
        except ProjectInUse as error:
            from soattin.gui.opening import ask_who_has_it

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

    def new_project_dialog(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Tạo dự án mới"), "", self.tr("Dự án Soát Tin (*.db)")
        )
        if path:
            self._open_or_tell(Path(path).with_suffix(".db"), create=True)
            if self.project is not None and not self.settings.text(PERSON):
                self.ask_name()

    def ask_name(self) -> None:
        """Ask who is at work."""
        raise NotImplementedError

    def open_project_dialog(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(self, self.tr("Mở dự án"), "", self.tr("Dự án Soát Tin (*.db)"))
        if path:
            self._open_or_tell(Path(path))

    def close_project(self) -> None:
        if self.project is not None:
            project = self.project
            self._leave(project)
            self._show_project(None)
            project.close()
            project.deleteLater()

    def _leave(self, project: Project) -> None:
        """Stop what works on a project that is about to be closed."""
        raise NotImplementedError

    # Backups

    def show_backups(self) -> None:
        """List the open project's backups."""
        if self.project is not None:
            self._show_backups(self.project.path, self.project)

    def _show_backups(self, path: Path, project: Project | None) -> None:
        from soattin.gui.history.backups import BackupsDialog

        dialog = BackupsDialog(path, project, self)
        dialog.restore_wanted.connect(lambda backup: self.restore_backup(path, backup))
        dialog.saved.connect(self._rescued)
        dialog.failed.connect(self.errors.show)
        dialog.open()

    def _rescued(self, path: Path) -> None:
        """Tell of a project saved from a damaged one: the dialog may be closed by now."""
        self.settings.add_recent(path)
        self.statusBar().showMessage(self.tr("Đã cứu dữ liệu vào tệp {name}").format(name=path.name), 15000)

    def check_project(self) -> None:
        """Verify the open project and tell what was found."""
        if self.project is None:
            return
        from soattin.gui.history.checking import CheckDialog

        dialog = CheckDialog(self.project, self)
        dialog.backups_wanted.connect(self.show_backups)
        dialog.open()
        dialog.start()

    def restore_backup(self, path: Path, backup: Path) -> None:
        """Close the project at `path`, put `backup` in its place and open it again."""
        from concurrent.futures import ThreadPoolExecutor

        from soattin.db.restore import restore

        self.close_project()
        self.statusBar().showMessage(self.tr("Đang khôi phục…"))
        author = self.settings.text(PERSON) or self.tr("người dùng")
        worker = ThreadPoolExecutor(1, "restore")
        future = worker.submit(restore, path, backup, author)
        worker.shutdown(wait=False)

        def ended(error: BaseException | None) -> None:
            self.statusBar().clearMessage()
            if error is not None:
                self.errors.show(error)
            self._open_or_tell(path)

        self._runner.watch(future, lambda _: ended(None), ended)
