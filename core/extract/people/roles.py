"""The part that a person takes in the meeting, told by the words before and behind a cluster.

`resources/tables/speech.tsv` holds these words. Before a cluster they govern it ("Dự hội nghị có …",
"Phát biểu tại hội nghị, …"); behind it they are the persons' own verbs ("… chủ trì hội nghị").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from soattin.core.extract.document import Document
from soattin.core.extract.people.mentions import LONGEST_ADDRESS, Cluster, Mention
from soattin.core.text.fold import fold_case
from soattin.core.text.phrase_list import PhraseList
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import rows

ATTENDS = "dự"
SPEAKS = "phát biểu"
SOFT = "(phát biểu)"
"""A verb of speaking that is not "phát biểu": it counts where the person has no stronger part in speaking."""

_DIRECT = "(phát biểu ngay)"
"""The same of a verb that counts only directly behind the person."""
_SUBJECT = 25
"""No farther from a sentence's beginning stands its subject."""
_LIST_ROLES = frozenset({ATTENDS, "chủ trì"})
"""These govern a whole list and its further sentences; the others the next cluster only."""


@cache
def _table(where: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for role, place, phrase in rows("speech.tsv"):
        if place == where or (where == "after" and place in ("soft", "direct")):
            given = {"soft": SOFT, "direct": _DIRECT}.get(place, role)
            key = fold_case(phrase)
            out[key] = (*out.get(key, ()), given)
    return out


@cache
def _before() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(_table("before")) + NOT_BEFORE_WORD)


@cache
def _after() -> PhraseList:
    return PhraseList(_table("after"))


_TERM = r"(?:khóa [ivxl\d]{1,6}|nhiệm kỳ \d{4} ?[-–] ?\d{4})"
_ADVERBS = re.compile(
    rf"(?:[\s,)–\-]|\([^()\n]{{1,60}}\)|{_TERM}|(?<!\w)(?:đã|đang|sẽ|cũng|cùng|vừa|được(?! (?:khen|tặng|trao|tuyên|biểu|vinh|nhận|thưởng|cấp|hỗ trợ|chúc|phong|công nhận|thăm|ghi nhận)(?!\w))|trực tiếp|lần lượt|"
    r"thay mặt(?: [^,.;:]{1,90},)?|thừa ủy quyền|phân công|đại diện(?: [^,.;:]{1,60},)?|"
    r"tại (?:hội nghị|buổi lễ|đại hội|buổi làm việc|chương trình),?|có bài|có ý kiến|bài|ý kiến|có(?! mặt)|tiếp tục|"
    r"vui mừng|đề dẫn|(?:đến|tới)(?= (?:trao|tặng|dâng|chúc|thăm))|nhiệt liệt|trân trọng|xúc động|phấn khởi|lần đầu)(?!\w))*"
)
_FOR_OTHERS = re.compile(r"(?<!\w)(?:thay mặt|đại diện)(?!\w)")
_JOINED = re.compile(
    r"(?: {0,2}[,;] {0,2}(?:và {1,2})?| {1,2}(?:và|đồng thời|rồi) {1,2}|  ?)(?:đã |cũng |có )?"
)
_OPENS_LIST = re.compile(r"(?:(?<!\w)(?:có|gồm|gồm có|là|của)(?!\w)|:)")
_CONTINUES = re.compile(
    r"[\W_]*(?:(?:về )?phía|về (?:tổ chức|khách mời|lãnh đạo)|cùng (?:dự|tham dự|đi)|ngoài ra|bên cạnh đó|còn có|đại diện|khách mời|và |các |"
    r"đồng chí|đ/c|ông|bà|lãnh đạo|đại biểu)"
)
_ADDRESS_ALONE = re.compile(r"\W{0,3}(?:(?:các )?(?:đồng chí|đ/c|ông|bà|thầy|cô|anh|chị)[: ]{0,2}){0,2}")
_BULLET = re.compile(r"\s*[-+*•–]")
_ELSEWHERE = re.compile(r"\W*(?:tại|phát biểu|sau|trong|trên|tiếp|thay mặt|kết luận|kết thúc)(?!\w)")
_IN_COMPANY = re.compile(r",? {1,2}(?:cùng|và)(?: với)? (?:các|đại diện|lãnh đạo|toàn thể|đông đảo)(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_NEUTRAL = frozenset(
    {"và", "cùng", "với", "là", "tại", "trong", "có", "của", "về", "ở", "làm", "khóa", "nhiệm", "giữ"}
)
_DIRECTLY = re.compile(r"[^,.;:]{0,40}(?:, {0,2}(?:các )?[^,.;: ]{0,8}(?: [^,.;: ]{1,6})? {0,2})?")
"""Between "Chủ trì" and the person: "hội nghị, đồng chí "."""
_LEADER = re.compile(r"(?<!phó )(?<!\w)trưởng đoàn(?! (?:đbqh|đại biểu))(?!\w)")
_ACCORDING_TO = re.compile(r"[\W_]*theo (?:lời )?(?:ông|bà|anh|chị|đồng chí|đ/c) ")
_OTHERS_ATTEND = re.compile(r"(?: với (?:đoàn|ông|bà|đồng chí)[^,.;]{0,30})?,? (?:có|còn có|gồm)(?!\w)")
_LISTED_THEN = re.compile(
    r"[;,] {0,2}(?:đại diện|lãnh đạo|cùng|và|các|bà|ông|đồng chí)(?!\w)[^.:\n]{0,400}?(?<!\w)(?:đến|tới|về|cùng|tham) dự"
    r"(?: (?:hội nghị|buổi lễ|đại hội|buổi làm việc|chương trình|kỳ họp))?\W*$"
)
"""Behind the first of several who attend: "Ông A, Trưởng ban …; đại diện các sở, ngành tham dự."."""
_RECEIVES = re.compile(
    r"(?<!\w)(?:trao|tặng)(?!\w)[^.;:\n]{1,140}(?<!\w)cho {1,2}(?:các {1,2})?(?:đồng chí|đ/c|ông|bà|nguyên)[ :]{1,2}(?:nguyên [^,.;:]{1,60})?$"
)
"""Before who receives: "trao Huy hiệu 50 năm tuổi Đảng cho đồng chí …"."""
_OF_GIVER = re.compile(r"(?<!\w)của {1,2}(?:đồng chí|đ/c|ông|bà)[ :]{1,2}$")
_HEARD = re.compile(r"(?<!\w)nghe(?!\w)[^.;:]{0,30}$")
_SPOKEN = re.compile(r"[\s)]*:")
_WITH_OTHERS = re.compile(
    r",? {0,2}(?:cùng|và|với)(?:(?:(?<=các)|(?! (?:ông|bà|đồng chí) ))[^.;:\n]){0,180}?(?<!\w)"
    r"(?P<verb>đến dự|tới dự|cùng dự|tham dự|dự|đồng chủ trì|chủ trì|trao quà|tặng quà|tặng hoa|trao tặng)(?!\w)(?! (?:án|thảo|kiến|toán|thi))"
)


