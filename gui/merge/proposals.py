"""Proposals worked out beside the interface: mentions from the store, matching in a thread of its own."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from soattin.core.match.records import Decisions, Proposal
from soattin.db.names import NamedMention
from soattin.db.store import Store
from soattin.gui.project import Project


@dataclass(frozen=True, slots=True)
class Question:
    """One proposal with the mentions of each of its members."""

    proposal: Proposal
    members: tuple[tuple[NamedMention, ...], ...]

    @property
    def key(self) -> tuple[tuple[int, ...], ...]:
        return tuple(tuple(m.id for m in group) for group in self.members)


class Proposer(QObject):
    """Asks for the proposals of one kind; `ready(kind, list[Question])` brings them.

    A request that comes while one is under way replaces what that one would bring.
    """

    ready = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="match")
        self._round = 0

    def ask(self, project: Project, kind: str) -> None:
        """Begin working out the proposals of `kind`."""
        self._round += 1
        wanted = self._round

        def work(read: tuple[list[NamedMention], Decisions]) -> None:
            project.runner.watch(self._executor.submit(_propose, *read), lambda found: give(found))

        def give(found: list[Question]) -> None:
            if wanted == self._round:
                self.ready.emit(kind, found)

        project.read(_read, kind, then=work)


def _read(store: Store, kind: str) -> tuple[list[NamedMention], Decisions]:
    return store.mentions(kind), store.remembered(kind)


def _propose(named: list[NamedMention], decisions: Decisions) -> list[Question]:
    from soattin.core.match.propose import propose
    from soattin.db.matching import as_mentions

    before = sys.getswitchinterval()
    # Shorter turns, so that the interface is not kept waiting by the matching.
    sys.setswitchinterval(0.0005)
    try:
        by_id = {m.id: m for m in named}
        questions = []
        for proposal in propose(as_mentions(named), decisions):
            members = tuple(tuple(by_id[i] for i in member.mention_ids) for member in proposal.members)
            # What is behind one name already needs no question.
            if len({m.name for group in members for m in group}) > 1:
                questions.append(Question(proposal, members))
        return questions
    finally:
        sys.setswitchinterval(before)
