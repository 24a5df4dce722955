"""Looks for tables among the files of an import, so that a person can say which column holds what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from soattin.core.jobs.progress import Progress, quiet
from soattin.core.jobs.workers import Job, Part, Waiting, Workers
from soattin.core.text.reading import find_files, preview_table, shown_name

if TYPE_CHECKING:
    from soattin.core.text.formats.sheets import Preview

SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class Table:
    """The tables of one form (the same columns): the first of them and how many there are."""

    name: str
    preview: Preview
    count: int = 1


def find_tables(paths: Sequence[Path], progress: Progress = quiet) -> list[Table]:
    """Return the forms of table in `paths` (files and folders); tables that cannot be read are left out.

    They are read in a worker process, which a hostile file may crash. `progress` may raise `Cancelled`.
    """
    files = [path for path in find_files(paths) if path.suffix.lower() in SUFFIXES]
    if not files:
        return []
    forms: dict[tuple[str, ...], Table] = {}
    workers = Workers(1)
    try:
        for place, path in enumerate(files):
            workers.submit(Job(_preview, (str(path),), key=path), (place,))
        done = 0
        for event in workers.events():
            if isinstance(event, Part):
                name, seen = shown_name(event.job.key.name), event.value
                known = forms.get(seen.names)
                forms[seen.names] = (
                    Table(known.name, known.preview, known.count + 1) if known else Table(name, seen)
                )
            elif not isinstance(event, Waiting):
                done += 1
            progress(done, len(files), "")
    finally:
        workers.close()
    return list(forms.values())


def _preview(path: str) -> Iterator[Preview]:
    """Task: the head of a table."""
    seen = preview_table(Path(path))
    if seen is not None:
        yield seen
