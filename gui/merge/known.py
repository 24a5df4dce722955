"""The page Tên đã có: every name with its spellings, where each mention stands and how it came there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.stored import Outcome
from soattin.core.review.wording import date_text
from soattin.db.history import StepRow
from soattin.db.names import NamedMention
from soattin.db.store import Store
from soattin.gui.garbage import let_go, put_aside
from soattin.gui.merge.catalogue import Catalogue, Entry, read_names, read_touched
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.spoken import spoken


class KnownPage(QWidget):
    """Names at the left, at the right what stands behind the chosen one."""

    show_mention = Signal(int, int)
    message = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.kind = ""
        self._catalogue = Catalogue()
        self._round = 0
        self._shown: int | None = None
        self._wanted: int | None = None
        origins = {
            "import": self.tr("từ bài, tên mới"),
            "resolved": self.tr("tự nhận ra khi nhập"),
            "hand": self.tr("người dùng xếp"),
        }
        self.table: QTableView
        self.mentions: QTableView
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Lọc tên (không cần dấu)"))
        self.filter.setAccessibleName(self.tr("Lọc tên đã có"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show)
        self.filter.returnPressed.connect(lambda: self.table.setFocus())
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.model: TableModel[Entry] = TableModel(
            [
                Column(self.tr("Tên"), lambda e: e.name.label, sort=lambda e: e.order),
                Column(
                    self.tr("Số lần"), lambda e: str(e.name.mentions), lambda e: e.name.mentions, number=True
                ),
                Column(
                    self.tr("Cách viết"),
                    lambda e: " / ".join(e.name.spellings) if len(e.name.spellings) > 1 else "",
                    sort=lambda e: len(e.name.spellings),
                ),
            ],
            self,
        )
        self.table = _table(self.model, self.tr("Các tên đã có"), (190, 60, 0))
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.activated.connect(lambda _: self.mentions.setFocus())
        self.mentions_model: TableModel[NamedMention] = TableModel(
            [
                Column(self.tr("Cách viết trong bài"), lambda m: m.spelling),
                Column(self.tr("Chức vụ"), lambda m: "; ".join(m.positions)),
                Column(self.tr("Địa phương"), lambda m: m.place),
                Column(self.tr("Ngày"), lambda m: date_text(m.date or ""), sort=lambda m: m.date or ""),
                Column(self.tr("Vì sao ở đây"), lambda m: origins.get(m.origin, m.origin)),
                Column(self.tr("Bài"), lambda m: str(m.article), sort=lambda m: m.article, number=True),
            ],
            self,
        )
        self.mentions = _table(
            self.mentions_model, self.tr("Các lượt nhắc của tên này"), (160, 0, 140, 86, 130, 46), 1
        )
        self.mentions.setSortingEnabled(True)
        self.mentions.horizontalHeader().setSortIndicator(3, Qt.SortOrder.DescendingOrder)
        self.mentions.activated.connect(self._open)
        self.mentions.selectionModel().currentRowChanged.connect(self._sentence)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAccessibleName(self.tr("Câu có tên này"))
        self.label = QLineEdit()
        self.label.setAccessibleName(self.tr("Tên giữ lại"))
        self.label.returnPressed.connect(self.rename)
        self.rename_button = QPushButton(self.tr("Đổi tê&n giữ lại"))
        self.rename_button.clicked.connect(self.rename)
        self.out_button = QPushButton(self.tr("&Tách ra (Delete)"))
        self.out_button.clicked.connect(self.take_out)
        self.open_button = QPushButton(self.tr("Mở &bài (Enter)"))
        self.open_button.clicked.connect(lambda: self._open(self.mentions.currentIndex()))
        self.merges = QComboBox()
        self.merges.setAccessibleName(self.tr("Các lần hợp nhất của tên này"))
        self.undo_button = QPushButton(self.tr("&Hoàn tác lần hợp nhất này"))
        self.undo_button.clicked.connect(self.undo_merge)
        self.merges.view().setAccessibleName(self.merges.accessibleName())
        for widget, tip in (
            (
                self.rename_button,
                self.tr("Tên chung được viết như trong ô; các bài giữ cách viết của mình (F2)"),
            ),
            (self.out_button, self.tr("Lượt nhắc đang chọn là người khác: cho nó một tên riêng (Delete)")),
            (self.open_button, self.tr("Mở bài tại chỗ nhắc tên đang chọn (Enter)")),
            (self.merges, self.tr("Các lần hợp nhất đã đưa lượt nhắc vào tên này (Tab đến rồi bấm ↓)")),
            (self.undo_button, self.tr("Trả các lượt nhắc của lần hợp nhất đã chọn về tên cũ của chúng")),
        ):
            widget.setToolTip(tip)
        self._make_keys()
        self._lay_out()
        self._show_mentions(None, [])

    def _make_keys(self) -> None:
        here = Qt.ShortcutContext.WidgetShortcut
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot, context, owner in (
            (QKeySequence(Qt.Key.Key_Delete), self.take_out, here, self.mentions),
            (QKeySequence(Qt.Key.Key_F2), self._edit_label, within, self),
            (QKeySequence("Ctrl+F"), self.filter.setFocus, within, self),
        ):
            action = QAction(self)
            action.setShortcut(key)
            action.setShortcutContext(context)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            owner.addAction(action)

    def _lay_out(self) -> None:
        side, card = QWidget(), QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.filter, self.count):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        keep = QHBoxLayout()
        label = QLabel(self.tr("Tên giữ &lại:"))
        label.setBuddy(self.label)
        keep.addWidget(label)
        keep.addWidget(self.label, 1)
        keep.addWidget(self.rename_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.out_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        merges = QHBoxLayout()
        merges.addWidget(self.merges, 1)
        merges.addWidget(self.undo_button)
        right = QVBoxLayout(card)
        right.setContentsMargins(12, 0, 0, 0)
        right.addLayout(keep)
        right.addWidget(self.mentions, 1)
        right.addWidget(self.sentence)
        right.addLayout(buttons)
        right.addLayout(merges)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(card)
        split.setSizes([420, 780])
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(split, 1)

    # Names

    def show_project(self, project: Project | None, kind: str) -> None:
        """Show the names of another project or kind."""
        self.project, self.kind = project, kind
        self._shown = self._wanted = None
        self._catalogue = Catalogue()
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """Read all names anew, in pages; the list stays until they are there."""
        self._round += 1
        if self.project is not None:
            self._read(self._round, Catalogue(), 0)

    def _read(self, wanted: int, into: Catalogue, start: int) -> None:
        def got(page: tuple[list[Entry], int]) -> None:
            if wanted != self._round:
                return
            into.put(page[0])
            put_aside()
            if page[1]:
                self._read(wanted, into, page[1])
            else:
                self._catalogue = into
                self._show()

        if self.project is not None:
            self.project.read(read_names, self.kind, start, then=got)

    def on_changed(self, outcome: Outcome) -> bool:
        """Read again the names that a step changed."""
        if self.project is not None and (outcome.names or outcome.items):

            def got(touched: tuple[frozenset[int], list[Entry]]) -> None:
                self._catalogue.replace(touched[0], [e for e in touched[1] if e.name.kind == self.kind])
                if self._shown in touched[0]:
                    self._shown = None
                self._show()

            self.project.read(read_touched, outcome.step, then=got)
        return False

    def _show(self) -> None:
        entries = self._catalogue.found(self.filter.text())
        now = self.model.row(self.table.currentIndex())
        wanted = self._wanted if self._wanted is not None else now.name.id if now else None
        self._wanted = None
        header = self.table.horizontalHeader()
        before = self.model.rows
        self.model.set_rows(entries)
        let_go(before)
        if header.sortIndicatorSection() or header.sortIndicatorOrder() != Qt.SortOrder.AscendingOrder:
            self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        texts = (f"{n:,}".replace(",", ".") for n in (len(entries), len(self._catalogue)))
        self.count.setText(
            self.tr("{shown} trong {all} tên").format(**dict(zip(("shown", "all"), texts, strict=True)))
        )
        if not entries:
            self._shown = None
            self._show_mentions(None, [])
            return
        row = 0
        if wanted is not None:
            row = next((place for place, e in enumerate(self.model.rows) if e.name.id == wanted), 0)
        self.table.selectRow(row)
        self._chosen(self.table.currentIndex())

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        entry = self.model.row(index)
        if entry is None or self.project is None or entry.name.id == self._shown:
            return
        self._shown = name = entry.name.id
        self.label.setText(entry.name.label)
        self.label.setCursorPosition(0)

        def got(found: tuple[list[NamedMention], list[StepRow]]) -> None:
            if name == self._shown:
                self._show_mentions(found[0], found[1])

        self.project.read(_behind, name, then=got)

    def _show_mentions(self, found: list[NamedMention] | None, merges: Iterable[StepRow]) -> None:
        self.mentions_model.set_rows(found or [])
        header = self.mentions.horizontalHeader()
        self.mentions_model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self.merges.clear()
        for step in merges:
            self.merges.addItem(f"{date_text(step.at[:16])}  {spoken(step.label)}", step.id)
        for of_merges in (self.merges, self.undo_button):
            of_merges.setEnabled(self.merges.count() > 0)
        for of_name in (self.label, self.rename_button, self.open_button):
            of_name.setEnabled(bool(found))
        self.out_button.setEnabled(bool(found) and len(found or ()) > 1)
        self.sentence.clear()
        if found:
            self.mentions.selectRow(0)
        else:
            self.label.clear()

    def _sentence(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        mention = self.mentions_model.row(index)
        if mention is None or self.project is None:
            return

        def got(found: dict[int, str]) -> None:
            now = self.mentions_model.row(self.mentions.currentIndex())
            if now is not None and now.id == mention.id:
                self.sentence.setText(found.get(mention.item, ""))

        self.project.read(Store.sentences, [mention.item], then=got)

    # What can be done

    def _open(self, index: QModelIndex) -> None:
        mention = self.mentions_model.row(index)
        if mention is not None:
            self.show_mention.emit(mention.article, mention.item)

    def _edit_label(self) -> None:
        self.label.setFocus()
        self.label.selectAll()

    def rename(self) -> None:
        """Spell the name behind the spellings as it stands in the box."""
        if self.project is not None and self._shown is not None:
            self.project.change(Store.rename, self._shown, self.label.text())
            self.table.setFocus()

    def take_out(self) -> None:
        """Give the chosen mention a name of its own."""
        mention = self.mentions_model.row(self.mentions.currentIndex())
        if self.project is None or mention is None:
            return
        if len(self.mentions_model.rows) < 2:
            self.message.emit(self.tr("Tên này chỉ có một lượt nhắc nên không có gì để tách."))
            return
        self.project.change(Store.take_out, mention.id)

    def undo_merge(self) -> None:
        """Take back the chosen merge by itself, and say what hangs on it and so stays."""
        step = self.merges.currentData()
        if self.project is None or step is None:
            return

        def hangs(preview: tuple[object, list[StepRow]]) -> None:
            names = "; ".join(f"“{spoken(row.label)}”" for row in preview[1][:3])
            if names:
                text = self.tr("Các bước sau dựa vào lần hợp nhất này vẫn giữ: {steps}.")
                self.message.emit(text.format(steps=names))

        self.project.read(Store.preview_revert, step, then=hangs)
        self.project.change(Store.unmerge, step)


def _behind(store: Store, name: int) -> tuple[list[NamedMention], list[StepRow]]:
    return store.mentions_behind(name), store.merges_of(name)


def _table(model: TableModel[Any], name: str, widths: tuple[int, ...], wide: int = 2) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    for place, width in enumerate(widths):
        if width:
            table.setColumnWidth(place, width)
    return table
