"""Verifies a project file: SQLite's own check, references, seals, spans inside their texts, journal and state."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from soattin.core.errors import Cancelled, UserError
from soattin.core.jobs.progress import Progress, quiet
from soattin.core.review.stored import NEW
from soattin.core.text.source import text_digest
from soattin.db import derived, figures, place_sums, replay
from soattin.db import originals as kept_files
from soattin.db.connection import FILE_ERRORS
from soattin.db.entities import ENTITIES, load
from soattin.db.replay import Originals
from soattin.db.seals import ITEMS, MENTIONS, article_seal, raw_rows

_MOST = 100


_BETWEEN = 200_000
"""Steps of SQLite's machine, some ten milliseconds, after which it is asked whether to go on."""
_ARTICLES = 50


def check(conn: sqlite3.Connection, progress: Progress = quiet) -> list[str]:
    """Return the faults found, in Vietnamese; at most 100 of a kind.

    A fault that keeps a part from being looked through is reported as one, too: this never raises for what
    stands in the file, except where SQLite cannot read it at all. `progress` counts articles (0: the file itself and
    the journal are being looked through); `Cancelled` from it ends the check.
    """
    watched = _Watched(conn, progress)
    try:
        conn.set_progress_handler(watched.tick, _BETWEEN)
        return watched.faults()
    except sqlite3.OperationalError:
        watched.go_on()
        raise
    finally:
        conn.set_progress_handler(None, 0)


class _Watched:
    """A check that tells how far it is, and stops in the middle of a statement, too."""

    def __init__(self, conn: sqlite3.Connection, progress: Progress) -> None:
        self._conn, self._progress = conn, progress
        self._done, self._total, self._what = 0, 0, "cấu trúc tệp"
        self._cancelled: Cancelled | None = None

    def tick(self) -> int:
        """Tell how far it is; not 0 has SQLite stop."""
        try:
            self._progress(self._done, self._total, self._what)
        except Cancelled as error:
            self._cancelled = error
        return self._cancelled is not None

    def go_on(self) -> None:
        """Raise `Cancelled` where the person stopped the check."""
        if self._cancelled is not None:
            raise self._cancelled

    def faults(self) -> list[str]:
        self.tick()
        conn = self._conn
        rows = conn.execute(f"PRAGMA integrity_check({_MOST})")
        found = [f"SQLite: {row[0]}" for row in rows if row[0] != "ok"]
        self.go_on()
        if found:
            return found
        self._total = conn.execute("SELECT count(*) FROM article").fetchone()[0]
        self._what = "nhật ký"
        originals = Originals()
        for part in (
            _references(conn),
            replay.chain_faults(conn),
            replay.state_faults(conn),
            replay.row_faults(conn, originals),
            _articles(conn, originals, self._article),
            _strangers(conn, originals),
            place_sums.faults(conn),
            _files(conn),
        ):
            try:
                found += islice(part, _MOST)
            except (ValueError, TypeError, LookupError, AttributeError, *FILE_ERRORS) as error:
                self.go_on()
                found.append(f"Có dữ liệu không đọc được ({error})")
        return found

    def _article(self) -> None:
        self._done += 1
        if self._done % _ARTICLES == 0:
            self.tick()
            self.go_on()


def _references(conn: sqlite3.Connection) -> Iterator[str]:
    for row in conn.execute("PRAGMA foreign_key_check"):
        yield f"Khóa ngoại hỏng: {row[0]} dòng {row[1]} → {row[2]}"
    for row in conn.execute("SELECT id FROM mention WHERE item_id NOT IN (SELECT id FROM item)"):
        yield f"Lượt nhắc số {row[0]} không còn mục của nó"
    for row in conn.execute("SELECT id FROM name WHERE merged_into NOT IN (SELECT id FROM name)"):
        yield f"Tên số {row[0]} đã hợp nhất vào một tên không tồn tại"
    texts, listed, found = (
        conn.execute(query).fetchone()[0]
        for query in (
            "SELECT count(*) FROM article_text",
            "SELECT count(*) FROM article",
            "SELECT count(*) FROM article_search_docsize",
        )
    )
    if found != listed:
        yield f"Mục lục tìm kiếm có {found} bài, dự án có {listed} bài"
    if texts > listed:
        yield f"Có {texts - listed} văn bản không thuộc bài nào"


