"""What a person does to the rows: confirm, strike out, add, type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from soattin.core.review.layout import FieldRow
from soattin.core.review.stored import REJECTED, Article, Outcome
from soattin.gui.review import operations

if TYPE_CHECKING:
    from soattin.gui.review.screen import ReviewScreen


class Correcting(QObject):
    """Works on the screen that owns it."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._edit_after = ""

    def confirm(self) -> None:
        """Confirm the row in hand and go to the next doubtful one; at the last, offer the article as done."""
        screen = self._screen
        row, article, model = screen.fields.current, screen.article, screen.model
        if row is None or article is None or screen.project is None:
            return
        if row.item is not None:
            # Decided, although the store has not answered yet: a quick second Enter goes on from here.
            model.decided.add(row.item.id)
            screen.project.change(operations.confirm, article.row.id, row.item.id)
        following = model.next_doubt(screen.fields.place)
        if following < 0:
            following = model.next_doubt(-1)
        if following >= 0:
            screen.fields.go_to(following)
        else:
            screen.finishing.offer()

    def reject(self) -> None:
        """Strike the row in hand out, or bring it back."""
        screen = self._screen
        row, article = screen.fields.current, screen.article
        if row is not None and row.item is not None and article is not None:
            self._change(row, None, operations.reject, article.row.id, row.item.id)

    def add_row(self) -> None:
        """Open an empty row in the group in hand; a single field that is empty is edited."""
        fields = self._screen.fields
        row = fields.current
        if row is None:
            return
        if not row.field:
            fields.go_to(self._screen.model.begin_adding(row.group, fields.place))
        fields.edit_here()

    def typed(self, row: FieldRow, cell: str, change: Callable[[Any], Any], spans: object) -> None:
        """Have made what was typed into a cell."""
        screen = self._screen
        article = screen.article
        if article is None or screen.project is None:
            return
        value = change(row.item.value if row.item else None)
        if row.item is not None:
            self._change(row, value, operations.correct_cell, article.row.id, row.item.id, change, spans)
        elif value is not None:
            self.add(article, row.group, row.field, value, spans or ())

    def add(self, article: Article, group: str, field: str, value: object, spans: object) -> None:
        """Add an item, which then is the row in hand."""
        if self._screen.project is not None:
            self._screen.project.change(
                operations.add, article.row.id, group, field, value, spans, then=self._added
            )

    def _added(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self._screen.want_item = next(iter(outcome.added.values()), 0)

    def _change(self, row: FieldRow, after: object, function: Callable[..., Any], *args: object) -> None:
        """Have a correction made; where it stands elsewhere, it is offered there too."""
        item, screen = row.item, self._screen
        rejected = item is not None and after is None and item.state == REJECTED

        def then(outcome: Outcome | None) -> None:
            if item is not None and not rejected:
                screen.elsewhere.corrected(item, after, outcome)

        if screen.project is not None:
            screen.project.change(function, *args, then=then)

    def edit_other(self, cell: str) -> None:
        """Open another cell of the row just edited; a new row's, as soon as it is there."""
        row = self._screen.fields.current
        if row is not None and row.item is None:
            self._edit_after = cell
        else:
            self._screen.fields.edit_cell(cell)

    def row_is_there(self) -> None:
        """Go on with what was to be done with a new row."""
        cell, self._edit_after = self._edit_after, ""
        if cell:
            self._screen.fields.edit_cell(cell)
