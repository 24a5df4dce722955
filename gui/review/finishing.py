"""The article as a whole: offered as done, done, kept from being done by errors, put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from soattin.core.review import checks
from soattin.core.review.stored import DONE, LATER, REVIEWING, Article
from soattin.db.store import Store
from soattin.gui.review import operations
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    from soattin.gui.review.screen import ReviewScreen


class Finishing(QObject):
    """Works on the screen that owns it."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def offer(self) -> None:
        """Offer an article without doubts as done; one that is done already only goes on to the next row."""
        screen = self._screen
        if screen.article is None or screen.article.row.state == DONE:
            screen.fields.step(1)
            return
        offers = [
            (self.tr("Xong bài, mở bài kế (Enter)"), self.finish),
            (self.tr("Xem lại (Esc)"), screen.done_bar.leave),
        ]
        screen.done_bar.ask(self.tr("Bài này không còn chỗ nghi vấn."), offers, take_keyboard=True)

    def finish(self) -> None:
        """Mark the article as done and open the next one, unless it has errors."""
        screen = self._screen
        if screen.article is None or screen.project is None or not screen.fields.commit():
            return
        # Asked of the store: the last correction may not have come back to the screen yet.
        screen.project.read(Store.article, screen.article.row.id, then=self._checked)

    def _checked(self, article: Article) -> None:
        screen = self._screen
        if screen.article is None or article.row.id != screen.article.row.id or screen.project is None:
            return
        found = checks.errors(article.items)
        if found:
            self._tell(found)
            return
        screen.done_bar.hide()
        if article.row.state != DONE:
            screen.project.change(operations.set_state, article.row.id, DONE)
        if not screen.articles.step(1):
            screen.message.emit(self.tr("Đã xong bài cuối của danh sách."))
        screen.fields.setFocus()

    def _tell(self, found: list[checks.Problem]) -> None:
        screen = self._screen
        what = "; ".join(dict.fromkeys(spoken(problem.message) for problem in found[:4]))

        def go() -> None:
            screen.error_bar.hide()
            screen.fields.go_to(screen.model.place_of_item(found[0].item))
            screen.fields.setFocus()

        text = self.tr("Chưa xong được bài: {what}.").format(what=what)
        screen.done_bar.hide()
        screen.error_bar.ask(text, [(self.tr("Đến chỗ ấy (Enter)"), go)], take_keyboard=True)

    def put_off(self) -> None:
        """Ask for a note in a bar and put the article off."""
        screen = self._screen
        article = screen.article
        if article is None or not screen.fields.commit():
            return

        def run(state: str) -> None:
            note = screen.later_bar.note.text().strip()
            screen.later_bar.hide()
            if screen.project is not None:
                screen.project.change(operations.set_state, article.row.id, state, note)
            if state == LATER:
                screen.articles.step(1)
            screen.fields.setFocus()

        offers = [(self.tr("Để sau (Enter)"), lambda: run(LATER))]
        if article.row.state in (LATER, DONE):
            offers.append((self.tr("Soát lại"), lambda: run(REVIEWING)))
        screen.later_bar.ask_note(
            self.tr("Để bài này lại, soát sau."), article.note, self.tr("Ghi chú (không bắt buộc)"), offers
        )