def _articles(conn: sqlite3.Connection, originals: Originals, looked_at: Callable[[], None]) -> Iterator[str]:
    rows = conn.execute(
        "SELECT a.*, t.text, t.furniture, t.encoding, t.origin, t.seal FROM article a"
        " LEFT JOIN article_text t ON t.article_id = a.id ORDER BY a.id"
    )
    for row in rows:
        looked_at()
        if row["text"] is None:
            yield f"Bài số {row['id']} mất văn bản"
            continue
        if text_digest(row["text"]) != row["digest"]:
            yield f"Văn bản bài số {row['id']} đã bị thay đổi ngoài chương trình"
        yield from _article(conn, row, originals)


def _article(conn: sqlite3.Connection, row: sqlite3.Row, originals: Originals) -> Iterator[str]:
    article_id = row["id"]
    first = {"state": row["state"], "note": row["note"], **originals.columns.get(("article", article_id), {})}
    if (first["state"], first["note"]) != (NEW, ""):
        yield f"Trạng thái bài số {article_id} không có trong nhật ký"
    items = raw_rows(conn, ITEMS, article_id)
    mentions = raw_rows(conn, MENTIONS, article_id)
    place = ENTITIES["item"].columns.index("spans")
    for item_id, raw in items.items():
        for start, end in load(raw[place], "spans"):
            if not 0 <= start < end <= len(row["text"]):
                yield f"Mục số {item_id} của bài số {article_id}: dẫn chứng [{start}, {end}] nằm ngoài văn bản"
    head = (row["source"], row["imported"], row["text"], row["furniture"], row["encoding"], row["origin"])
    first_items = _as_imported("item", items, originals)
    first_mentions = _as_imported("mention", mentions, originals)
    for item_id in first_items:
        for row_id in originals.gone_mentions.get(item_id, ()):
            # It may be back by now, with what it had when it went.
            first_mentions[row_id] = ENTITIES["mention"].dumped(originals.columns["mention", row_id])
    if article_seal(head, first_items, first_mentions) != row["seal"]:
        yield f"Dữ liệu của bài số {article_id} đã bị thay đổi ngoài chương trình"
    columns, doubts = derived.columns_of(conn, article_id), derived.doubts_of(conn, article_id)
    names = ("headline", "headline_is_title", "place", "place_code", "place_key", "date")
    if (*columns, doubts) != (*(row[name] for name in names), row["doubts"]):
        yield f"Dòng của bài số {article_id} trong danh sách không khớp với các mục của bài"
    if figures.kept(conn, article_id) != figures.of_items(conn, article_id):
        yield f"Số liệu để cộng của bài số {article_id} không khớp với các mục của bài"


def _as_imported(entity: str, rows: dict[int, list[Any]], originals: Originals) -> dict[int, list[Any]]:
    """Return the rows as their import wrote them: those that steps made left out, changed columns set back."""
    first = {}
    for row_id, raw in rows.items():
        if (entity, row_id) in originals.made:
            continue
        before = originals.columns.get((entity, row_id), {})
        first[row_id] = ENTITIES[entity].raw_with(raw, before)
    return first


def _strangers(conn: sqlite3.Connection, originals: Originals) -> Iterator[str]:
    """Rows that neither an import nor a step made."""
    queries = {
        "name": "SELECT id FROM name",
        "decision": "SELECT id FROM decision",
        "rule": "SELECT id FROM rule",
        "link": "SELECT id FROM article_link",
    }
    for entity, query in queries.items():
        for (row_id,) in conn.execute(query):
            if (entity, row_id) not in originals.made:
                yield f"Dữ liệu không có trong nhật ký: {entity} số {row_id}"
    for row in conn.execute("SELECT id FROM item WHERE article_id NOT IN (SELECT id FROM article)"):
        yield f"Mục số {row[0]} không thuộc bài nào"


def _files(conn: sqlite3.Connection) -> Iterator[str]:
    """Originals whose bytes are not those that were imported."""
    for digest, data in conn.execute("SELECT digest, data FROM original"):
        try:
            kept_files.unpacked(data, digest, digest[:8])
        except UserError as error:
            yield error.message