def of_after(low: str, at: int, limit: int) -> tuple[list[str], int]:
    """Return the parts that the verbs at `at` give, and where the last one ends.

    "… đến dự và phát biểu chỉ đạo" gives two; "… thay mặt đơn vị nhận cờ" one.
    """
    adverbs = _ADVERBS.match(low, at, min(limit, at + 200))
    position = adverbs.end() if adverbs else at
    found: list[str] = []
    end = at
    if _after().match(low, position, limit) is None:
        for_others = _FOR_OTHERS.search(low, at, position)
        if for_others is not None:
            position = _verb_ahead(low, for_others.end(), min(limit, for_others.end() + 100), position)
    for _ in range(4):
        match = _after().match(low, position, limit)
        if match is None:
            break
        given = _table("after")[" ".join(match.group().split())]
        if found and ATTENDS in given and _OTHERS_ATTEND.match(low, match.end(), limit):
            # "… làm trưởng đoàn thăm xã, cùng đi có đồng chí …": those who are named next.
            break
        if found and _DIRECT in given:
            break
        found += [SOFT if role == _DIRECT else role for role in given]
        end = match.end()
        # Behind the verb's object, up to the next joining word: "dự hội nghị và phát biểu".
        position = _next_verb(
            low, match.end(), min(limit, match.end() + 60), "dẫn đầu" in match.group(), "trưởng đoàn" in given
        )
        if position < 0:
            break
    return found, end


def unknown_verb(low: str, at: int, limit: int) -> bool:
    """Whether a word of no table follows a person at `at`: perhaps a part, or the rest of an office, not known here."""
    adverbs = _ADVERBS.match(low, at, min(limit, at + 200))
    word = _WORD.match(low, adverbs.end() if adverbs else at, limit)
    return word is not None and word.group() not in _NEUTRAL


