"""The part that a person takes in the meeting, told by the words before and behind a cluster.

`resources/tables/speech.tsv` holds these words. Before a cluster they govern it ("Dự hội nghị có …",
"Phát biểu tại hội nghị, …"); behind it they are the persons' own verbs ("… chủ trì hội nghị").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from soattin.core.extract.document import Document
from soattin.core.extract.people.groups import Cluster, Mention
from soattin.core.text.fold import fold_case
from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrases
from soattin.core.text.tables import rows

ATTENDS = "dự"
SPEAKS = "phát biểu"
SOFT = "(phát biểu)"
"""A verb of speaking that is not "phát biểu": it counts where the person has no stronger part in speaking."""

_LIST_ROLES = frozenset({ATTENDS, "chủ trì"})
"""These govern a whole list and its further sentences; the others the next cluster only."""


@cache
def _table(where: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for role, place, phrase in rows("speech.tsv"):
        if place == where or (where == "after" and place == "soft"):
            given = SOFT if place == "soft" else role
            key = fold_case(phrase)
            out[key] = (*out.get(key, ()), given)
    return out


@cache
def _before() -> re.Pattern[str]:
    return re.compile(NOT_IN_WORD + phrases(_table("before")) + NOT_BEFORE_WORD)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(phrases(_table("after")) + NOT_BEFORE_WORD)


_ADVERBS = re.compile(
    r"[\s,)–\-]*(?:(?:đã|đang|sẽ|cũng|cùng|vừa|được|trực tiếp|thay mặt [^,.;:]{1,80},|thừa ủy quyền|lần lượt|"
    r"phân công|đại diện [^,.;:]{1,60},|tại (?:hội nghị|buổi lễ|đại hội|buổi làm việc),?|có bài|có ý kiến|bài|ý kiến|"
    r"tiếp tục|vui mừng|đề dẫn)[\s,]+){0,3}"
)
_AND = re.compile(r"(?: {0,2}, {0,2}(?:và {1,2})?| {1,2}(?:và|đồng thời) {1,2}(?:đã |cũng )?)(?:có )?")
_OPENS_LIST = re.compile(r"(?:(?<!\w)(?:có|gồm|gồm có|là|của)(?!\w)|:)")
_CONTINUES = re.compile(
    r"[\s\-+*•–]*(?:(?:về )?phía|cùng (?:dự|tham dự|đi)|ngoài ra|bên cạnh đó|còn có|đại diện|khách mời|và |các |"
    r"đồng chí|đ/c|ông|bà|lãnh đạo)"
)
_BULLET = re.compile(r"\s*[-+*•–]")
_SPOKEN = re.compile(r"[\s)]*:")


def of_after(low: str, at: int, limit: int) -> list[str]:
    """Return the parts that the verbs at `at` give: "… đến dự và phát biểu chỉ đạo" gives two."""
    adverbs = _ADVERBS.match(low, at, limit)
    position = adverbs.end() if adverbs else at
    found: list[str] = []
    for _ in range(4):
        match = _after().match(low, position, limit)
        if match is None:
            break
        found += _table("after")[" ".join(match.group().split())]
        # The object of the verb, up to the next joining word: "dự hội nghị và phát biểu".
        joined = None
        for step in re.finditer(_AND, low[match.end() : min(limit, match.end() + 60)]):
            behind = match.end() + step.end()
            if _after().match(low, behind, limit):
                joined = behind
                break
        if joined is None:
            break
        position = joined
    return found


class RoleReader:
    """Reads roles cluster by cluster; remembers the list that the sentence before left open."""

    def __init__(self, document: Document) -> None:
        self.low = document.low
        self.open_until = -1
        self.open_roles: tuple[str, ...] = ()
        self.sentence_end = -1

    def read(self, cluster: Cluster, before_end: int) -> Iterator[tuple[Mention, list[str]]]:
        """Yield each mention with its roles; `before_end` is where the cluster before this one ended."""
        governing = self._governing(cluster, before_end)
        behind = of_after(self.low, cluster.end, cluster.sentence[1])
        group = list(cluster.mentions)
        last_part = self._last_part(group)
        for place, mention in enumerate(group):
            roles = list(governing)
            # Verbs between two persons of one cluster cannot be: a cluster has thin gaps only.
            if place >= last_part:
                roles += behind
            yield mention, roles
        if self._is_statement(cluster):
            yield group[-1], [SPEAKS]

    def _last_part(self, group: list[Mention]) -> int:
        """The verb behind a list parted by semicolons belongs to its last part."""
        for place in range(len(group) - 1, 0, -1):
            if ";" in group[place].lead:
                return place
        return 0

    def _governing(self, cluster: Cluster, before_end: int) -> tuple[str, ...]:
        start = cluster.sentence[0]
        lead = self.low[start : cluster.start]
        found = None
        for match in _before().finditer(lead, max(0, len(lead) - 400)):
            found = match
        if found is not None:
            roles = _table("before")[" ".join(found.group().split())]
            between = lead[found.end() :]
            listing = all(role in _LIST_ROLES for role in roles)
            if listing and _OPENS_LIST.search(between):
                self.open_roles = roles
                self.open_until = cluster.sentence[1]
                return roles
            if not listing and len(between) <= 110 and before_end <= start + found.start():
                return roles
            if listing and len(between) <= 40 and "," not in between and before_end <= start + found.start():
                return roles
        if self.open_roles and self._goes_on(cluster):
            self.open_until = cluster.sentence[1]
            return self.open_roles
        return ()

    def _goes_on(self, cluster: Cluster) -> bool:
        """Whether a list opened in a sentence before still runs: "Về phía huyện có …", "- Đồng chí …"."""
        start, _end = cluster.sentence
        if start < self.open_until:
            return True
        gap = self.low[self.open_until : start]
        if len(gap) > 400:
            return False
        lead = self.low[start : cluster.start]
        if _BULLET.match(lead) or self.low[self.open_until - 1 : self.open_until] == ":":
            return True
        return _CONTINUES.match(lead) is not None and re.search(r"(?<!\w)có(?!\w)|:", lead) is not None

    def _is_statement(self, cluster: Cluster) -> bool:
        """ "Đồng chí X, Chủ tịch …: Đề nghị …" gives a person's words."""
        if cluster.mentions[-1].name is None or not _SPOKEN.match(self.low, cluster.end):
            return False
        lead = self.low[cluster.sentence[0] : cluster.start]
        return len(lead) <= 25 and not _before().search(lead)


def settle(roles: list[str]) -> tuple[list[str], bool]:
    """Return the distinct roles in order, and whether one rests on a soft verb alone."""
    distinct = list(dict.fromkeys(roles))
    soft = SOFT in distinct
    distinct = [role for role in distinct if role not in (SOFT, "-")]
    if "kết luận" in distinct and SPEAKS in distinct:
        distinct.remove(SPEAKS)
    if soft and not {SPEAKS, "kết luận", "báo cáo"} & set(distinct):
        return [*distinct, SPEAKS], True
    return distinct, False
