"""Reads an office: a title (`titles.txt`) and the body it is held in (`body_words.txt`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from soattin.core.extract.patterns import LOWER, UPPER
from soattin.core.extract.people import body_parts, odd_places
from soattin.core.extract.people.names import RUN, SYLLABLE, score, split_place
from soattin.core.text.fold import fold_case
from soattin.core.text.phrase_list import Phrase, PhraseList, Starts
from soattin.core.text.phrases import NOT_IN_WORD, phrases
from soattin.core.text.tables import groups, words

_MOST_WORDS = 40
_SPACES = re.compile(r"[ \u00a0\t]{1,3}")
_TOKEN = re.compile(r"[\w&./'’\-]+")
_PROPER = re.compile(SYLLABLE)
_ACRONYM = re.compile(rf"[{UPPER}0-9][{UPPER}0-9&/\-–.]*(?!\w)")
_NUMBER = re.compile(r"(?:số )?(?:\d{1,3}[A-Z]?|[IVX]{1,5})(?![\w/])")
_SMALL_FIRST = re.compile(rf"[{LOWER}]{{2,7}} {SYLLABLE}")
_SESSION = re.compile(r" {1,2}khóa {1,2}[IVXL]{1,6}(?!\w)")
_NUMBER_WORD = re.compile(r"số {1,2}\d")
_TERM = re.compile(r"\d{4} ?[-–] ?\d{4}(?!\d)")
_LOWER_WORD = re.compile(rf"[{LOWER}]+(?!\w)")
_SECOND = re.compile(rf" {{1,2}}([{LOWER}]{{1,7}})(?!\w)")
_INLINE = re.compile(rf" {{1,2}}\([{UPPER}][{UPPER}&\-]{{1,11}}\)(?= [\w])")
"""A short form in brackets inside a body's name: "Hội Cựu chiến binh (CCB) huyện"."""
_LAST_SHORT = re.compile(rf" {{1,2}}\([{UPPER}][{UPPER}&\-.]{{1,11}}\)$")
_ABOVE = re.compile(r", {0,2}(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn) {1,2}")
_PLACE_RUN = re.compile(rf"{SYLLABLE}(?: {{1,2}}{SYLLABLE}){{0,3}}")
_BOUNDARY = re.compile(r" {0,3}(?:[,;:.()\n\-–]|$)")
_MEMBER = re.compile(r"(?:tỉnh|huyện|thị|thành|quận|đảng) ủy viên {1,2}")
_EVENT = re.compile(r"(?:hội nghị|đại hội|buổi lễ|buổi làm việc|kỳ họp|phiên họp|chương trình)(?!\w)")
_CUT_DOUBT = "chức vụ có thể bị cắt"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as it stands in the text."""

    start: int
    end: int
    text: str
    doubt: str | None = None


class Titles(PhraseList):
    """All titles (`titles.txt`), with "nguyên" and the like (`former.txt`) before them."""

    def __init__(self) -> None:
        super().__init__(words("titles.txt"), dotted=True)
        former = phrases(words("former.txt")) + " +"
        self._former, self._former_before = re.compile(former), re.compile(NOT_IN_WORD + former + "$")

    def match(self, low: str, at: int, limit: int | None = None) -> Phrase | None:
        plain = super().match(low, at, limit)
        former = self._former.match(low, at)
        title = super().match(low, former.end(), limit) if former else None
        return plain if title is None else Phrase(at, title.last, low[at : title.last])

    def finditer(
        self, low: str, starts: Starts, begin: int = 0, limit: int | None = None
    ) -> Iterator[Phrase]:
        behind = begin
        for title in super().finditer(low, starts, begin, limit):
            former = self._former_before.search(low, max(behind, title.first - 20), title.first)
            start, behind = former.start() if former else title.first, title.last
            yield Phrase(start, behind, low[start:behind])


@cache
def titles() -> Titles:
    """Return the titles, to be found in `Document.low`."""
    return Titles()


@cache
def _body() -> PhraseList:
    return PhraseList([*words("body_words.txt"), *_of_ban()], dotted=True)


@cache
def _of_ban() -> frozenset[str]:
    """What follows "Trưởng ban": the table's "ban tuyên giáo" without its "ban"."""
    return frozenset(fold_case(phrase[4:]) for phrase in words("body_words.txt") if phrase.startswith("ban "))


