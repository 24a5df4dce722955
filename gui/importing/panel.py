"""The bar under the screens that tells of a running import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from soattin.core.jobs.progress import TimeLeft, time_text
from soattin.core.review.wording import number_text
from soattin.gui.project import Project
from soattin.gui.settings import Settings
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    # Loaded at the first import: readers of files and worker processes are a tenth of a start.
    from soattin.core.jobs.importing import ImportReport
    from soattin.core.jobs.tables import Table
    from soattin.core.text.reading import ReadOptions
    from soattin.gui.importing.columns import ColumnsDialog
    from soattin.gui.importing.job import ImportJob, Mappings


class Wanted(NamedTuple):
    """One import asked for."""

    paths: list[Path]
    options: ReadOptions | None = None


class ImportBar(QWidget):
    """Shows one import at a time: what is being read, how many are left, and a way to stop it.

    What is asked for meanwhile waits its turn.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job: ImportJob | None = None
        self._settings = settings
        self._project: Project | None = None
        self._waiting: list[Wanted] = []
        self._left = TimeLeft()
        self._question: ColumnsDialog | None = None
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Tiến độ nhập bài"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(self.fontMetrics().height())
        self._what = QLabel()
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._cancel = QPushButton(self.tr("Dừng nhập"))
        self._cancel.setToolTip(self.tr("Dừng sau bài đang đọc; những bài đã lưu vẫn giữ"))
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._bar, 1)
        row.addWidget(self._what, 2)
        row.addWidget(self._cancel)
        self.hide()

    def start(self, project: Project, paths: Sequence[Path], options: ReadOptions | None = None) -> None:
        """Import `paths`, now or when the import under way is through."""
        if self.job is not None:
            self._waiting.append(Wanted(list(paths), options))
            return
        from soattin.db.sink import ThreadSink
        from soattin.gui.importing.columns import remembered
        from soattin.gui.importing.job import ImportJob

        self._project = project
        sink = ThreadSink(project.thread_of_store)
        self.job = ImportJob(paths, sink, self, options, lambda names: remembered(self._settings, names))
        self.job.tables_found.connect(self._ask)
        self.job.progress.connect(self._tell)
        self.job.finished.connect(self._finish)
        self.job.failed.connect(self._fail)
        self._bar.setRange(0, 0)
        self._what.setText(self.tr("Đang đọc danh sách tệp…"))
        self._cancel.setEnabled(True)
        self.show()
        self.job.start()

    def abandon(self) -> None:
        """Stop without a word: the project is being closed. Whole batches stay."""
        job, self.job = self.job, None
        self._waiting.clear()
        if self._question is not None:
            self._question.close()
        self._project = None
        self.hide()
        if job is not None:
            job.disconnect(self)
            job.finished.connect(job.deleteLater)
            job.failed.connect(job.deleteLater)
            job.cancel()

    def _stop(self) -> None:
        self._waiting.clear()
        if self.job is not None:
            self._cancel.setEnabled(False)
            if self._question is not None:
                self._question.close()
            self._what.setText(self.tr("Đang dừng; những bài đã lưu vẫn giữ…"))
            self.job.cancel()

    def _tell(self, done: int, total: int, what: str) -> None:
        if not self._cancel.isEnabled():
            return
        if done == 0:
            self._left = TimeLeft()
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        # A file is two steps: reading it, and its article.
        words = [self.tr("Còn {left} bài").format(left=number_text(max(total - done + 1, 0) // 2))]
        seconds = self._left.seconds(done, total)
        if seconds is not None:
            words.append(spoken(time_text(seconds)))
        if what:
            words.append(self.tr("đang đọc {name}").format(name=what))
        self._what.setText(" · ".join(words))

    def _ask(self, tables: list[Table], answers: Mappings | None = None) -> None:
        """Ask for the columns of one table after the other, then let the import go on."""
        from soattin.gui.importing.columns import ColumnsDialog, remember

        job, given = self.job, answers or {}
        if job is None or not self._cancel.isEnabled():
            return
        if not tables:
            job.answer(given)
            return
        table, rest = tables[0], tables[1:]
        self._what.setText(self.tr("Đang chờ chọn cột của bảng “{name}”…").format(name=table.name))
        dialog = self._question = ColumnsDialog(table, self.window())

        def done(result: int) -> None:
            self._question = None
            names = table.preview.names
            mapping = dialog.mapping() if result else None
            if mapping is not None:
                remember(self._settings, names, mapping)
            dialog.deleteLater()
            self._ask(rest, {**given, names: mapping})

        dialog.finished.connect(done)
        dialog.open()

    def _finish(self, report: ImportReport) -> None:
        self._end()
        self.done.emit(report)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)
        self._go_on()

    def _end(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.hide()

    def _go_on(self) -> None:
        if self._waiting and self._project is not None:
            self.start(self._project, *self._waiting.pop(0))
