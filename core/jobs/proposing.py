"""Works out which names may be one beside the interface: many mentions in a process of their own.

A long stretch of matching in this process would keep the interface waiting, whatever thread it ran in.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Event
from typing import Any

from soattin.core.errors import Cancelled
from soattin.core.garbage import no_search
from soattin.core.match.records import Decisions, Mention, Proposal

FEW = 3_000
"""So few mentions are matched at once in this process; another one's start would take longer."""

_PAGE = 500
_LOOK_UP_SECONDS = 0.1


def proposals(
    pages: Iterable[Sequence[Mention]], count: int, decisions: Decisions, stop: Event
) -> Iterator[list[Proposal]]:
    """Yield the proposals of `core.match.propose` for the `count` mentions in `pages`, some at a time.

    Each page is asked for when the one before it is given away. Raises `Cancelled` soon after `stop` is set,
    `RuntimeError` where the process fails.
    """
    if count <= FEW:
        from soattin.core.match.propose import propose

        yield propose([mention for page in pages for mention in page], decisions)
        return
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there,), daemon=True)
    process.start()
    there.close()
    try:
        for page in pages:
            if stop.is_set():
                raise Cancelled
            here.send(_packed(page))
        here.send(decisions)
        while (part := _received(here, stop)) is not None:
            if isinstance(part, str):
                raise RuntimeError(part)
            yield part
    except EOFError as error:
        raise RuntimeError("the matching process ended early") from error
    finally:
        here.close()
        process.kill()
        process.join()


_FIELDS = tuple(field.name for field in fields(Mention))
_REPEATED = frozenset({"kind", "spelling", "positions", "places", "date"})


def _packed(page: Sequence[Mention]) -> list[list[Any]]:
    """Return the fields of all mentions, a list each: sent in a fraction of the time that the mentions would take."""
    return [[getattr(mention, name) for mention in page] for name in _FIELDS]


def _unpacked(columns: list[list[Any]], one: dict[Any, Any]) -> Iterator[Mention]:
    """Return the mentions again; of equal texts on all pages one is kept (in `one`)."""
    same = one.setdefault
    return map(
        Mention,
        *(
            [same(value, value) for value in column] if name in _REPEATED else column
            for name, column in zip(_FIELDS, columns, strict=True)
        ),
    )


def _received(here: Connection, stop: Event) -> list[Proposal] | str | None:
    while not here.poll(_LOOK_UP_SECONDS):
        if stop.is_set():
            raise Cancelled
    part: list[Proposal] | str | None = here.recv()
    return part


def _serve(there: Connection) -> None:
    """Run in the process: take the pages and the decisions, give the proposals in parts, then None."""
    from soattin.core.match.propose import propose

    with no_search():
        mentions: list[Mention] = []
        one: dict[Any, Any] = {}
        while not isinstance(part := there.recv(), Decisions):
            mentions += _unpacked(part, one)
        try:
            found = propose(mentions, part)
        except Exception:  # noqa: BLE001  (told whole to the other side)
            there.send(traceback.format_exc())
            return
    for start in range(0, len(found), _PAGE):
        there.send(found[start : start + _PAGE])
    there.send(None)
