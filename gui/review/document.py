"""The article as a Qt document: text, marks of all evidence, dimmed furniture; built ahead, in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple
from weakref import proxy

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from soattin.core.records import Span
from soattin.core.review.stored import REJECTED, Article, StoredItem
from soattin.gui.review.fields_texts import FieldTexts
from soattin.gui.review.offsets import TextMap
from soattin.gui.style import OVERLINED, UNDERLINES, Theme

PLAIN, FURNITURE = "", "-"
_LINE_EM = 1.55
_FIRST_LOOK = 2500
"""About as many letters as a view shows at once."""
_RUNS_AT_ONCE = 80
"""Runs put in together after these: some two milliseconds."""


class Run(NamedTuple):
    """A stretch of text with one look: a group's name, `PLAIN` or `FURNITURE`."""

    start: int
    end: int
    look: str


def marks(items: Iterable[StoredItem]) -> list[tuple[int, int, str]]:
    """Return (start, end, group) of all evidence that counts."""
    return [(start, end, item.group) for item in items if item.state != REJECTED for start, end in item.spans]


def runs(found: Sequence[tuple[int, int, str]], furniture: Sequence[Span], start: int, end: int) -> list[Run]:
    """Cut a stretch of the text into runs; where marks overlap, the shorter one is seen."""
    edges: list[tuple[int, int, int, str]] = []
    spans = [(s, e, look) for s, e, look in found if s < end and e > start]
    spans += [(s, e, FURNITURE) for s, e in furniture if s < end and e > start]
    for s, e, look in spans:
        width = e - s if look != FURNITURE else 1 << 40
        edges.append((max(s, start), 1, width, look))
        edges.append((min(e, end), 0, width, look))
    edges.sort()
    out: list[Run] = []
    active: list[tuple[int, str]] = []
    at = start
    for place, opening, width, look in edges:
        if place > at:
            _put(out, Run(at, place, min(active)[1] if active else PLAIN))
            at = place
        if opening:
            active.append((width, look))
        else:
            active.remove((width, look))
    if at < end:
        _put(out, Run(at, end, PLAIN))
    return out


def _put(out: list[Run], run: Run) -> None:
    if out and out[-1].look == run.look and out[-1].end == run.start:
        run = Run(out.pop().start, run.end, run.look)
    out.append(run)


class Formats:
    """The look of each kind of run in one appearance (light or dark)."""

    def __init__(self, colours: Theme) -> None:
        self._formats: dict[str, QTextCharFormat] = {}
        for look in (PLAIN, FURNITURE, *colours.groups):
            made = QTextCharFormat()
            made.setForeground(QColor(colours.muted if look == FURNITURE else colours.text))
            if look in colours.groups:
                made.setBackground(QColor(colours.groups[look]))
                made.setUnderlineStyle(UNDERLINES[look])
                made.setUnderlineColor(QColor(colours.muted))
                made.setFontOverline(look in OVERLINED)
            self._formats[look] = made

    def of(self, look: str) -> QTextCharFormat:
        return self._formats[look]


class ArticleDocument:
    """A document in the making, or made: `build()` yields now and then, so that it can be built in slices."""

    def __init__(self, article: Article, font: QFont, formats: Formats) -> None:
        self.article = article
        self.fields = FieldTexts(article)
        self.map = TextMap(article.text)
        self.formats = formats
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(14)
        self.document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.built = 0
        """How much of the text is in the document by now."""
        self.when_ready: Callable[[ArticleDocument], object] = lambda _: None
        self.shown = False
        """Whether it was handed to a view, which then lays it out."""
        # By a weak reference: what refers to itself is freed by whatever thread searches for garbage, and Qt's documents
        # must not be freed by another than this.
        self._steps: Iterator[None] | None = _build(proxy(self))

    @property
    def ready(self) -> bool:
        return self._steps is None

    def work(self, slices: int = 1) -> bool:
        """Build on for some slices; True when it is done."""
        for _ in range(slices):
            if self._steps is None:
                break
            try:
                next(self._steps)
            except StopIteration:
                self._steps = None
                self.when_ready(self)
        return self.ready

    def begin(self) -> None:
        """Put in what is seen first, if nothing is there yet."""
        if not self.built and not self.ready:
            self.work()

    def lay_out(self, width: int) -> None:
        """Shape and break the first lines for a view of this width, so that showing them takes a fifth of the time."""
        self.document.setPageSize(QSizeF(width, -1))
        seen = self.document.findBlock(min(_FIRST_LOOK, self.document.characterCount() - 1))
        self.document.documentLayout().blockBoundingRect(seen)

    def finish(self) -> None:
        while not self.work(64):
            pass

    def line_height(self) -> float:
        """Return the percentage of the font's own line that makes a line of one and a half letters' height."""
        font = self.document.defaultFont()
        own = QFontMetricsF(font).lineSpacing()
        return max(100.0, 100.0 * _LINE_EM * QFontInfo(font).pixelSize() / own)

    def restyle(self, items: Sequence[StoredItem], spans: Iterable[Span]) -> None:
        """Set the looks of these stretches anew, after `items` changed."""
        self.finish()
        found = marks(items)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for start, end in spans:
            for run in runs(found, self.article.furniture, start, end):
                cursor.setPosition(self.map.position(run.start))
                cursor.setPosition(self.map.end_position(run.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self.formats.of(run.look))
        cursor.endEditBlock()


def _build(made: ArticleDocument) -> Iterator[None]:
    """Put in a few paragraphs with their marks a step, what is seen first in the first step."""
    found, length = marks(made.article.items), len(made.article.text)
    units = _Units(made.map.shown)
    block = QTextBlockFormat()
    block.setLineHeight(made.line_height(), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(4)
    empty = QTextBlockFormat(block)
    # Pages are full of empty lines: they keep paragraphs apart, but need no whole line for it.
    empty.setLineHeight(55.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(made.document)
    cursor.setBlockFormat(block)
    start = 0
    for cut in _cut(made.article.furniture, found, length) if length else ():
        cursor.beginEditBlock()
        opened = cursor.block()
        for run in cut:
            stop = made.map.position(run.end)
            cursor.insertText(units.cut(start, stop), made.formats.of(run.look))
            start = stop
        # The last one goes on in the next step.
        last = QTextBlock() if cut[-1].end == length else cursor.block()
        while opened.isValid() and opened != last:
            if not opened.text().strip():
                QTextCursor(opened).setBlockFormat(empty)
            opened = opened.next()
        cursor.endEditBlock()
        made.built = cut[-1].end
        yield
    yield from made.fields.ahead()


def _cut(
    furniture: Sequence[Span], found: Sequence[tuple[int, int, str]], length: int
) -> Iterator[list[Run]]:
    """Yield the runs that are put in together: those seen first, then some a step."""
    yield runs(found, furniture, 0, min(_FIRST_LOOK, length))
    if length > _FIRST_LOOK:
        rest = runs(found, furniture, _FIRST_LOOK, length)
        for first in range(0, len(rest), _RUNS_AT_ONCE):
            yield rest[first : first + _RUNS_AT_ONCE]


class _Units:
    """Cuts a text by Qt's counting (UTF-16 units)."""

    def __init__(self, text: str) -> None:
        self._text = text
        coded = text.encode("utf-16-le")
        # Nothing to do where each letter is one unit.
        self._coded = coded if len(coded) != 2 * len(text) else None

    def cut(self, start: int, end: int) -> str:
        if self._coded is None:
            return self._text[start:end]
        return self._coded[2 * start : 2 * end].decode("utf-16-le")
