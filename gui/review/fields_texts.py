"""What the cells of an article's fields say: each is worked out once, those seen first before the article is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from soattin.core.review import checks, layout
from soattin.core.review.cells import DETAIL, Context, editable
from soattin.core.review.layout import EMPTY, HEAD, FieldRow
from soattin.core.review.stored import Article, StoredItem
from soattin.core.review.wording import GROUP_NAMES
from soattin.gui.review import unit_list
from soattin.gui.spoken import spoken

LABEL_COLUMN, VALUE_COLUMN, DETAIL_COLUMN, STATE_COLUMN = range(4)
OF_A_LIST = ("kind", "part_of_day")
"""Single fields whose values are words of a list."""
_FIRST, _AT_ONCE = 60, 20
"""Rows made ready ahead, and how many of them in one step."""

RowKey = tuple[str, str, str, int]
translate = QCoreApplication.translate


class FieldTexts:
    """The rows of one article as it stands, with their texts."""

    def __init__(self, article: Article | None) -> None:
        self.article = article
        self.items: Sequence[StoredItem] = article.items if article else ()
        self.rows: list[FieldRow] = layout.rows(article.items) if article else []
        self._texts: dict[tuple[RowKey, int], str] = {}
        self.blocks: dict[tuple[RowKey, int], list[tuple[str, str]]] = {}
        """What is drawn in a cell, as the delegate found it."""
        self.pictures: dict[RowKey, QPixmap] = {}
        """Rows drawn ahead, none of them the row in hand, with this `look` (font, colours, widths)."""
        self.look: tuple[object, ...] = ()
        self._units_read = unit_list.is_read()

    def ahead(self) -> Iterator[None]:
        """Work out what is seen first, some rows a step."""
        yield
        for place, row in enumerate(self.rows[:_FIRST], 1):
            for column in range(4):
                self.cell_text(row, column)
            if place % _AT_ONCE == 0:
                yield

    @property
    def first_doubt(self) -> int:
        """The place of the first row that a person is to look at, the first field where there is none."""
        return next((place for place, row in enumerate(self.rows) if row.doubtful), 1)

    def freshen(self) -> None:
        """Forget what was worked out before the list of units was read."""
        if self._units_read != unit_list.is_read():
            self._units_read = unit_list.is_read()
            self._texts.clear()
            self.blocks.clear()
            self.pictures.clear()

    @cached_property
    def context(self) -> Context:
        """What a short entry is completed from."""
        singles = {(i.group, i.field): i.value for i in self.items if i.field and i.counts}
        day = singles.get(("meeting", "date")) or singles.get(("article", "published"))
        return Context(str(day)[:10] if day else None)

    def cell_text(self, row: FieldRow, column: int) -> str:
        """Return what a cell says."""
        key = (row.key, column)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = self._cell_text(row, column)
        return text

    def is_wide(self, row: FieldRow) -> bool:
        """Whether nothing stands behind the row's value, which then has the room of two columns."""
        return (
            row.kind != HEAD and DETAIL not in editable(row.group) and not self.cell_text(row, DETAIL_COLUMN)
        )

    def problem(self, row: FieldRow) -> str:
        """Return the error that keeps the article from being done, where this row has one."""
        found = checks.errors([row.item]) if row.item is not None else []
        return spoken(found[-1].message) if found else ""

    def _cell_text(self, row: FieldRow, column: int) -> str:
        if row.kind == HEAD:
            name = GROUP_NAMES[row.group]
            text = layout.head_text(row.group, self.items) if column == 0 else ""
            return text.replace(name, spoken(name))
        if row.kind == EMPTY:
            return translate("FieldsModel", "chưa có (Insert: thêm)") if column == VALUE_COLUMN else ""
        if column == LABEL_COLUMN:
            # What kind of document it is stands as the article has it.
            label = layout.label_text(row)
            return label if row.group == "documents" else spoken(label)
        if column == VALUE_COLUMN:
            value = layout.value_text(row)
            return spoken(value) if row.field in OF_A_LIST else value
        if column == DETAIL_COLUMN:
            detail = layout.detail_text(row, self._parents(row))
            return spoken(detail) if row.group == "localities" or row.field == "locality" else detail
        return spoken(layout.state_text(row))

    def _parents(self, row: FieldRow) -> str:
        value = row.item.value if row.item else None
        if not isinstance(value, dict) or not value.get("code"):
            return ""
        return unit_list.parents_of(str(value["code"]), self.context.day)