@cache
def _units() -> frozenset[str]:
    return frozenset(map(fold_case, words("unit_words.txt")))


@cache
def _numbered() -> frozenset[str]:
    return frozenset(map(fold_case, words("numbered_units.txt")))


@cache
def _rank() -> PhraseList:
    return PhraseList(groups("honorifics.tsv")["rank"])


@cache
def _follower() -> PhraseList:
    return PhraseList(words("office_followers.txt"))


@cache
def _holding() -> PhraseList:
    return PhraseList(words("organiser_verbs.txt"))


def read(text: str, low: str, title: Phrase, limit: int, behind_name: bool) -> Office:
    """Return the office that begins with `title` and ends before `limit`.

    `behind_name` says that its holder is named before it: capitals behind a unit's type are then a place,
    otherwise they may be the holder's name.
    """
    walk = _Walk(text, low, limit, behind_name)
    walk.capitals = text[title.start() : title.end()].isupper() and title.end() - title.start() > 5
    walk.last = title.group().split()[-1]
    walk.start = title.start()
    end, doubt = walk.run(title.end())
    session = _SESSION.match(text, end, limit)
    if session is not None:
        end = session.end()
    start = title.start()
    said = without_short_forms(" ".join(text[start:end].split())).strip(" ,.-–")
    said = said.replace("Ð", "Đ").replace("ð", "đ")
    return Office(start, end, said[:1].upper() + said[1:], doubt)


_KINDS = {
    "tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã", "tt": "thị trấn", "tt.": "thị trấn",
    "t.p": "thành phố", "t.x": "thị xã", "t.t": "thị trấn", "h.": "huyện", "x.": "xã", "p.": "phường", "q.": "quận", "tỉnh ủy": "tỉnh", "thành ủy": "thành phố",
    "huyện ủy": "huyện", "thị ủy": "thị xã", "quận ủy": "quận", "tỉnh đoàn": "tỉnh", "huyện đoàn": "huyện",
    "thị đoàn": "thị xã", "thành đoàn": "thành phố", "quận đoàn": "quận",
}  # fmt: skip
_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu")


def _kind_of(word: str) -> str | None:
    """Return the type of the unit that a word of an office announces, "" for a unit of no list, or None."""
    if word in _TYPES:
        return word
    return _KINDS.get(word, "" if word in _units() else None)


def without_short_forms(body: str) -> str:
    """Return a body's name without its short form in brackets: "Hội Cựu chiến binh (CCB) huyện"."""
    return _LAST_SHORT.sub("", _INLINE.sub("", body)) if "(" in body else body


def body_end(text: str, low: str, start: int, limit: int) -> int:
    """Return where the body that begins at `start` ends ("Ủy ban MTTQ xã Quảng Nghiệp| tổ chức")."""
    walk = _Walk(text, low, limit, behind_name=False)
    walk.last = next((word for word in _last_words(low, start) if word in _numbered() | _units()), "")
    walk.below_commune = _kind_of(walk.last) == ""
    walk.start = start
    walk.capitals = text[max(0, start - 8) : start + 24].isupper()
    walk.holds = True
    return walk.run(start)[0]


def _last_words(low: str, end: int) -> list[str]:
    """The last three, two and one words before `end`."""
    before = low[max(0, end - 30) : end].split()
    return [" ".join(before[-count:]) for count in (3, 2, 1)]


