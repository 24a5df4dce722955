"""Asks in which encoding to read files whose letters do not tell it, with what each would read as."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from soattin.core.errors import UserError
from soattin.core.jobs.importing import Outcome
from soattin.core.text.encodings import LABELS, Candidate
from soattin.core.text.reading import encoding_candidates
from soattin.gui.runner import Runner
from soattin.gui.spoken import spoken

_ROLE = Qt.ItemDataRole.UserRole


class EncodingDialog(QDialog):
    """Files at the left, ways to read the one in hand at the right; `chosen` holds an encoding for each file."""

    def __init__(self, files: Sequence[Outcome], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chọn bảng mã"))
        self.chosen: dict[Path, str] = {}
        self._candidates: dict[Path, list[Candidate]] = {}
        self._runner = Runner(self)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encodings")
        head = QLabel(
            self.tr(
                "Chữ trong các tệp này không nói rõ bảng mã. Với mỗi tệp, hãy chọn cách đọc cho ra đúng tiếng Việt; "
                "tệp nào chưa chọn thì chưa nhập."
            )
        )
        head.setWordWrap(True)
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Các tệp chờ chọn bảng mã"))
        for outcome in files:
            item = QListWidgetItem(outcome.name)
            item.setData(_ROLE, outcome.path)
            item.setToolTip(outcome.path)
            self.files.addItem(item)
        self.ways = QListWidget()
        self.ways.setAccessibleName(self.tr("Cách đọc"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Đọc theo cách này thì thành"))
        for view in (self.files, self.ways):
            view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.all = QCheckBox(self.tr("Dùng bảng mã đang chọn cho &mọi tệp trong danh sách"))
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.ways)
        right.addWidget(self.preview)
        both = QSplitter()
        both.addWidget(self.files)
        both.addWidget(right)
        both.setStretchFactor(1, 2)
        buttons = QDialogButtonBox()
        self.read = buttons.addButton(self.tr("Đọc lại và nhập"), QDialogButtonBox.ButtonRole.AcceptRole)
        later = buttons.addButton(self.tr("Để sau"), QDialogButtonBox.ButtonRole.RejectRole)
        later.setAutoDefault(False)
        self.read.setDefault(True)
        self.read.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (head, both, self.all, self.told, buttons):
            column.addWidget(widget, 1 if widget is both else 0)
        self.resize(860, 520)
        self.files.currentItemChanged.connect(lambda *_: self._show_file())
        self.ways.currentItemChanged.connect(lambda *_: self._choose())
        self.all.toggled.connect(lambda _: self._choose())
        self.finished.connect(lambda _: self._executor.shutdown(wait=False, cancel_futures=True))
        self.files.setCurrentRow(0)

    def _path(self) -> Path | None:
        item = self.files.currentItem()
        return Path(item.data(_ROLE)) if item is not None else None

    def _show_file(self) -> None:
        path = self._path()
        self.ways.clear()
        self.preview.clear()
        if path is None:
            return
        if path in self._candidates:
            self._list(path)
            return
        self.told.setText(self.tr("Đang thử các bảng mã…"))
        future = self._executor.submit(encoding_candidates, path)
        self._runner.watch(
            future, lambda found: self._found(path, found), lambda error: self._failed(path, error)
        )

    def _found(self, path: Path, found: list[Candidate]) -> None:
        self._candidates[path] = found
        if path == self._path():
            self._list(path)

    def _failed(self, path: Path, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if path == self._path():
            self.told.setText(spoken(error.message))

    def _list(self, path: Path) -> None:
        """List the ways to read a file: the one chosen before in hand, else the likeliest."""
        self.told.clear()
        before = self.chosen.get(path)
        self.ways.blockSignals(True)
        self.ways.clear()
        for place, candidate in enumerate(self._candidates[path]):
            likeliest = self.tr(" — có vẻ đúng nhất") if place == 0 else ""
            item = QListWidgetItem(spoken(LABELS.get(candidate.encoding, candidate.encoding)) + likeliest)
            item.setData(_ROLE, candidate)
            self.ways.addItem(item)
            if candidate.encoding == before:
                self.ways.setCurrentItem(item)
        self.ways.blockSignals(False)
        if self.ways.currentRow() < 0:
            self.ways.setCurrentRow(0)
        self._choose()

    def _choose(self) -> None:
        item, path = self.ways.currentItem(), self._path()
        if item is None or path is None:
            return
        candidate: Candidate = item.data(_ROLE)
        self.preview.setPlainText(candidate.preview)
        self.chosen[path] = candidate.encoding
        if self.all.isChecked():
            for row in range(self.files.count()):
                self.chosen[Path(self.files.item(row).data(_ROLE))] = candidate.encoding
        self._count()

    def _count(self) -> None:
        self.read.setEnabled(bool(self.chosen))
        text = self.tr("Đã chọn cho {chosen}/{all} tệp.")
        self.told.setText(text.format(chosen=len(self.chosen), all=self.files.count()))

    def by_encoding(self) -> dict[str, list[Path]]:
        """Return the files to be read again, by the encoding chosen for them."""
        found: dict[str, list[Path]] = {}
        for path, encoding in self.chosen.items():
            found.setdefault(encoding, []).append(path)
        return found
