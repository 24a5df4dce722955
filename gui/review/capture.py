"""From the article's text into fields: selected words, and evidence moved word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from soattin.core.records import SINGLE_FIELDS, Span
from soattin.core.review.typed import Unreadable, from_evidence
from soattin.core.review.wording import field_name
from soattin.gui.review import operations
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    from soattin.gui.review.screen import ReviewScreen


class Capture(QObject):
    """Works on the screen that owns it."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def to_group(self, group: str) -> None:
        """Put the selected words into a group, or into the row being edited; without any, go to the group."""
        screen = self._screen
        span = screen.text.selected_span()
        editor = screen.fields.editor
        if span is None or screen.article is None:
            if screen.fields.commit():
                screen.fields.go_to_group(group)
                screen.fields.setFocus()
            return
        words = " ".join(screen.article.text[span[0] : span[1]].split())
        if editor is not None and editor.row.group == group:
            editor.put(words, (span,))
            screen.text.clear_selection()
            editor.setFocus()
            return
        if not screen.fields.commit():
            return
        if group in SINGLE_FIELDS:
            self._to_single(group, words, span)
        else:
            self._add(group, "", words, span)

    def _to_single(self, group: str, words: str, span: Span) -> None:
        row = self._screen.fields.current
        if row is not None and row.group == group:
            self._add(group, row.field, words, span)
            return
        menu = QMenu(self._screen)
        menu.setAccessibleName(self.tr("Đưa chữ đang chọn vào mục"))
        fits = []
        for field in SINGLE_FIELDS[group]:
            action = menu.addAction(spoken(field_name(group, field)))
            action.triggered.connect(lambda _=False, field=field: self._add(group, field, words, span))
            if self._fits(group, field, words):
                fits.append(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._screen.text.mapToGlobal(QPoint(40, 40)))
        menu.setActiveAction(fits[0] if fits else menu.actions()[0])

    def _fits(self, group: str, field: str, words: str) -> bool:
        """Whether the words are plainly a value of a field: a date, a kind, a unit."""
        try:
            value = from_evidence(group, field, words, self._screen.model.context)
        except Unreadable:
            return False
        return field not in ("title", "author", "section", "organiser") and (
            field != "locality" or bool(value.get("code"))
        )

    def _add(self, group: str, field: str, words: str, span: Span) -> None:
        screen = self._screen
        if screen.project is None or screen.article is None:
            return
        try:
            value = from_evidence(group, field, words, screen.model.context)
        except Unreadable as error:
            self._type_instead(group, field, words, span, spoken(str(error)))
            return
        screen.text.clear_selection()
        screen.fields.setFocus()
        screen.correcting.add(screen.article, group, field, value, (span,))

    def _type_instead(self, group: str, field: str, words: str, span: Span, why: str) -> None:
        """Open the editor with words that cannot be read as they stand, for the person to set right."""
        screen = self._screen
        places = (
            p for p, row in enumerate(screen.model.rows) if row.group == group and row.field == field and p
        )
        here = screen.model.first_of(group) if not field else next(places)
        place = here if field else screen.model.begin_adding(group, here)
        screen.fields.go_to(place)
        screen.fields.setFocus()
        editor = screen.fields.edit_here()
        if editor is not None:
            editor.put(words, (span,))
            editor.complain(why)

    def move_evidence(self, *, start: int = 0, end: int = 0) -> None:
        """Move an end of the evidence of the row in hand by a word; a value in the text's words follows."""
        screen = self._screen
        row, article = screen.fields.current, screen.article
        if row is None or row.item is None or article is None or screen.project is None:
            return
        if not row.item.spans:
            text = self.tr("Dòng này chưa có dẫn chứng: chọn chữ trong bài rồi bấm Ctrl+số nhóm.")
            screen.message.emit(text)
            return
        context = screen.model.context
        screen.project.change(operations.move_evidence, article.row.id, row.item.id, context, start, end)
