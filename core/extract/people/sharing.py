"""Gives an office that is told once for several persons to each of them: "A và B, cùng là Phó Chủ tịch …"."""

from __future__ import annotations

import re
from itertools import pairwise

from soattin.core.extract.people.mentions import PLURAL, Mention
from soattin.core.extract.people.offices import Office

SURE_NAME = 0.6
AND = re.compile(r"(?<!\w)(?:và|cùng)(?!\w)")
_OWN_ADDRESS = re.compile(r", {0,2}(?:đồng chí|đ/c|ông|bà) $")
_OTHER_ADDRESS = re.compile(
    r"(?:anh hùng|nhân dân|nghệ nhân|linh mục|thượng tọa|đại đức|hòa thượng|cử tri|hộ ông|hộ bà) $"
)
"""Who is addressed otherwise than the next person holds another office or none: "Mẹ Việt Nam anh hùng A, đồng chí B, …"."""
_FOLLOWER = re.compile(r" {0,2}(?:\([^()\n]{1,20}\))?(?: {0,2}, {0,2}| {1,2}và {1,2})$")
_SHARED_DOUBT = "chức vụ ghi chung cho nhiều người"


def offer(mentions: list[Mention], office: Office) -> None:
    """Offer the last one's office to those before it that have none: it may be meant for all."""
    holder = mentions[-1]
    if not holder.from_right and len(holder.offices) == 1:
        addressed_apart = _OWN_ADDRESS.match(holder.lead) is not None
        for earlier in reversed(mentions[:-1]):
            if (
                earlier.offices
                or earlier.name is None
                or (addressed_apart and _OTHER_ADDRESS.search(earlier.lead))
            ):
                break
            earlier.maybe = [*earlier.maybe, office]
    elif len(holder.offices) > 1:
        for earlier in reversed(mentions[:-1]):
            if earlier.offices or not earlier.maybe:
                break
            earlier.maybe = [*earlier.maybe, office]


def _opened_by_plural(mentions: list[Mention]) -> bool:
    """Whether "các đồng chí" opens the names up to the last one, none of which has an office of its own."""
    for place in range(len(mentions) - 1, -1, -1):
        if PLURAL.search(mentions[place].lead) is not None:
            return True
        if ";" in mentions[place].lead or (place and mentions[place - 1].offices):
            return False
    return False


def elect(mentions: list[Mention], office: Office) -> None:
    """Give an office that "A … và B … được bầu làm" tells to those whom "và" or "các đồng chí" joins to its bearer."""
    joined = _opened_by_plural(mentions)
    for place in range(len(mentions) - 1, 0, -1):
        mentions[place].elected = True
        joined = joined or AND.search(mentions[place].lead) is not None
        earlier = mentions[place - 1]
        plural = PLURAL.search(mentions[place].lead) is not None
        if not joined or plural or earlier.elected or earlier.name is None or ";" in mentions[place].lead:
            return
        earlier.offices = [*earlier.offices, office]
    mentions[0].elected = True


def settle(mentions: list[Mention]) -> None:
    """Give each one of a cluster what is told for several."""
    plural = False
    for mention in mentions:
        plural = plural or PLURAL.search(mention.lead) is not None
        if plural and mention.name is not None and mention.name.score >= SURE_NAME:
            # "gồm các ông: A, B và C": the form of address is said once for all.
            mention.addressed = True
        _settle(mention, plural)
    _share_with_followers(mentions)


def _settle(mention: Mention, plural: bool) -> None:
    """An office behind the last of several names is all of theirs; `plural`: "các đồng chí" opened them."""
    if mention.name is not None and not mention.offices and mention.maybe:
        mention.offices = list(mention.maybe)
        if not plural:
            mention.doubt = _SHARED_DOUBT


def _share_with_followers(mentions: list[Mention]) -> None:
    """Give the office before a name to the names that only a comma or "và" joins to it: "Chủ tịch A, B và C"."""
    if len(mentions) < 3:
        return
    for before, mention in pairwise(mentions):
        bare = mention.name is not None and not mention.offices and not mention.addressed
        follows = (
            before.from_right and before.name is not None and _FOLLOWER.fullmatch(mention.lead.strip("\n"))
        )
        if bare and follows and mention.name is not None and mention.name.score >= SURE_NAME:
            mention.offices, mention.from_right, mention.doubt = list(before.offices), True, _SHARED_DOUBT
