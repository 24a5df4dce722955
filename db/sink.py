"""Where imported articles go: `core.jobs.importing.Sink` on a store and on a store's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from soattin.core.jobs.importing import Extracted
from soattin.db.articles import NewArticle
from soattin.db.entities import storable
from soattin.db.originals import packed
from soattin.db.store import Store
from soattin.db.thread import StoreThread


class StoreSink:
    """Stores in the thread that calls; for the commands."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keep = store.keeps_originals()

    def known(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` that the project holds."""
        return self._store.known_digests(digests)

    def known_files(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` that an article of the project was read from."""
        return self._store.known_files(digests)

    def store(self, batch: Sequence[Extracted]) -> None:
        """Store a batch in one transaction, durable when this returns."""
        self._store.store([new_article(article, self._keep) for article in batch])


class ThreadSink:
    """Stores through the store's own thread and waits; for an import that runs in a thread of the window."""

    def __init__(self, thread: StoreThread) -> None:
        self._thread = thread
        self._keep: bool | None = None

    def known(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` that the project holds."""
        return self._thread.call(Store.known_digests, digests)

    def known_files(self, digests: Sequence[str]) -> set[str]:
        """Return those of `digests` that an article of the project was read from."""
        return self._thread.call(Store.known_files, digests)

    def store(self, batch: Sequence[Extracted]) -> None:
        """Store a batch in one transaction, durable when this returns."""
        if self._keep is None:
            self._keep = self._thread.call(Store.keeps_originals)
        self._thread.call(Store.store, [new_article(article, self._keep) for article in batch])


def new_article(article: Extracted, keep_original: bool = False) -> NewArticle:
    """Return what the project keeps of an article just read; the file's bytes where `keep_original` is set."""
    source = article.source
    record = article.record
    if source.record is not None or storable(source.text) is not source.text:
        # What was read from a sound text is sound; a label in a JSON file may hold anything.
        items = tuple(
            replace(item, value=_storable(item.value), doubt=_storable(item.doubt)) for item in record
        )
        record = replace(record, items=items)
    record = replace(record, source=storable(record.source))
    original = packed(source.origin) if keep_original and source.origin else None
    name, text = storable(source.name), storable(source.text)
    digest = source.digest if text is source.text else ""
    return NewArticle(name, text, source.encoding, record, source.origin, article.signature, original, digest)


def _storable(value: Any) -> Any:
    """Return JSON data without broken surrogates, which records read from JSON files may bring in."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(key): _storable(part) for key, part in value.items()}
    return [_storable(part) for part in value] if isinstance(value, list | tuple) else value
