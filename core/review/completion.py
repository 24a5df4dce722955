"""What typing fills in: words of this article first, then names known, then the list of units.

Everything is matched blind to accents, đ and case: each typed word is the beginning of a word of the match,
in order. "hoa" finds Hòa, Hoà and Hoá.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from soattin.core.records import Spans
from soattin.core.text.fold import fold, fold_chars, nfc, same_key

IN_ARTICLE, KNOWN, GAZETTEER, LIST = "trong bài", "đã biết", "danh mục", ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One proposal: what it puts into the field, a note shown behind it, and the evidence it brings along."""

    text: str
    note: str = LIST
    spans: Spans = ()
    value: Any = None
    """The whole value of the field where the text alone does not tell it (a unit with its code)."""


def matches(typed: str, candidate: str) -> bool:
    """Whether each word of the key `typed` begins a word of the key `candidate`, in order."""
    words = candidate.split()
    place = 0
    for part in typed.split():
        while place < len(words) and not words[place].startswith(part):
            place += 1
        if place == len(words):
            return False
        place += 1
    return True


_NAME_END = re.compile(r"[^\w\s'’\-]|\n|\s(?=\s)|[_\d]")
_PHRASE_END = re.compile(r"[\n,;.:()“”\"!?…]| - | – ")
_QUOTED = re.compile(r"[\w%°²³]+(?:[-./,’']\w+)*[%”\"»]?")
_LONGEST = {"name": 6, "phrase": 16}


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article's text with its key (of the same length), searched while a person types."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> ArticleText:
        return cls(text, fold_chars(text))

    def find(self, typed: str, shape: str, limit: int = 6) -> list[Choice]:
        """Return stretches of the article that begin with what was typed.

        `shape` is `name` (a run of capitalised words) or `phrase` (up to the next sign). Each spelling is
        given once, with its first place.
        """
        key = fold(typed)
        if not key:
            return []
        pattern = re.compile(r"(?<!\w)" + r"\w*\s+".join(re.escape(word) for word in key.split()))
        found: dict[str, Choice] = {}
        for match in pattern.finditer(self.folded):
            end = self._end(match.start(), match.end(), shape)
            text = " ".join(self.text[match.start() : end].split())
            if shape == "name" and not text[:1].isupper():
                continue
            if text and same_key(text) not in found:
                found[same_key(text)] = Choice(text, IN_ARTICLE, ((match.start(), end),))
            if len(found) >= limit:
                break
        return list(found.values())

    def stretches(self, typed: str, words: int = 5, limit: int = 8) -> list[Choice]:
        """Return the article's words from each place that begins with what was typed, one word more each time.

        For sums and quotes, of which nobody but the person knows where they end.
        """
        key = fold(typed)
        if not key:
            return []
        pattern = re.compile(r"(?<![\w.,/])" + r"\s+".join(re.escape(word) for word in key.split()))
        found: list[Choice] = []
        for match in islice(pattern.finditer(self.folded), limit):
            line = self.text.find("\n", match.start())
            line = len(self.text) if line < 0 else line
            ends = [
                w.end() for w in _QUOTED.finditer(self.text, match.start(), line) if w.end() >= match.end()
            ]
            found += [
                Choice(" ".join(self.text[match.start() : end].split()), IN_ARTICLE, ((match.start(), end),))
                for end in ends[:words]
            ]
        return found[: limit * 2]

    def _end(self, start: int, least: int, shape: str) -> int:
        while least < len(self.text) and self.text[least].isalnum():
            least += 1
        stop = (_NAME_END if shape == "name" else _PHRASE_END).search(self.text, start)
        limit = max(stop.start() if stop else len(self.text), least)
        end = start
        for count, word in enumerate(re.finditer(r"\S+", self.text[start:limit])):
            proper = word.group()[:1].isupper()
            if count >= _LONGEST[shape] or (shape == "name" and not proper and start + word.start() >= least):
                break
            end = start + word.end()
        return max(end, least)