class _Walk:
    """Goes from word to word of an office until one cannot belong to it."""

    def __init__(self, text: str, low: str, limit: int, behind_name: bool) -> None:
        self.text, self.low, self.limit = text, low, limit
        self.behind_name = behind_name
        self.last = ""
        self.capitals = False
        """Whether the office is written in capital letters, which then tell nothing."""
        self.start = 0
        """Where the office's title begins, or the body that no office is held in."""
        self.holds = False
        """Whether a body is read that may hold an event, and no office: what it does may follow it."""
        self.below_commune = False
        """Whether the last unit named is below the commune, whose unit above is then part of the office."""

    def run(self, position: int) -> tuple[int, str | None]:
        end = position
        for _ in range(_MOST_WORDS):
            inline = _INLINE.match(self.text, end, self.limit)
            if inline is not None:
                end = inline.end()
            end = self._further(end)
            gap = _SPACES.match(self.text, end, self.limit)
            if gap is None and self.text[end - 1 : end] != ".":
                return end, None
            step, doubt = self._step(gap.end() if gap else end)
            if step is None:
                return end, doubt
            end = step
            if self.last in ("name", "number") and self.below_commune:
                end = self._place_above(end)
        return end, _CUT_DOUBT

    def _further(self, end: int) -> int:
        """Return where the body's name goes on behind a dash, "của", a comma or a fund's quoted name."""
        placed = self.last in ("name", "number") or self.last in _units()
        further = body_parts.goes_on(self.text, self.low, (self.start, end, self.limit), self.last, placed)
        if further is not None:
            end, self.last = further
            return end
        if placed or not self.behind_name or self.last in ("ban", "viên"):
            return end
        dash = body_parts.DASHED.match(self.text, end, self.limit)
        if dash is None:
            return end
        new_office = titles().match(self.low, dash.end(), self.limit)
        if new_office is None and _body().match(self.low, dash.end(), self.limit) is not None:
            return dash.end() - 1
        return end

    def _step(self, at: int) -> tuple[int | None, str | None]:
        """Return the end of the part at `at`, or None (with a doubt) where the office is over."""
        if at >= self.limit:
            return None, None
        part = _body().match(self.low, at, self.limit)
        capital = self.text[at].isupper()
        if (
            not capital
            and self.last in ("ủy viên", "viên")
            and _MEMBER.fullmatch(self.low, self.start, at)
            and self._is_new_title(at)
        ):
            # "huyện ủy viên chủ tịch UBMTTQ huyện": two offices without a comma.
            return None, None
        placed = capital and not self.capitals and (self.last == "name" or self.last in _units())
        if placed and (_EVENT.match(self.low, at, self.limit) or self._is_new_title(at)):
            return None, None
        if placed and _rank().match(self.low, at, self.limit):
            # "Trưởng Công an huyện| Thượng tá Nguyễn …".
            return None, None
        if placed and self.low.startswith("kiêm ", at):
            # "Phó Chủ tịch UBND phường| Kiêm Chủ tịch …".
            return None, None
        if (
            placed
            and (verb := _follower().match(self.low, at, self.limit))
            and self._is_verb_with_capital(verb)
        ):
            # "Chủ tịch UBND phường| Báo cáo kết quả".
            return None, None
        if self.capitals and self.holds and _holding().match(self.low, at, self.limit):
            # "UBND TỈNH| HỌP TRỰC TUYẾN".
            return None, None
        if self.capitals and _follower().match(self.low, at, self.limit):
            return None, None
        if capital and self.last in _units():
            odd = odd_places.end_of(self.text, at, self.limit, _kind_of(self.last))
            if odd is not None:
                self.last = "name"
                return odd, None
        if capital and (part is None or " " not in part.group()):
            name_at = self._name_at(at)
            if name_at is not None:
                return (None, None) if name_at == at else (name_at, None)
        if part is not None and not self._is_verb(part, capital):
            self.last = part.group()
            if self.last in _units():
                self.below_commune = _kind_of(self.last) == ""
            return part.end(), None
        if capital or self.text[at].isdigit() or _NUMBER_WORD.match(self.low, at, self.limit):
            return self._proper(at)
        return self._unknown(at)

    def _is_verb_with_capital(self, verb: Phrase) -> bool:
        """Whether a verb of several words is meant, and not the commune of that name: "UBND xã Thống Nhất"."""
        named = self.last in _units() and self.text[verb.start() : verb.end()].istitle()
        return " " in verb.group() and not named

    def _is_new_title(self, at: int) -> bool:
        """Whether another office begins without a comma: "Chủ tịch UBND huyện| Chủ tịch UBBC"."""
        title = titles().match(self.low, at, self.limit)
        return title is not None and " " in title.group()

    def _place_above(self, end: int) -> int:
        """Return where the unit above a named one ends: "thôn Đông Mỹ, xã Thuần Thiện"."""
        match = _ABOVE.match(self.low, end, self.limit)
        if match is None:
            return end
        run = _PLACE_RUN.match(self.text, match.end(), self.limit)
        if run is None or (not self.behind_name and score(run.group().split()) >= 0.6):
            return end
        return run.end()

    def _is_verb(self, part: Phrase, capital: bool) -> bool:
        """Whether "dự", "báo cáo" … is meant: words that stand in both tables are verbs in lower case."""
        if self.last == "ban" and " ".join(part.group().split()) in _of_ban():
            return False
        follower = _follower().match(self.low, part.start(), self.limit)
        return follower is not None and not capital and follower.end() >= part.end()

    def _name_at(self, at: int) -> int | None:
        """Return where a person's name begins in the run of capitals at `at`; None where there is none."""
        if self.behind_name:
            return None
        run = RUN.match(self.text, at, self.limit)
        if run is None:
            return None
        parts = [(m.start(), m.group()) for m in _PROPER.finditer(self.text, at, run.end())]
        syllables = [syllable for _, syllable in parts]
        split = split_place(syllables, _kind_of(self.last))
        if split == len(parts) and _kind_of(self.last) is None:
            return None
        if split == 0:
            return at
        # The place before the name belongs to the office; its last syllable's end is the step.
        last_start, last = parts[split - 1]
        self.last = "name"
        return last_start + len(last)

    def _proper(self, at: int) -> tuple[int | None, str | None]:
        """A capitalised word, an acronym, or the number of a unit that has one."""
        number = _TERM.match(self.text, at, self.limit) or _NUMBER.match(self.text, at, self.limit)
        if number is None and _NUMBER_WORD.match(self.low, at, self.limit):
            return None, None
        hamlet = self.last == "name" and self.below_commune
        if number is not None and (self.last in _numbered() or hamlet or not self.text[at].isdigit()):
            self.last = "number"
            return number.end(), None
        if self.text[at].isdigit():
            return None, None
        word = _PROPER.match(self.text, at, self.limit)
        if word is not None:
            return self._second_syllable(word.end(), self.last in _units())
        word = _ACRONYM.match(self.text, at, self.limit)
        if word is None:
            return None, None
        self.last = "name"
        end = word.end()
        while end > at + 1 and self.text[end - 1] in ".-–/":
            end -= 1
        return end, None

    def _second_syllable(self, end: int, in_place: bool) -> tuple[int, str | None]:
        """A body of no table writes its first syllable large, the second small: "Phòng Tham mưu"."""
        before, self.last = self.last, "name"
        second = None if in_place or before == "name" else _SECOND.match(self.low, end, self.limit)
        if second is None or _follower().match(self.low, second.start(1), self.limit):
            return end, None
        if _body().match(self.low, second.start(1), self.limit):
            return end, None
        self.last = "compound"
        return second.end(), None if _BOUNDARY.match(self.low, second.end(), self.limit) else _CUT_DOUBT

    def _unknown(self, at: int) -> tuple[int | None, str | None]:
        """A word of no table: a bridge of up to four such words must lead to a unit or a body."""
        if _follower().match(self.low, at, self.limit):
            return None, None
        misspelt = _SMALL_FIRST.match(self.text, at, self.limit) if self.last in _units() else None
        if misspelt is not None:
            # "xã quảng Nghiệp": a place whose first letter was left small.
            self.last = "name"
            return misspelt.end(), None
        complete = self.last in ("name", "number") or self.last in _units()
        end = at
        for _ in range(0 if complete else 4):
            word = _LOWER_WORD.match(self.low, end, self.limit)
            if word is None or _follower().match(self.low, end, self.limit):
                return None, _CUT_DOUBT if self.text[at].isalpha() and not complete else None
            gap = _SPACES.match(self.text, word.end(), self.limit)
            if gap is None:
                return None, None if complete else _CUT_DOUBT
            end = gap.end()
            part = _body().match(self.low, end, self.limit)
            if part is not None and (part.group() in _units() or " " in part.group()):
                self.last = part.group()
                return part.end(), _CUT_DOUBT
        return None, None if complete else _CUT_DOUBT
