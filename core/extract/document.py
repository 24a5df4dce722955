"""The article as the field groups see it: its text, its cut into article and furniture, what is known so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from soattin.core.extract.people import offices
from soattin.core.extract.places.words import Words
from soattin.core.records import Item, Spans
from soattin.core.text import sentences
from soattin.core.text.fold import fold_case, fold_chars
from soattin.core.text.phrase_list import Phrase, Starts
from soattin.core.text.segments import Segment, cut
from soattin.core.text.shapes import shapes


@dataclass(slots=False)
class Document:
    """One article on its way through the pipeline.

    `text` is NFC and never changes; every stage appends to `items` what it read, and may look at what the
    stages before it read. It lives in one thread, for one call of `extract`.
    """

    text: str
    source: str = ""
    items: list[Item] = field(default_factory=list)
    known_furniture: Spans = ()
    """What the page's form (HTML) showed to be furniture, where it came from such a page."""

    @cached_property
    def folded(self) -> str:
        """The text in lower case without accents, of the same length."""
        return fold_chars(self.text)

    @cached_property
    def low(self) -> str:
        """The text in lower case, one tone placement and plain spaces, of the same length."""
        return fold_case(self.text)

    @cached_property
    def shapes(self) -> str:
        """What kind of character stands at each place, see `text.shapes`."""
        return shapes(self.text)

    def has_digit(self, start: int, end: int) -> bool:
        """Tell whether a digit stands between two places."""
        return self.shapes.find("9", start, end) >= 0

    @cached_property
    def words(self) -> Words:
        """The words of the text with their keys, as the search for places and `starts` see them."""
        return Words(self.text)

    @cached_property
    def starts(self) -> Starts:
        """Where each word stands, for the word lists that are looked for in the whole text."""
        return Starts(self.words.runs, self.words.starts)

    @cached_property
    def titles(self) -> tuple[Phrase, ...]:
        """The titles that offices begin with, in the order of the text."""
        return tuple(offices.titles().finditer(self.low, self.starts))

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        return cut(self.text, self.low, self.known_furniture, self.shapes)

    @cached_property
    def sentences(self) -> Spans:
        """The sentences of the whole page, furniture too; a line's end always ends one."""
        return sentences.cut(self.text, self.low)

    @property
    def furniture(self) -> Spans:
        return tuple((s.start, s.end) for s in self.segments if s.furniture)

    @property
    def body(self) -> Spans:
        return tuple((s.start, s.end) for s in self.segments if not s.furniture)

    def single(self, group: str, name: str) -> Item | None:
        """Return what an earlier stage read for a single field."""
        return next((i for i in self.items if i.group == group and i.field == name), None)