def _verb_ahead(low: str, start: int, limit: int, otherwise: int) -> int:
    """Return where the verb behind "đại diện các hộ …" begins."""
    behind = start
    for space in re.finditer(r"[ ;.:]", low[start:limit]):
        if not space.group().isspace():
            break
        if start + space.end() < behind:
            continue
        match = _after().match(low, start + space.end(), limit + 40)
        if match is not None and "-" not in _table("after")[" ".join(match.group().split())]:
            return start + space.end()
        behind = match.end() if match is not None else behind
    return otherwise


def _next_verb(low: str, start: int, limit: int, alone: bool, leads: bool) -> int:
    """Return where the next verb begins.

    A verb that follows at once ("làm trưởng đoàn trao …") or behind a joining word counts; `alone`: what a
    delegation does that somebody leads is not the leader's.
    """
    if alone:
        return -1
    first = True
    for step in _JOINED.finditer(low, start, limit):
        if ";" in step.group():
            break
        if low.endswith("ý kiến", start, step.start()):
            # "… có ý kiến, kiến nghị": both are what was said.
            continue
        said = step.group().strip()
        plain = said in ("", "đã", "cũng", "có")
        if (not plain or (first and leads)) and _after().match(low, step.end(), limit + 40):
            return step.end()
        first = False
    return -1


