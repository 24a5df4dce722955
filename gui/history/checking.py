"""Verifying the open project: how far it is, a way to stop, and what was found, in words."""

from __future__ import annotations

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.errors import Cancelled
from soattin.core.jobs.progress import TimeLeft, time_text
from soattin.core.review.wording import number_text
from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.spoken import spoken
from soattin.gui.typeface import grown


class CheckDialog(QDialog):
    """Runs `Store.check` in the store's thread. Closing it stops the check; corrections wait until it is through.

    `backups_wanted` follows the button offered where something is wrong.
    """

    backups_wanted = Signal()
    _progress = Signal(int, int, str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check")
        self.setWindowTitle(self.tr("Kiểm tra dự án"))
        self._project = project
        self._stop = threading.Event()
        self._left = TimeLeft()
        self.verdict = QLabel(self.tr("Đang kiểm tra dự án “{name}”…").format(name=project.path.name))
        self.verdict.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ kiểm tra"))
        self.what = QLabel()
        self.what.setProperty("role", "muted")
        self.faults = QPlainTextEdit()
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.faults.setAccessibleName(self.tr("Những lỗi tìm thấy"))
        self.faults.hide()
        self.backups_button = QPushButton(self.tr("&Sao lưu và khôi phục…"))
        self.backups_button.clicked.connect(self._to_backups)
        self.close_button = QPushButton(self.tr("&Dừng"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.backups_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.backups_button.hide()
        column = QVBoxLayout(self)
        for part in (self.verdict, self.bar, self.what, self.faults, buttons):
            column.addWidget(part, 1 if part is self.faults else 0)
        self.resize(grown(520), self.sizeHint().height())
        self._progress.connect(self._tell)
        self._running = False
        self.finished.connect(self._closed)

    def start(self) -> None:
        """Begin; the dialog tells how it ended."""
        self._running = True
        self._project.read(self._work, then=self._done, failed=self._failed)

    def _closed(self) -> None:
        self._stop.set()
        if not self._running:
            self.deleteLater()

    def _ended(self) -> bool:
        """Note that the check is through; False where the dialog was closed before."""
        self._running = False
        if not self.isVisible():
            self.deleteLater()
        return self.isVisible()

    def _work(self, store: Store) -> list[str]:
        return store.check(self._report)

    def _report(self, done: int, total: int, what: str) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._progress.emit(done, total, what)

    def _tell(self, done: int, total: int, what: str) -> None:
        if done == 0:
            # SQLite does not say how far it is: time is counted from the first article.
            self._left = TimeLeft()
            self.what.setText(spoken(what))
            return
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        parts = [self.tr("bài {done}/{total}").format(done=number_text(done), total=number_text(total))]
        seconds = self._left.seconds(done, total)
        if seconds is not None:
            parts.append(self.tr("còn {time}").format(time=spoken(time_text(seconds))))
        self.what.setText(" · ".join(parts))

    def _done(self, faults: list[str]) -> None:
        if not self._ended():
            return
        self.bar.hide()
        self.what.hide()
        self.close_button.setText(self.tr("Đón&g"))
        if not faults:
            self.verdict.setText(
                self.tr(
                    "Dự án lành lặn: tệp, văn bản các bài, số liệu và nhật ký đều khớp nhau, không thấy lỗi nào."
                )
            )
            self.close_button.setFocus()
            return
        self.verdict.setText(
            self.tr(
                "Thấy {count} lỗi. Chương trình không tự sửa gì. Hãy sao lưu tệp này ra chỗ khác, rồi khôi phục bản sao "
                "lưu gần nhất còn lành."
            ).format(count=number_text(len(faults)))
        )
        self.faults.setPlainText("\n".join(spoken(fault) for fault in faults))
        self.faults.show()
        self.backups_button.show()
        self.backups_button.setFocus()
        self.resize(grown(640), grown(420))

    def _failed(self, error: BaseException) -> None:
        if self._ended():
            self.reject()
        if not isinstance(error, Cancelled):
            self._project.failed.emit(error)

    def _to_backups(self) -> None:
        self.accept()
        self.backups_wanted.emit()
