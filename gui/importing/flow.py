"""What follows an import, and what the menus offer about articles' files: the window only calls these."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from soattin.core.errors import UserError, reason
from soattin.db.store import Store
from soattin.gui.importing.panel import ImportBar
from soattin.gui.project import Project

if TYPE_CHECKING:
    from soattin.core.jobs.importing import ImportReport
    from soattin.db.originals import Original
    from soattin.gui.importing.near import NearDialog

_FORBIDDEN = frozenset('<>:"/\\|?*')


class ImportFlow(QObject):
    """The dialogs around importing, over whichever project is open."""

    failed = Signal(object)
    message = Signal(str)

    def __init__(self, window: QWidget, bar: ImportBar) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._project: Project | None = None
        self.near_dialog: NearDialog | None = None

    def set_project(self, project: Project | None) -> None:
        """Work for another project, or none."""
        self._project = project
        if self.near_dialog is not None:
            self.near_dialog.close()

    def tell(self, report: ImportReport) -> None:
        """Show the list at the end of an import, where it says anything to be done."""
        if self._project is not None:
            self._project.read(Store.near_undecided, then=lambda near: self._show(report, near))

    def _show(self, report: ImportReport, near: int) -> None:
        if not (report.refused or report.already or report.doubtful or (near and report.read)):
            return
        from soattin.gui.importing.report import ReportDialog

        dialog = ReportDialog(report, self._window, near)
        dialog.encodings_wanted.connect(lambda: self._ask_encodings(report))
        dialog.near_wanted.connect(self.show_near)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _ask_encodings(self, report: ImportReport) -> None:
        from soattin.core.text.reading import ReadOptions
        from soattin.gui.importing.encoding import EncodingDialog

        dialog = EncodingDialog(report.doubtful, self._window)

        def chosen() -> None:
            if self._project is not None:
                for encoding, paths in dialog.by_encoding().items():
                    self._bar.start(self._project, paths, ReadOptions(encoding=encoding))

        dialog.accepted.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_near(self) -> None:
        """Open the list of nearly equal articles."""
        if self._project is None:
            return
        if self.near_dialog is None:
            from soattin.gui.importing.near import NearDialog

            self.near_dialog = NearDialog(self._project, self._window)
            self.near_dialog.destroyed.connect(self._near_gone)
        self.near_dialog.show()
        self.near_dialog.raise_()

    def _near_gone(self) -> None:
        self.near_dialog = None

    def open_original(self, article: int) -> None:
        """Open the file that an article came from with the system's program."""
        if self._project is None or not article:
            self.message.emit(self.tr("Hãy chọn một bài rồi mở bản gốc của nó."))
            return
        self._project.read(Store.original, article, then=self._open)

    def _open(self, original: Original) -> None:
        try:
            file = write_temporary(original)
        except OSError as error:
            text = self.tr(
                "Không ghi được tệp tạm để mở bản gốc “{name}”: {why}. Hãy giải phóng chỗ trống trên ổ đĩa rồi mở lại."
            )
            self.failed.emit(
                UserError("original-unwritable", text.format(name=original.name, why=reason(error)))
            )
            return
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.message.emit(self.tr("Đã mở bản gốc “{name}” (bản chép chỉ để xem).").format(name=file.name))
        else:
            text = self.tr(
                "Máy này không có chương trình nào mở được “{name}”. Bản chép nằm ở: {path}. Hãy cài chương trình đọc loại tệp ấy, hoặc chép nó sang máy khác."
            )
            self.failed.emit(UserError("original-no-program", text.format(name=file.name, path=file)))


def safe_name(name: str) -> str:
    """Return a file's name that any system takes and that no system runs.

    A text called "bai.bat" was imported for its words; opened under that name, Windows would run it.
    """
    from soattin.core.text.reading import SUFFIXES, shown_name

    clean = "".join("_" if c in _FORBIDDEN else c for c in shown_name(name)).strip(" .") or "bản gốc"
    clean = clean if len(clean) <= 100 else clean[:80] + clean[-20:]
    return clean if PurePath(clean).suffix.lower() in SUFFIXES else clean + ".txt"


def write_temporary(original: Original) -> Path:
    """Write a file into a folder of its own among the system's temporary ones, read-only; raises `OSError`."""
    file = Path(tempfile.mkdtemp(prefix="soat-tin-goc-")) / safe_name(original.name)
    file.write_bytes(original.data)
    # Whoever changes the copy would think to have changed the original.
    file.chmod(0o444)
    return file
