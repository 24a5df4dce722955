"""Which names are one: similarity, candidate pairs, groups. Proposals only; a person decides."""

from soattin.core.match.records import (
    KINDS,
    Decision,
    Decisions,
    Member,
    Mention,
    Proposal,
)
from soattin.core.match.spelling import same_spelling_key

__all__ = [
    "KINDS",
    "Decision",
    "Decisions",
    "Member",
    "Mention",
    "Proposal",
    "same_spelling_key",
]
