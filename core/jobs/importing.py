"""Imports many files: reading and extraction in worker processes, storing in whole batches.

The text of each article is compared with what the project knows before anything is extracted, so that
importing a folder again costs little more than reading it. Articles are stored in the order of the files,
whichever worker is done first: they get the same numbers each time.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from soattin.core.errors import Cancelled, UserError
from soattin.core.jobs.behind import Behind
from soattin.core.jobs.order import InOrder, Slot
from soattin.core.jobs.progress import Progress, quiet
from soattin.core.jobs.workers import SILENCE_SECONDS, Done, Event, Failed, Here, Job, Part, Waiting, Workers
from soattin.core.records import Record, Spans
from soattin.core.text.duplicates import signature
from soattin.core.text.encodings import LABELS, SURE
from soattin.core.text.reading import LIGHT_SUFFIXES, ReadOptions, find_files, iter_articles, shown_name
from soattin.core.text.source import SourceText

BATCH = 50
"""Articles stored in one transaction: a reader of the database waits 11 ms at most."""

FEW_FILES, FEW_BYTES = 4, 500_000
"""So few and small text files are read at once in this process; a worker's start would take longer."""

CHUNK = 8
"""Articles extracted in one job: small enough to keep all workers busy."""

MOST_AHEAD, MOST_LETTERS_AHEAD = 400, 20_000_000
"""Reading stops while so many articles, or letters of them, wait for extraction."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """One article ready to be stored."""

    source: SourceText
    record: Record
    signature: bytes = b""
    """`core.text.duplicates.signature` of the article without its furniture."""


class Sink(Protocol):
    """Where imported articles go; the database implements it. Called from one thread at a time, mostly not the caller's."""

    def known_files(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` (`Origin.digest`) that an article stored already was read from."""

    def known(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` (`SourceText.digest`) that are stored already."""

    def store(self, batch: Sequence[Extracted]) -> None:
        """Store up to `BATCH` articles, all of them or none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article or file; `code` and `reason` (Vietnamese) are empty where it was read."""

    name: str
    path: str
    code: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()
    detail: str = ""
    """The traceback where the program itself failed; for a report to its makers."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The list at the end of an import."""

    read: tuple[Outcome, ...] = ()
    already: tuple[Outcome, ...] = ()
    """Articles whose text the project had, or that came twice in this import."""
    refused: tuple[Outcome, ...] = ()
    cancelled: bool = False
    seconds: float = 0.0
    doubtful: tuple[Outcome, ...] = ()
    """Files held back because their encoding is in doubt: a person chooses one, then they are read again."""

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON data."""
        lists = {
            name: [_plain(o) for o in getattr(self, name)]
            for name in ("read", "already", "refused", "doubtful")
        }
        return {**lists, "cancelled": self.cancelled, "seconds": round(self.seconds, 3)}

    def to_text(self) -> str:
        """Return the report as a text that a person can keep."""
        head = f"Đã nhập {len(self.read)}, đã có {len(self.already)}, không nhận {len(self.refused)}"
        head += f", chờ chọn bảng mã {len(self.doubtful)}" if self.doubtful else ""
        lines = [head + (" (dừng giữa chừng)" if self.cancelled else "") + "."]
        for title, outcomes in (
            ("Không nhận", self.refused),
            ("Chờ chọn bảng mã", self.doubtful),
            ("Đã có", self.already),
            ("Đã nhập", self.read),
        ):
            if outcomes:
                lines += ["", f"{title}:"]
                lines += ["  " + _line(outcome) for outcome in outcomes]
        return "\n".join(lines) + "\n"


def _plain(outcome: Outcome) -> dict[str, Any]:
    return {
        "name": outcome.name, "path": outcome.path, "code": outcome.code, "reason": outcome.reason,
        "notes": list(outcome.notes), "detail": outcome.detail,
    }  # fmt: skip


def _line(outcome: Outcome) -> str:
    return " — ".join(part for part in (outcome.name, outcome.reason, *outcome.notes) if part)


def import_files(
    paths: Sequence[Path],
    sink: Sink,
    progress: Progress = quiet,
    workers: int | None = None,
    options: ReadOptions | None = None,
    *,
    hold_doubtful: bool = False,
) -> ImportReport:
    """Read, extract and store all articles in `paths` (files and folders).

    Of each file, reading and its article count as two steps of `progress`. Where `hold_doubtful` is set, text
    files whose encoding is in doubt are not stored but listed, for a person to choose an encoding.
    `workers` is the number of processes (None: as many as processors; 0: everything in this process). A file
    that cannot be read, crashes or hangs its worker is listed as refused and never stops the rest. When
    `progress` raises `Cancelled`, the batches stored so far stay, nothing else is stored, and the report
    says so in `cancelled`. Errors of `sink` pass through.
    """
    began = time.monotonic()
    run = _Import(sink, progress, options or ReadOptions(), hold_doubtful)
    cancelled = False
    try:
        run.look_for(paths)
        run.work(workers)
    except Cancelled:
        cancelled = True
    return run.report(cancelled, time.monotonic() - began)


@dataclass(slots=True)
class _Import:
    """The state of one import: what is waiting, what is done."""

    sink: Sink
    progress: Progress
    options: ReadOptions
    hold: bool = False
    files: list[Path] = field(default_factory=list)
    done: int = 0
    total: int = 0
    what: str = ""
    parts: dict[int, int] = field(default_factory=dict)
    """Slots used so far by each file that is being read."""
    owners: dict[str, Slot] = field(default_factory=dict)
    """The first slot, by digest, of each text new to the project."""
    fresh: list[tuple[Slot, SourceText]] = field(default_factory=list)
    held: list[tuple[Slot, SourceText]] = field(default_factory=list)
    finished: InOrder[Extracted] = field(default_factory=InOrder)
    ready: list[Extracted] = field(default_factory=list)
    read: list[Outcome] = field(default_factory=list)
    already: list[tuple[Slot, Outcome]] = field(default_factory=list)
    refused: list[tuple[Slot, Outcome]] = field(default_factory=list)
    behind: Behind = field(default_factory=lambda: Behind(False))
    ahead: Counter[str] = field(default_factory=Counter)
    """What was read and is not extracted yet: articles and letters."""

    def look_for(self, paths: Sequence[Path]) -> None:
        """List the files; those in folders that no reader knows are refused here."""

        def skip(path: Path, error: UserError) -> None:
            outcome = Outcome(shown_name(path.name), str(path), error.code, error.message)
            self.refused.append(((len(self.files), -1), outcome))

        for path in find_files(paths, skip):
            self.files.append(path)
            self.total += 2
            if self.total % 1000 == 0:
                self.progress(0, self.total, path.name)
        self.progress(0, self.total, "")

    def work(self, workers: int | None) -> None:
        """Run all reading and extraction, storing batch by batch."""
        here = workers == 0 or (workers is None and _few(self.files))
        runner: Here | Workers = (
            Here() if here else Workers(_count(workers, len(self.files)), SILENCE_SECONDS)
        )
        self.behind = Behind(not here)
        try:
            for place, path in enumerate(self.files):
                runner.submit(Job(_read, (str(path), self.options), key=place, pausable=True), (place,))
            while True:
                for event in runner.events():
                    self._take(event, runner)
                    self.behind.take()
                    runner.paused = self._far_ahead()
                if self.fresh:
                    self._begin_extraction(runner)
                elif self.behind:
                    self.behind.take(wait=True)
                elif not runner.paused:
                    break
                runner.paused = False
            self._store_batches()
            self._store()
            self.behind.finish()
            self._look_at_held()
        finally:
            runner.close()
            self.behind.close()

    def _far_ahead(self) -> bool:
        return self.ahead["articles"] > MOST_AHEAD or self.ahead["letters"] > MOST_LETTERS_AHEAD

    def _count_ahead(self, text: SourceText, step: int) -> None:
        self.ahead["articles"] += step
        self.ahead["letters"] += step * len(text.text)

    def report(self, cancelled: bool, seconds: float) -> ImportReport:
        """Return the list of what became of everything, in the order of the files."""
        already, refused = (
            tuple(outcome for _, outcome in sorted(found, key=lambda pair: pair[0]))
            for found in (self.already, self.refused)
        )
        doubtful = tuple(_waiting(text) for _, text in sorted(self.held, key=lambda pair: pair[0]))
        return ImportReport(tuple(self.read), already, refused, cancelled, seconds, doubtful)

    def _take(self, event: Event, runner: Here | Workers) -> None:
        if isinstance(event, Waiting):
            self.progress(self.done, self.total, self.what)
        elif event.job.task is _read:
            self._take_reading(event, runner)
        else:
            self._take_extraction(event, runner)

    def _take_reading(self, event: Part | Done | Failed, runner: Here | Workers) -> None:
        place: int = event.job.key
        path = self.files[place]
        slot = (place, self.parts.get(place, 0))
        if isinstance(event, Part):
            self.parts[place] = slot[1] + 1
            if isinstance(event.value, UserError):
                self._refuse(slot, shown_name(path.name), str(path), event.value)
                if slot[1] == 0:
                    self.total -= 1  # Nothing to extract in its place; refused entries are no steps.
                return
            if slot[1] > 0:
                self.total += 1  # The file counts as two from the start.
            if self.hold and _doubtful(event.value):
                self.held.append((slot, event.value))
                self.finished.settle(slot)
                self._step(event.value.name)
                return
            self.fresh.append((slot, event.value))
            self._count_ahead(event.value, 1)
            if len(self.fresh) >= BATCH:
                self._begin_extraction(runner)
            return
        if slot[1] == 0:
            self.total -= 1
        if isinstance(event, Failed):
            self._refuse(slot, shown_name(path.name), str(path), event.error, event.detail)
            slot = (place, slot[1] + 1)
        self.parts.pop(place, None)
        self.finished.end(place, slot[1])
        self._store_batches()
        self._step(shown_name(path.name))

    def _begin_extraction(self, runner: Here | Workers) -> None:
        """Sort out what is known and hand the rest to extraction, ahead of reading what comes later."""
        texts, self.fresh = self.fresh, []
        texts.sort(key=lambda pair: pair[0])
        digests = [text.digest for _, text in texts]
        self.behind.ask(
            lambda: self.sink.known(digests), lambda known: self._sort_out(texts, digests, known, runner)
        )

    def _sort_out(
        self,
        texts: Sequence[tuple[Slot, SourceText]],
        digests: Sequence[str],
        known: set[str],
        runner: Here | Workers,
    ) -> None:
        waiting: list[tuple[Slot, SourceText]] = []
        for (slot, text), digest in zip(texts, digests, strict=True):
            owner = self.owners.get(digest)
            if digest in known or (owner is not None and owner < slot):
                self._count_ahead(text, -1)
                self._know(slot, text)
                self._step(text.name)
                continue
            # Where a later copy was read sooner, it gives way: nothing behind this slot is stored yet.
            self.owners[digest] = slot
            if owner is not None:
                self._give_way(owner)
            if text.record is not None:
                self._finish(slot, Extracted(text, text.record, signature(text.text, text.record.furniture)))
            else:
                waiting.append((slot, text))
        for start in range(0, len(waiting), CHUNK):
            _submit(runner, waiting[start : start + CHUNK])

    def _take_extraction(self, event: Part | Done | Failed, runner: Here | Workers) -> None:
        texts: tuple[tuple[Slot, SourceText], ...] = event.job.key
        if isinstance(event, Part):
            place, record, signed = event.value
            slot, text = texts[place]
            self._finish(slot, Extracted(text, record, signed))
        elif isinstance(event, Failed):
            (slot, bad), rest = texts[event.parts], texts[event.parts + 1 :]
            if self.owners.get(bad.digest) == slot:
                del self.owners[bad.digest]
            self._count_ahead(bad, -1)
            self._refuse(slot, bad.name, bad.origin.path if bad.origin else "", event.error, event.detail)
            self._step(bad.name)
            if rest:
                _submit(runner, rest)

    def _finish(self, slot: Slot, article: Extracted) -> None:
        self._count_ahead(article.source, -1)
        if self.owners.get(article.source.digest) == slot:
            self.finished.settle(slot, article)
            self._store_batches()
        else:
            self._know(slot, article.source)
        self._step(article.source.name)

    def _give_way(self, slot: Slot) -> None:
        """An earlier copy of a text has turned up; what is under extraction finds out in `_finish`."""
        late = self.finished.peek(slot)
        if late is not None:
            self._know(slot, late.source)

    def _know(self, slot: Slot, text: SourceText) -> None:
        self.already.append((slot, _outcome(text, "already", "đã có trong dự án")))
        self.finished.settle(slot)

    def _look_at_held(self) -> None:
        """A file whose encoding somebody chose at an earlier import is known."""
        digests = [text.origin.digest for _, text in self.held if text.origin]
        known = self.sink.known_files(digests) if digests else set()
        for slot, text in self.held:
            if text.origin and text.origin.digest in known:
                self._know(slot, text)
        self.held = [
            (slot, text) for slot, text in self.held if not text.origin or text.origin.digest not in known
        ]

    def _store_batches(self) -> None:
        for article in self.finished.take():
            self.ready.append(article)
            if len(self.ready) >= BATCH:
                self._store()

    def _store(self) -> None:
        if not self.ready:
            return
        batch, self.ready = self.ready, []

        def stored(_: None) -> None:
            self.read += [_outcome(article.source) for article in batch]

        self.behind.ask(lambda: self.sink.store(batch), stored)

    def _step(self, what: str) -> None:
        self.done += 1
        self.what = what
        self.progress(self.done, self.total, what)

    def _refuse(self, slot: Slot, name: str, path: str, error: UserError, detail: str = "") -> None:
        reason = error.message if name in error.message else f"“{name}”: {error.message}"
        self.refused.append((slot, Outcome(name, path, error.code, reason, detail=detail)))
        self.finished.settle(slot)


def _outcome(text: SourceText, code: str = "", reason: str = "") -> Outcome:
    return Outcome(text.name, text.origin.path if text.origin else "", code, reason, text.notes)


def _waiting(text: SourceText) -> Outcome:
    likeliest = LABELS.get(text.encoding, text.encoding)
    told = f"chưa nhập vì chưa chắc bảng mã (có vẻ là {likeliest}); hãy chọn bảng mã đọc ra đúng tiếng Việt"
    return Outcome(text.name, text.origin.path if text.origin else "", "encoding", told)


def _doubtful(text: SourceText) -> bool:
    """Whether a person can choose the encoding of a file: an entry of an archive has none of its own."""
    return text.confidence < SURE and text.origin is not None and not text.origin.member


def _count(workers: int | None, files: int) -> int | None:
    return None if workers is None and files > 1 else max(1, min(workers or 2, max(files, 2)))


def _few(files: Sequence[Path]) -> bool:
    """Whether `files` are so few, small and harmless in form that they can be read in this process."""
    if len(files) > FEW_FILES:
        return False
    try:
        return all(f.suffix.lower() in LIGHT_SUFFIXES and f.stat().st_size <= FEW_BYTES for f in files)
    except OSError:
        return True  # The reader says what is wrong with it.


def _read(path: str, options: ReadOptions) -> Iterator[SourceText | UserError]:
    """Task: the articles of one file, and the entries of it that were refused."""
    for found in iter_articles(Path(path), options):
        if isinstance(found, SourceText):
            _ = found.digest  # worked out here, beside the other workers
        yield found


def _submit(runner: Here | Workers, texts: Sequence[tuple[Slot, SourceText]]) -> None:
    """Have texts extracted when the turn of the first of them comes: before files behind it are read."""
    arguments = [(text.text, text.name, text.furniture) for _, text in texts]
    runner.submit(Job(_extract, (arguments,), key=tuple(texts)), texts[0][0])


def _extract(texts: Sequence[tuple[str, str, Spans]]) -> Iterator[tuple[int, Record, bytes]]:
    """Task: the records and signatures of some texts, in their order."""
    from soattin.core.extract import extract

    for place, (text, name, furniture) in enumerate(texts):
        record = extract(text, name, furniture)
        yield place, record, signature(text, record.furniture)
