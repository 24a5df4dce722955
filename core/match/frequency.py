"""How common a name is, learnt from the names at hand and a small table where they are few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import log

from soattin.core.match.syllables import bare, is_syllable
from soattin.core.match.tables import Words, rows
from soattin.core.text.fold import same_key

_PARTS = ("họ", "đệm", "tên")
_TRUST = 300.0
"""How many names the table counts for beside those at hand."""
_UNSEEN = 2e-6
"""The share of a syllable that neither the table nor the names at hand hold: mostly a slip."""
_MARK_SLIPS, _LETTER_SLIPS = 0.003, 0.01
"""How often another accent, or a letter too many that makes no syllable, stands for a word."""
_SIZES = {2: 0.06, 3: 0.66, 4: 0.26}
"""The share of names of so many words, before any are seen."""

View = Callable[[str, bool], str]
"""What of a word is looked at: (word, whether it is the given name) → the part that counts."""


def as_written(word: str, given: bool) -> str:
    """The view that sees the whole word."""
    return word


def without_accents(word: str, given: bool) -> str:
    """The view of a name typed without accents."""
    return bare(word)


def as_initials(word: str, given: bool) -> str:
    """The view of a name with initials: only the given name is whole."""
    return bare(word) if given else bare(word)[:1]


@cache
def _table(view: View) -> dict[str, dict[str, float]]:
    shares: dict[str, dict[str, float]] = {part: {} for part in _PARTS}
    for part, mille, words in rows("match_name_frequencies.tsv"):
        for word in words.split():
            seen = view(same_key(word), part == "tên")
            shares[part][seen] = shares[part].get(seen, 0.0) + float(mille) / 1000
    return shares


class Told:
    """The words that names are made of, counted once for all views: each name with how many people bear it."""

    def __init__(self, official: bool, names: Iterable[tuple[Words, int]]) -> None:
        self.official, self.total = official, 0
        self.parts: dict[str, Counter[str]] = {part: Counter() for part in _PARTS}
        self.sizes: Counter[int] = Counter()
        self.whole: Counter[Words] = Counter()
        first, middle, last = self.parts.values()
        for words, count in names:
            self.total += count
            if official and words:
                first[words[0]] += count
                last[words[-1]] += count
                for word in words[1:-1]:
                    middle[word] += count
                self.sizes[len(words)] += count
            else:
                self.whole[words] += count


class _Logs(dict[str, float]):
    """The logarithms of the shares of words at one place of a name, each worked out when first asked for."""

    def __init__(self, share: Callable[[str, str], float], part: str) -> None:
        super().__init__()
        self._of, self._part = share, part

    def __missing__(self, word: str) -> float:
        value = self[word] = log(self._of(self._part, word))
        return value


class Frequencies:
    """The share of people who bear a name: surname × number of words × middle names × given name.

    For places and bodies it is the share of the whole name. `view` makes the shares of names as they look
    without accents or as initials.
    """

    def __init__(self, names: Told, view: View = as_written) -> None:
        self._official, self._view = names.official, view
        self._counts: dict[str, Counter[str]] = {part: Counter() for part in _PARTS}
        for part, words in names.parts.items():
            counts = self._counts[part]
            for word, count in words.items():
                counts[view(word, part == "tên")] += count
        self._sizes, self._total = names.sizes, names.total
        self._whole: Counter[Words] = Counter()
        for whole, count in names.whole.items():
            self._whole[tuple(view(word, False) for word in whole)] += count
        self._logs = {part: _Logs(self._share, part) for part in _PARTS}
        self._alike: dict[str, Counter[str]] = {}

    def log_share(self, words: Words) -> float:
        """Return the natural logarithm of the share of people (places, bodies) of this name."""
        if not self._official or len(words) < 2:
            whole = tuple(self._view(word, False) for word in words)
            return log(max(self._whole[whole], 1) / (self._total + 20_000.0))
        first, middle, last = self._logs.values()
        ends = first[words[0]] + last[words[-1]]
        return self._log_size(len(words)) + ends + sum([middle[word] for word in words[1:-1]])

    def log_shares(self, names: Sequence[Words]) -> list[float]:
        """Return `log_share` of each of many names."""
        first, middle, last = self._logs.values()
        sizes = {len(words): self._log_size(len(words)) for words in names}
        return [
            sizes[len(words)]
            + (first[words[0]] + last[words[-1]])
            + sum([middle[word] for word in words[1:-1]])
            if self._official and len(words) > 1
            else self.log_share(words)
            for words in names
        ]

    def _log_size(self, words: int) -> float:
        return log((self._sizes[words] + 50 * _SIZES.get(words, 0.02)) / (self._total + 50))

    def log_ends(self, words: Words) -> float:
        """Return the logarithm of the share of people with this surname and given name."""
        if not self._official or len(words) < 2:
            return self.log_share(words)
        return self._logs["họ"][words[0]] + self._logs["tên"][words[-1]]

    def _share(self, part: str, word: str) -> float:
        word = self._view(word, part == "tên")
        # The name itself was counted too: without it, a slip of the pen would vouch for itself.
        seen = max(self._counts[part][word] - 1 - self._slips(part, word), 0.0)
        unseen = 0.2 * self._total / (self._total + _TRUST)
        expected = _TRUST * _table(self._view)[part].get(word, _UNSEEN)
        return (seen + unseen + expected) / (self._total + _TRUST)

    def _slips(self, part: str, word: str) -> float:
        """Return how often `word` is expected for the slips of commoner words alone ("Thịị" for "Thị")."""
        counts = self._counts[part]
        if counts[word] < 2 or self._view is not as_written:
            return 0.0
        alike = self._alike.get(part)
        if alike is None:
            alike = self._alike[part] = Counter()
            for other, count in counts.items():
                alike[bare(other)] += count
        plain = bare(word)
        expected = _MARK_SLIPS * (alike[plain] - counts[word])
        if not is_syllable(word):
            shorter = {plain[:place] + plain[place + 1 :] for place in range(len(plain))}
            expected += _LETTER_SLIPS * max(
                alike[plain] - counts[word], *(alike[short] for short in shorter), 0
            )
        return expected
