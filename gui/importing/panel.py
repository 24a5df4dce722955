"""The bar under the screens that tells of a running import, and the list at its end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.jobs.importing import ImportReport
from soattin.db.sink import ThreadSink
from soattin.gui.importing.job import ImportJob
from soattin.gui.project import Project


class ImportBar(QWidget):
    """Shows one import at a time: what is being read, how many are left, and a way to stop it."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job: ImportJob | None = None
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Tiến độ nhập bài"))
        self._what = QLabel()
        self._cancel = QPushButton(self.tr("Dừng nhập"))
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._bar, 1)
        row.addWidget(self._what, 2)
        row.addWidget(self._cancel)
        self.hide()

    def start(self, project: Project, paths: Sequence[Path]) -> None:
        """Begin importing `paths`; one import runs at a time."""
        if self.job is not None:
            return
        self.job = ImportJob(paths, ThreadSink(project.thread_of_store), self)
        self.job.progress.connect(self._tell)
        self.job.finished.connect(self._finish)
        self.job.failed.connect(self._fail)
        self._bar.setRange(0, 0)
        self._what.setText(self.tr("Đang đọc danh sách tệp…"))
        self._cancel.setEnabled(True)
        self.show()
        self.job.start()

    def _stop(self) -> None:
        if self.job is not None:
            self._cancel.setEnabled(False)
            self._what.setText(self.tr("Đang dừng; những bài đã lưu vẫn giữ…"))
            self.job.cancel()

    def _tell(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._what.setText(self.tr("Còn {left} bài · {name}").format(left=max(total - done, 0), name=what))

    def _finish(self, report: ImportReport) -> None:
        self._end()
        self.done.emit(report)

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.hide()


class ReportDialog(QDialog):
    """The list at the end of an import: what was read, what was there already, what was refused and why."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả nhập bài"))
        text = QPlainTextEdit(report.to_text())
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Kết quả nhập bài"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)
        self.resize(720, 420)
