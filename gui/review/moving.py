"""Going from row to row, from doubt to doubt over all articles, from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from soattin.db.store import Store

if TYPE_CHECKING:
    from soattin.gui.review.screen import ReviewScreen


class Moving(QObject):
    """Works on the screen that owns it."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._from_the_end = False

    def enter_rows(self) -> None:
        """Choose the row that the person is to look at: the one asked for, a doubtful one, the first."""
        screen, model = self._screen, self._screen.model
        if screen.article is None:
            return
        wanted, screen.want_item = screen.want_item, 0
        place = model.place_of_item(wanted) if wanted else -1
        if place < 0 and self._from_the_end:
            place = model.next_doubt(len(model.rows), -1)
        if place < 0:
            place = model.next_doubt(-1)
        self._from_the_end = False
        screen.fields.go_to(place if place >= 0 else 1)

    def to_article(self, by: int) -> None:
        """Go to the next or previous article of the list."""
        screen = self._screen
        if screen.fields.commit() and not screen.articles.step(by):
            last, first = self.tr("Đây là bài cuối của danh sách."), self.tr("Đây là bài đầu của danh sách.")
            screen.message.emit(last if by > 0 else first)

    def to_doubt(self, by: int) -> None:
        """Go to the next or previous doubtful row, across articles."""
        screen = self._screen
        if not screen.fields.commit():
            return
        place = screen.model.next_doubt(screen.fields.place, by)
        if place >= 0:
            screen.fields.go_to(place)
            screen.fields.setFocus()
            return
        ids = list(screen.articles.model.ids)
        here = screen.articles.model.place(screen.article.row.id) if screen.article else -1
        wanted = ids[here + 1 :] if by > 0 else ids[here - 1 :: -1] if here > 0 else []
        if screen.project is not None:
            screen.project.read(Store.next_doubtful, wanted, then=lambda found: self._go_on(found, by))

    def _go_on(self, article: int | None, by: int) -> None:
        screen = self._screen
        if article is None:
            screen.message.emit(self.tr("Không còn chỗ nghi vấn nào theo hướng này."))
            return
        self._from_the_end = by < 0
        screen.articles.choose(article)
        screen.fields.setFocus()

    def to_mark(self, offset: int) -> None:
        """Select the field whose evidence is there; where several overlap, each click goes on to the next."""
        screen = self._screen
        hits = [
            (end - start, item.id)
            for item in screen.model.items
            for start, end in item.spans
            if start <= offset < end
        ]
        if not hits or screen.fields.editor is not None:
            return
        ids = list(dict.fromkeys(item for _, item in sorted(hits)))
        row = screen.fields.current
        here = row.item.id if row and row.item else 0
        chosen = ids[(ids.index(here) + 1) % len(ids)] if here in ids else ids[0]
        screen.fields.go_to(screen.model.place_of_item(chosen))

    def to_pane(self, by: int) -> None:
        """Give the keyboard to the next or previous pane, bars among them."""
        screen = self._screen
        bars = [bar for bar in screen.bars if bar.isVisible()]
        panes = [screen.articles.list, screen.text, screen.fields, *bars]
        focused = QApplication.focusWidget()
        inside = (
            p for p, pane in enumerate(panes) if focused and (pane is focused or pane.isAncestorOf(focused))
        )
        target = panes[(next(inside, 1) + by) % len(panes)]
        if target in bars:
            target.take_keyboard()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
