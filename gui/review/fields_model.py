"""The fields of one article as a table: label, value, detail, state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from soattin.core.records import Spans
from soattin.core.review import layout
from soattin.core.review.cells import DETAIL, LABEL, VALUE, Context, editable
from soattin.core.review.layout import EMPTY, FIELD, HEAD, FieldRow
from soattin.core.review.stored import MACHINE, Article, StoredItem
from soattin.core.review.wording import GROUP_NAMES
from soattin.gui.review.fields_texts import (
    DETAIL_COLUMN,
    LABEL_COLUMN,
    STATE_COLUMN,
    VALUE_COLUMN,
    FieldTexts,
)
from soattin.gui.spoken import spoken

__all__ = [
    "CELLS", "DETAIL_COLUMN", "LABEL_COLUMN", "STATE_COLUMN", "VALUE_COLUMN", "FieldsModel",
]  # fmt: skip

Index = QModelIndex | QPersistentModelIndex
CELLS = (LABEL, VALUE, DETAIL)


class FieldsModel(QAbstractTableModel):
    """Rows of the article in hand. Nothing is set here: `typed` asks for a change, the store makes it."""

    typed = Signal(object, str, object, object)
    """(row, cell, function from the old whole value to the new one, spans or None): a person typed something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.told = FieldTexts(None)
        """The article in hand as it stands, and what its cells say."""
        self.decided: set[int] = set()
        """Items decided on whose change has not come back from the store yet."""
        self._adding: tuple[str, int] | None = None

    @property
    def article(self) -> Article | None:
        return self.told.article

    @property
    def rows(self) -> list[FieldRow]:
        return self.told.rows

    @property
    def items(self) -> Sequence[StoredItem]:
        return self.told.items

    @property
    def context(self) -> Context:
        """What a short entry is completed from."""
        return self.told.context

    def set_article(self, told: FieldTexts) -> None:
        """Show another article."""
        self.beginResetModel()
        self.told = told
        told.freshen()
        self._adding = None
        self.decided.clear()
        self.endResetModel()

    def update_article(self, article: Article) -> None:
        """Show the same article as it stands now, keeping every row that is still there in its place."""
        new = FieldTexts(article)
        self.decided -= {item.id for item in article.items if item.state != MACHINE}
        adding = self._adding
        if adding is not None:
            self.cancel_adding()
        if [row.key for row in new.rows] == [row.key for row in self.rows]:
            self.told = new
            last = len(new.rows) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, STATE_COLUMN))
            return
        self.layoutAboutToBeChanged.emit()
        places = {row.key: place for place, row in enumerate(new.rows)}
        old = self.persistentIndexList()
        moved = []
        for index in old:
            row = self.rows[index.row()] if index.row() < len(self.rows) else None
            place = self._new_place(row, places) if row else -1
            moved.append(QModelIndex() if place < 0 else self.createIndex(place, index.column()))
        self.told = new
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    @staticmethod
    def _new_place(row: FieldRow, places: dict[tuple[str, str, str, int], int]) -> int:
        if row.key in places:
            return places[row.key]
        # A field that was empty has its item now, or the other way round.
        for key, place in places.items():
            if (
                key[1] == row.group
                and key[2] == row.field
                and (row.field or row.kind == EMPTY)
                and key[0] != HEAD
            ):
                return place
        return -1

    def units_read(self) -> None:
        """The list of units is there by now: cells say where their units lie."""
        self.told.freshen()
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, STATE_COLUMN))

    # Adding

    def begin_adding(self, group: str, place: int) -> int:
        """Put an empty row into a list group behind the row at `place`; returns the new row's place."""
        self.cancel_adding()
        mine = [p for p, row in enumerate(self.rows) if row.group == group]
        if self.rows[mine[-1]].kind == EMPTY:
            return mine[-1]
        at = mine[-1] + 1
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.insert(at, FieldRow(FIELD, group))
        self._adding = (group, at)
        self.endInsertRows()
        return at

    def cancel_adding(self) -> None:
        """Take the empty row away again."""
        if self._adding is None:
            return
        at = self._adding[1]
        self._adding = None
        if at < len(self.rows) and self.rows[at].item is None:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.rows[at]
            self.endRemoveRows()

    # Finding

    def row(self, place: int) -> FieldRow | None:
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def place_of_item(self, item: int) -> int:
        return next((p for p, row in enumerate(self.rows) if row.item and row.item.id == item), -1)

    def first_of(self, group: str) -> int:
        return next((p for p, row in enumerate(self.rows) if row.group == group and row.kind != HEAD), -1)

    def next_doubt(self, after: int, by: int = 1) -> int:
        """Return the place of the next (or, with -1, the previous) doubtful row, -1 where there is none."""
        places = range(after + 1, len(self.rows)) if by > 0 else range(min(after, len(self.rows)) - 1, -1, -1)
        return next((p for p in places if self._open_doubt(self.rows[p])), -1)

    def _open_doubt(self, row: FieldRow) -> bool:
        return row.item is not None and row.doubtful and row.item.id not in self.decided

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if (
            orientation == Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
            and 0 <= section < 4
        ):
            return (self.tr("Mục"), self.tr("Giá trị"), self.tr("Chi tiết"), self.tr("Tình trạng"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row()) if index.isValid() else None
        if row is None or row.kind == HEAD:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() < 3 and CELLS[index.column()] in editable(row.group):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = 0) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.told.cell_text(row, index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.describe(row)
        return None

    def describe(self, row: FieldRow) -> str:
        """Return all that the row says as one sentence, for tool tips and screen readers."""
        if row.kind == HEAD:
            return spoken(GROUP_NAMES[row.group])
        parts = [spoken(GROUP_NAMES[row.group])]
        parts += [self.told.cell_text(row, column) for column in range(4)]
        parts += [self.told.problem(row), spoken(layout.doubt_text(row))]
        was = spoken(layout.was_text(row))
        if was:
            parts.append(self.tr("máy đọc: {value}").format(value=was))
        return ". ".join(part for part in parts if part and part != "—")

    def set_typed(self, row: FieldRow, cell: str, change: Callable[[Any], Any], spans: Spans | None) -> None:
        """Ask for a change of one cell: `change` turns the item's value (None: a new item) into the new one."""
        self.typed.emit(row, cell, change, spans)