class RoleReader:
    """Reads roles cluster by cluster; remembers the list that the sentence before left open."""

    def __init__(self, document: Document) -> None:
        self.low = document.low
        self.open_until = -1
        self.open_roles: tuple[str, ...] = ()
        self.by_line = False
        """Whether a line of its own opened the list, so that each line of it names one."""
        self.carried = False
        """Whether the roles of this cluster come from the sentence before it."""
        self.sentence: tuple[int, int] = (-1, -1)
        self.verb_end = -1
        """Where the verb of the cluster before this one ends, in this sentence."""

    def read(self, cluster: Cluster, before_end: int) -> Iterator[tuple[Mention, list[str], bool]]:
        """Yield each mention with its roles, and whether they are unsure.

        `before_end` is where the cluster before this one ended.
        """
        self.carried = False
        if cluster.sentence != self.sentence:
            self.sentence, self.verb_end = cluster.sentence, -1
        governing = self._governing(cluster, before_end)
        behind = self._behind(cluster)
        if "báo cáo" in behind and _HEARD.search(self.low, max(0, cluster.start - 40), cluster.start):
            # "Hội nghị nghe đồng chí X trình bày báo cáo": the verb behind tells what was heard.
            governing = tuple(role for role in governing if role != SPEAKS)
        group = list(cluster.mentions)
        # In a list that "Dự có …" governs, a verb behind its end is the last person's own.
        last_part = self._last_part(group) if governing else 0
        unknown = not behind and unknown_verb(self.low, cluster.end, cluster.sentence[1])
        receives = False
        for place, mention in enumerate(group):
            receives = receives or self._receives(mention, cluster.sentence[0])
            roles = ["nhận"] if receives else list(governing)
            if _LEADER.search(self.low, mention.start, mention.end):
                roles.append("trưởng đoàn")
            if place >= last_part:
                roles += [r for r in behind if r != SOFT or not governing]
            # Behind a list the verb may be the whole delegation's: "… gồm ông A, bà B đã tiếp xúc cử tri".
            yield mention, roles, self.carried or (unknown and (not roles or len(group) == 1))
        if self._is_statement(cluster) or self._is_quoted(cluster):
            yield group[-1], [SPEAKS], False

    def _receives(self, mention: Mention, start: int) -> bool:
        """Whether "trao … cho đồng chí" stands before the name."""
        if mention.name is None or "cho " not in mention.lead[-LONGEST_ADDRESS:]:
            return False
        return (
            _RECEIVES.search(self.low, max(start, mention.name.start - 160), mention.name.start) is not None
        )

    def _behind(self, cluster: Cluster) -> list[str]:
        found, self.verb_end = of_after(self.low, cluster.end, cluster.sentence[1])
        if not found:
            others = _WITH_OTHERS.match(self.low, cluster.end, cluster.sentence[1])
            if others is not None:
                gives = others["verb"].startswith(("trao", "tặng"))
                found = ["chủ trì" if "chủ trì" in others["verb"] else "trao" if gives else ATTENDS]
            elif cluster.start - cluster.sentence[0] <= _SUBJECT and _LISTED_THEN.match(
                self.low, cluster.end, cluster.sentence[1]
            ):
                found = [ATTENDS]
        return found

    def _last_part(self, group: list[Mention]) -> int:
        for place in range(len(group) - 1, 0, -1):
            if ";" in group[place].lead:
                return place
        return 0

    def _governing(self, cluster: Cluster, before_end: int) -> tuple[str, ...]:
        start = cluster.sentence[0]
        lead = self.low[max(start, cluster.start - 400) : cluster.start]
        offset = cluster.start - len(lead)
        found, roles = self._last_before(lead)
        if found is not None:
            between = lead[found.end() :]
            listing = any(role in _LIST_ROLES for role in roles)
            opened = _OPENS_LIST.search(lead, found.end() - 4) is not None
            if listing and opened:
                self.open_roles, self.open_until = roles, cluster.sentence[1]
                return roles
            # What the persons before this cluster did does not govern it.
            near = max(before_end, self.verb_end) <= offset + found.start()
            if "trao" in roles and _OF_GIVER.search(between):
                # "trao quà của đồng chí X đến các hộ": whose gift it is, not who gives it.
                return ()
            if not listing and near and len(between) <= 110:
                return roles
            if listing and near and _DIRECTLY.fullmatch(between):
                return roles
        self._open_from_line_above(start)
        if self.open_roles and self._goes_on(cluster):
            self.carried = cluster.sentence[0] >= self.open_until and not self.by_line
            self.open_until = cluster.sentence[1]
            return self.open_roles
        return ()

    @staticmethod
    def _last_before(lead: str) -> tuple[re.Match[str] | None, tuple[str, ...]]:
        """Return the last governing words of `lead` and their roles: "Dự và phát biểu tại … có" has two."""
        found: re.Match[str] | None = None
        roles: tuple[str, ...] = ()
        for match in _before().finditer(lead):
            given = _table("before")[" ".join(match.group().split())]
            if "-" in given:
                continue
            joined = found is not None and lead[found.end() : match.start()].strip() in ("và", ",")
            roles = (*roles, *given) if joined else given
            found = match
        return found, roles

    def _open_from_line_above(self, start: int) -> None:
        """ "Tham dự buổi lễ có:" on a line of its own opens the list below it."""
        above = self.low[max(0, start - 160) : start].rstrip()
        if not above.endswith(":"):
            return
        line = above[above.rfind("\n") + 1 :]
        for match in _before().finditer(line):
            roles = _table("before")[" ".join(match.group().split())]
            if all(role in _LIST_ROLES for role in roles):
                self.open_roles, self.open_until, self.by_line = roles, start, True

    def _goes_on(self, cluster: Cluster) -> bool:
        """Whether a list opened in a sentence before still runs: "Về phía huyện có …", "- Đồng chí …"."""
        start, _end = cluster.sentence
        if start < self.open_until:
            return True
        gap = self.low[self.open_until : start]
        if len(gap) > 400:
            return False
        lead = self.low[start : cluster.start]
        if self.by_line and not gap.strip() and _ADDRESS_ALONE.fullmatch(lead):
            return True
        self.by_line = False
        listed = self.low[self.open_until - 1 : self.open_until] in (":", ";") and not _ELSEWHERE.match(lead)
        if _BULLET.match(lead) or listed:
            return True
        if len(gap) <= 2 and len(lead) <= 12 and _IN_COMPANY.match(self.low, cluster.end):
            # "Dự có đồng chí A. Đồng chí B cùng các đồng chí …": no verb of its own.
            return True
        return _CONTINUES.match(lead) is not None and re.search(r"(?<!\w)có(?!\w)|:", lead) is not None

    def _is_statement(self, cluster: Cluster) -> bool:
        """ "Đồng chí X, Chủ tịch …: Đề nghị …" gives a person's words."""
        if cluster.mentions[-1].name is None or not _SPOKEN.match(self.low, cluster.end):
            return False
        lead = self.low[cluster.sentence[0] : cluster.start]
        return len(lead) <= 25 and not _before().search(lead)

    def _is_quoted(self, cluster: Cluster) -> bool:
        """ "Theo bà X, Chủ tịch …, mô hình đã giúp …" gives her words."""
        lead = self.low[cluster.sentence[0] : cluster.start]
        return len(lead) <= 25 and _ACCORDING_TO.match(lead) is not None


def settle(roles: list[str]) -> tuple[list[str], bool]:
    """Return the distinct roles in order, and whether one rests on a soft verb alone."""
    distinct = list(dict.fromkeys(roles))
    soft = SOFT in distinct
    distinct = [role for role in distinct if role not in (SOFT, "-")]
    if soft and not {SPEAKS, "kết luận", "báo cáo"} & set(distinct):
        return [*distinct, SPEAKS], True
    return distinct, False
