"""Proposals worked out beside the interface: mentions from the store in pages, matching elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, Signal

from soattin.core.errors import Cancelled
from soattin.core.match.records import Decisions, Mention, Proposal
from soattin.db.names import NamedMention
from soattin.db.store import Store
from soattin.gui.garbage import held_back, put_aside
from soattin.gui.project import Project


@dataclass(frozen=True, slots=True)
class Question:
    """One proposal with the mentions of each of its members."""

    proposal: Proposal
    members: tuple[tuple[NamedMention, ...], ...]
    names: frozenset[int]
    """The names that it asks about; what identifies the question."""
    count: int
    """How many mentions it is about."""


@dataclass(slots=True)
class _Request:
    """One round of working out: what is read so far."""

    project: Project
    kind: str
    pages: list[list[NamedMention]]
    stop: Event


class Proposer(QObject):
    """Asks for the proposals of one kind; `ready(kind, list[Question])` brings them.

    A request that comes while one is under way ends that one.
    """

    ready = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="match")
        self._now: _Request | None = None

    def ask(self, project: Project, kind: str) -> None:
        """Begin working out the proposals of `kind`."""
        self.stop()
        self._now = _Request(project, kind, [], Event())
        self._read(self._now, 0)

    def stop(self) -> None:
        """End what is under way; nothing comes of it."""
        if self._now is not None:
            self._now.stop.set()
            self._now = None

    def _read(self, request: _Request, start: int) -> None:
        """Read one page and go on: between pages the store does what else is waiting."""

        def got(page: tuple[list[NamedMention], int]) -> None:
            if request is not self._now:
                return
            found, following = page
            request.pages.append(found)
            put_aside()
            if following:
                self._read(request, following)
            else:
                request.project.read(Store.remembered, request.kind, then=lambda d: self._match(request, d))

        request.project.read(Store.mentions_page, request.kind, start, then=got)

    def _match(self, request: _Request, decisions: Decisions) -> None:
        if request is not self._now:
            return

        def give(found: list[Question] | None) -> None:
            if request is self._now and found is not None:
                self._now = None
                self.ready.emit(request.kind, found)

        future = self._executor.submit(_questions, request.pages, decisions, request.stop)
        request.project.runner.watch(future, give)


def _questions(pages: list[list[NamedMention]], decisions: Decisions, stop: Event) -> list[Question] | None:
    from soattin.core.jobs.proposing import proposals

    with _short_turns(), held_back():
        by_id = {m.id: m for page in pages for m in page}
        try:
            parts = proposals(_given_away(pages), len(by_id), decisions, stop)
            return [question for part in parts for p in part if (question := _question(p, by_id))]
        except Cancelled:
            return None
        finally:
            # One after the other: a hundred thousand freed in one step would hold all threads.
            while by_id:
                by_id.popitem()


def _given_away(pages: list[list[NamedMention]]) -> Iterator[list[Mention]]:
    """Yield the pages as matching takes them, and keep none of them."""
    from soattin.db.matching import as_mentions

    pages.reverse()
    while pages:
        yield as_mentions(pages.pop())


def _question(proposal: Proposal, by_id: dict[int, NamedMention]) -> Question | None:
    """Return a proposal as a question, None where it is about what is behind one name already."""
    # Mentions of one name stay together, also where the engine looks at them spelling by spelling.
    groups: dict[int, list[NamedMention]] = {}
    home: dict[int, int] = {}
    for number, member in enumerate(proposal.members):
        for mention in (by_id[i] for i in member.mention_ids):
            groups.setdefault(home.setdefault(mention.name, number), []).append(mention)
    if len(groups) < 2:
        return None
    members = tuple(tuple(group) for group in groups.values())
    return Question(proposal, members, frozenset(home), sum(map(len, members)))


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let threads take shorter turns, so that the interface is not kept waiting."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
