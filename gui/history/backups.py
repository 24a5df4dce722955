"""The project's backups: what each would bring back, making one, going back to one, saving a damaged file."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.db import backups
from soattin.db.backups import Backup, Difference
from soattin.db.salvage import Salvaged, salvage
from soattin.db.store import Store
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.runner import Runner
from soattin.gui.spoken import spoken


class BackupsDialog(QDialog):
    """Lists the backups of the project at `path`; `project` is None where its file could not be opened.

    `restore_wanted(Path)` names the backup to go back to (the window closes the project first);
    `saved(Path)` the project into which a damaged one was saved; `failed(error)` what failed after it was closed.
    """

    restore_wanted = Signal(object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, project: Project | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backups")
        self.setWindowTitle(self.tr("Sao lưu và khôi phục"))
        self._path, self._project = path, project
        self._closed = False
        self._runner = Runner(self)
        self._runner.unhandled.connect(self._failed)
        self._worker = ThreadPoolExecutor(1, "backups")
        kinds = {
            backups.SCHEDULED: self.tr("định kỳ"),
            backups.BY_HAND: self.tr("bằng tay"),
            backups.BEFORE_MIGRATION: self.tr("trước khi nâng cấp"),
            backups.BEFORE_RESTORE: self.tr("trước khi khôi phục"),
            backups.DAMAGED: self.tr("tệp hỏng được giữ lại"),
        }
        self.model: TableModel[Backup] = TableModel(
            [
                Column(self.tr("Lúc"), lambda b: f"{b.at:%d/%m/%Y %H:%M:%S}", sort=lambda b: b.at),
                Column(self.tr("Vì sao"), lambda b: kinds.get(b.kind, b.kind)),
                Column(
                    self.tr("Số bài"), lambda b: "—" if b.articles is None else str(b.articles), number=True
                ),
                Column(self.tr("Cỡ (KB)"), lambda b: str(b.size // 1000), sort=lambda b: b.size, number=True),
            ],
            self,
        )
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Các bản sao lưu"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 160)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Khôi phục bản này thì đổi gì"))
        self._lay_out()
        self._reload()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        self.make_button = QPushButton(self.tr("&Sao lưu ngay"))
        self.make_button.clicked.connect(self._make)
        self.save_button = QPushButton(self.tr("&Cứu dữ liệu từ tệp hỏng"))
        self.save_button.clicked.connect(self._save)
        self.restore_button = QPushButton(self.tr("&Khôi phục bản này…"))
        self.restore_button.clicked.connect(self._ask)
        close = QPushButton(self.tr("Đón&g"))
        close.clicked.connect(self.reject)
        first = self.save_button if self._project is None else self.make_button
        for button in (first, self.restore_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.make_button.setEnabled(self._project is not None and not self._project.thread_of_store.read_only)
        column = QVBoxLayout(self)
        folder = backups.folder_of(self._path)
        column.addWidget(
            QLabel(self.tr("Các bản sao lưu nằm trong thư mục “{name}”.").format(name=folder.name))
        )
        column.addWidget(self.table, 2)
        column.addWidget(self.details, 1)
        column.addWidget(buttons)
        self.resize(680, 480)

    @property
    def chosen(self) -> Backup | None:
        return self.model.row(self.table.currentIndex())

    def _reload(self) -> None:
        self.restore_button.setEnabled(False)
        self._runner.watch(self._worker.submit(backups.listed, self._path), self._show)

    def _show(self, found: list[Backup]) -> None:
        if self._closed:
            return
        self.model.set_rows(found)
        if found:
            self.table.selectRow(0)
        else:
            self.details.setPlainText(self.tr("Chưa có bản sao lưu nào."))

    def _chosen(self, *_: Any) -> None:
        backup = self.chosen
        whole = backup is not None and backup.articles is not None
        self.restore_button.setEnabled(whole)
        self.details.clear()
        if backup is None:
            return
        if not whole:
            self.details.setPlainText(self.tr("Không đọc được tệp này nên không khôi phục được."))
        elif self._project is not None:
            self._project.read(Store.compare, backup.path, then=self._tell, failed=self._failed)
        else:
            self._runner.watch(self._worker.submit(backups.difference, None, backup.path), self._tell)

    def _tell(self, what: Difference) -> None:
        if what.articles_now is None:
            told = self.tr("Bản này có {then} bài.").format(then=what.articles_then)
        else:
            told = self.tr("Bản này có {then} bài, dự án hiện có {now} bài.").format(
                then=what.articles_then, now=what.articles_now
            )
        lines = [told]
        if what.lost:
            lines.append(self.tr("Khôi phục thì mất {count} bước làm sau đó:").format(count=len(what.lost)))
            lines += [
                f"  {row.at[11:16]} {spoken(row.author)}: {spoken(row.label)}" for row in what.lost[:50]
            ]
        elif what.articles_now is not None:
            lines.append(self.tr("Từ đó đến nay không có bước nào mới."))
        self.details.setPlainText("\n".join(lines))

    def _make(self) -> None:
        if self._project is not None:
            self.make_button.setEnabled(False)
            self._project.read(Store.backup, then=self._made, failed=self._not_made)

    def _made(self, _path: object) -> None:
        if not self._closed:
            self.make_button.setEnabled(True)
            self._reload()

    def _not_made(self, error: Exception) -> None:
        self.make_button.setEnabled(True)
        self._failed(error)

    def _ask(self) -> None:
        backup = self.chosen
        if backup is None:
            return
        box = QMessageBox(self)
        box.setObjectName("restore")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Khôi phục"))
        message = self.tr(
            "Đưa dự án “{name}” trở lại như lúc {at}? Những gì làm sau lúc ấy không còn trong dự án. Tệp hiện tại được giữ "
            "lại trong các bản sao lưu, nên có thể quay lại."
        )
        box.setText(message.format(name=self._path.name, at=f"{backup.at:%d/%m/%Y %H:%M}"))
        yes = box.addButton(self.tr("&Khôi phục"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Thôi"), QMessageBox.ButtonRole.RejectRole)

        def decided() -> None:
            if box.clickedButton() is yes:
                self.accept()
                self.restore_wanted.emit(backup.path)

        box.finished.connect(decided)
        box.open()

    def _save(self) -> None:
        self.save_button.setEnabled(False)
        target = self._path.with_name(f"{self._path.stem} (cứu được).db")
        self._runner.watch(self._worker.submit(salvage, self._path, target), self._saved)

    def _saved(self, what: Salvaged) -> None:
        self.details.setPlainText(what.to_text())
        self.saved.emit(what.path)

    def _failed(self, error: BaseException) -> None:
        if self._closed:
            # Nobody reads the details any more.
            self.failed.emit(error)
        else:
            self.details.setPlainText(spoken(str(error)))

    def done(self, result: int) -> None:
        self._closed = True
        # What is under way goes on, a rescue of a large file for minutes; the window must not wait for it.
        self._worker.shutdown(wait=False)
        super().done(result)