class _Packed:
    """Many short texts as one stretch of bytes: a quarter of the memory that they take as strings."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.held, self.starts = bytearray(), array("L", (0,))
        for text in texts:
            self.held += text.encode("utf-8", "surrogatepass")
            self.starts.append(len(self.held))

    def __getitem__(self, place: int) -> str:
        start, end = self.starts[place], self.starts[place + 1]
        return self.held[start:end].decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return len(self.starts) - 1


class Known:
    """Spellings known from the whole project, found by the beginning of any of their words.

    Built once from how often each stands: 100,000 take a fifth of a second and 6 MB, a look-up 1 to 3 ms.
    """

    def __init__(self, counted: Mapping[str, int]) -> None:
        # The frequent ones first: where too many fit, these are looked at.
        texts = sorted(counted)
        texts.sort(key=counted.__getitem__, reverse=True)
        self._texts = _Packed(texts)
        # A space before and behind each word, so that words and what they begin with are looked for in all keys together.
        self._keys = _Packed(f" {' '.join(key.split())} " for key in _folded(texts))

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, typed: str, limit: int = 8) -> list[Choice]:
        """Return the spellings that match, those that begin with what was typed and the frequent ones first."""
        key = fold(typed)
        if not key:
            return []
        words = key.split()
        found = []
        for place in self._places(max(words, key=len)):
            known = self._keys[place]
            if len(words) == 1 or matches(key, known):
                found.append((not known.startswith(key, 1), place))
        return [Choice(self._texts[place], KNOWN) for _, place in sorted(found)[:limit]]

    def _places(self, start: str) -> Iterable[int]:
        """Return the places of names with this word, then of names with a word that begins so.

        Common words ("nguyen") have tens of thousands of names: the first 2,000 are enough to choose from.
        """
        found = dict.fromkeys(self._holding(f" {start} ", _MOST))
        if len(found) < _MOST:
            found |= dict.fromkeys(self._holding(f" {start}", _MOST))
        return islice(found, _MOST)

    def _holding(self, wanted: str, most: int) -> Iterator[int]:
        held, starts = self._keys.held, self._keys.starts
        looked_for, at = wanted.encode("utf-8", "surrogatepass"), 0
        for _ in range(most):
            at = held.find(looked_for, at)
            if at < 0:
                return
            place = bisect_right(starts, at) - 1
            yield place
            at = starts[place + 1]


_MOST = 2000
_BETWEEN, _AT_ONCE = "\0", 1000


def _folded(texts: Sequence[str]) -> Iterator[str]:
    """Yield the keys of texts, many folded at once: one by one takes three times as long."""
    for first in range(0, len(texts), _AT_ONCE):
        some = [text.replace(_BETWEEN, " ") for text in texts[first : first + _AT_ONCE]]
        yield from fold_chars(nfc(_BETWEEN.join(some))).split(_BETWEEN)


def units(typed: str, day: str | None, limit: int = 10) -> list[Choice]:
    """Return administrative units of the day for what was typed, with their parents as the note.

    From two letters of a name on: a single one begins thousands of names, and says nothing.
    """
    from soattin.core.gazetteer import search
    from soattin.core.gazetteer.names import split_typed

    if len(split_typed(typed)[1].strip()) < 2:
        return []

    found = search(typed, limit, day) or search(typed, limit)
    return [
        Choice(f.unit.full, f.parents or GAZETTEER, (), {"name": f.unit.full, "code": f.unit.code})
        for f in found
    ]


def from_list(typed: str, choices: Sequence[str]) -> list[Choice]:
    """Return the words of a list that match; all of them where nothing was typed."""
    key = fold(typed)
    found = [c for c in choices if matches(key, fold(c))] if key else list(choices)
    return (
        [Choice(c) for c in sorted(found, key=lambda c: not fold(c).startswith(key))]
        if key
        else [Choice(c) for c in found]
    )


def merged(*sources: Sequence[Choice], limit: int = 12) -> list[Choice]:
    """Put sources one behind the other, each spelling once."""
    return list(_unique(sources, limit))


def _unique(sources: Iterable[Sequence[Choice]], limit: int) -> Iterator[Choice]:
    seen: set[tuple[str, str]] = set()
    for source in sources:
        for choice in source:
            key = (
                choice.text,
                str((choice.value or {}).get("code")) if isinstance(choice.value, dict) else "",
            )
            if key not in seen and len(seen) < limit:
                seen.add(key)
                yield choice


@lru_cache(maxsize=4)
def article_text(text: str) -> ArticleText:
    """Return the searchable form of an article's text; the last few are kept."""
    return ArticleText.of(text)
