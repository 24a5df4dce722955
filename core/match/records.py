"""What matching takes and gives: mentions, proposals, decisions. All frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

KINDS = ("official", "locality", "body")


@dataclass(frozen=True, slots=True)
class Mention:
    """One name as one article writes it, with what the article says beside it.

    `positions` are offices as written; `places` are codes of the statistics office or names of units, the
    parents with them where they are known; `date` is YYYY-MM-DD; `article` tells co-occurrence: two mentions
    of one article are two people. `name_id` is the known name that the mention already belongs to.
    """

    id: int
    kind: str
    spelling: str
    positions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    date: str | None = None
    article: int | None = None
    name_id: int | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One side of a proposal: mentions that are one already, under their commonest spelling."""

    spelling: str
    mention_ids: tuple[int, ...]
    name_id: int | None
    count: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Names that may be one. Tier "same" needs no question; "ask" is for a person to decide.

    `score` is the probability, 0 to 1, that all members are one; the reasons are Vietnamese sentences.
    """

    kind: str
    members: tuple[Member, ...]
    keep: str
    tier: str
    score: float
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about two spellings: one (`same`) or not one.

    `evidence` is what the decision rested on, from `evidence_digest`: "not the same" holds until the two
    share something that they did not share then. The mention ids tell homonyms of one spelling apart; where
    both are empty the decision holds for all mentions of the two spellings.
    """

    kind: str
    first: str
    second: str
    same: bool
    evidence: str = ""
    first_mentions: frozenset[int] = frozenset()
    second_mentions: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All remembered decisions."""

    decisions: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Decisions:
        return cls(tuple(decisions))
