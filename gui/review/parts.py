"""The parts of the review that a start does without: each is made when it is first wanted, or in an idle moment.

A bar that says something, the search in the text, what a correction does: 40 ms of imports and widgets, which the
first article shown need not wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QVBoxLayout

from soattin.core.records import Span
from soattin.core.review.stored import Article
from soattin.gui.screen import Screen

if TYPE_CHECKING:
    from soattin.gui.articles.pane import ArticlesPane
    from soattin.gui.keys import Keymap
    from soattin.gui.review.capture import Capture
    from soattin.gui.review.checking import Checking
    from soattin.gui.review.correcting import Correcting
    from soattin.gui.review.elsewhere import Elsewhere
    from soattin.gui.review.fields_model import FieldsModel
    from soattin.gui.review.fields_view import FieldsView
    from soattin.gui.review.find_bar import FindBar
    from soattin.gui.review.finishing import Finishing
    from soattin.gui.review.known import KnownSpellings
    from soattin.gui.review.notices import Notice
    from soattin.gui.review.screen import ReviewScreen
    from soattin.gui.review.sources import Sources
    from soattin.gui.review.text_view import TextView

_ABOVE, _BELOW = ("check_bar",), ("same_bar", "error_bar", "later_bar", "done_bar")
_WARNING = ("check_bar", "error_bar")


class ReviewParts(Screen):
    """What the screen is made of bit by bit; the screen itself makes the panes."""

    keymap: Keymap
    sources: Sources
    articles: ArticlesPane
    text: TextView
    model: FieldsModel
    fields: FieldsView
    middle: QVBoxLayout
    """Heading and text, the search between them."""
    right: QVBoxLayout
    """The fields, the bars around them."""
    open_article: Callable[..., None]
    found: Callable[[Span], None]

    @property
    def article(self) -> Article | None:
        """The article shown."""
        raise NotImplementedError

    def part(self, name: str) -> Any:
        """Return a part where it is made by now."""
        return self.__dict__.get(name)

    def make_parts(self) -> Iterator[None]:
        """Make what is not there yet, one part a step."""
        self.text.draw_frames()
        yield
        for name in (
            "correcting",
            "checking",
            "finishing",
            "done_bar",
            "elsewhere",
            "capture",
            "find",
            "known",
        ):
            getattr(self, name)
            yield

    # What a person does

    @cached_property
    def correcting(self) -> Correcting:
        from soattin.gui.review.correcting import Correcting

        return Correcting(cast("ReviewScreen", self))

    @cached_property
    def capture(self) -> Capture:
        from soattin.gui.review.capture import Capture

        return Capture(cast("ReviewScreen", self))

    @cached_property
    def finishing(self) -> Finishing:
        from soattin.gui.review.finishing import Finishing

        return Finishing(cast("ReviewScreen", self))

    @cached_property
    def checking(self) -> Checking:
        from soattin.gui.review.checking import Checking

        made = Checking(self.check_bar, self)
        made.open_wanted.connect(self.open_article)
        made.set_project(self.project)
        return made

    @cached_property
    def elsewhere(self) -> Elsewhere:
        from soattin.gui.review.elsewhere import Elsewhere

        made = Elsewhere(self.same_bar, lambda: self.keymap.shown_key("review.everywhere"), self)
        made.message.connect(self.message)
        made.set_project(self.project)
        return made

    @cached_property
    def known(self) -> KnownSpellings:
        from soattin.gui.review.known import KnownSpellings

        made = KnownSpellings(self.sources, self)
        made.set_project(self.project)
        return made

    # What is shown at times

    @cached_property
    def find(self) -> FindBar:  # type: ignore[override]  # QWidget.find is another
        from soattin.gui.review.find_bar import FindBar

        made = FindBar(self.text.parentWidget())
        self.middle.insertWidget(1, made)
        made.set_text(self.article.text if self.article else "")
        made.found.connect(self.found)
        made.closed.connect(self.fields.setFocus)
        return made

    @cached_property
    def check_bar(self) -> Notice:
        return self._bar("check_bar")

    @cached_property
    def same_bar(self) -> Notice:
        return self._bar("same_bar")

    @cached_property
    def error_bar(self) -> Notice:
        return self._bar("error_bar")

    @cached_property
    def later_bar(self) -> Notice:
        return self._bar("later_bar")

    @cached_property
    def done_bar(self) -> Notice:
        return self._bar("done_bar")

    def _bar(self, name: str) -> Notice:
        """Make a bar and put it at its place among those that there are."""
        from soattin.gui.review.notices import Notice

        made = Notice(name.replace("_", "-"), self.fields, self.fields.parentWidget(), warns=name in _WARNING)
        order = (*_ABOVE, "fields", *_BELOW)
        before = [n for n in order[: order.index(name)] if n == "fields" or n in self.__dict__]
        self.right.insertWidget(len(before), made)
        return made

    @property
    def bars(self) -> tuple[Notice, ...]:
        """The bars that there are by now, from above to below."""
        return tuple(self.__dict__[name] for name in (*_ABOVE, *_BELOW) if name in self.__dict__)
