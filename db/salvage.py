"""Saves from a damaged project what can still be read, into a new one, and tells what was saved and what not.

The damaged file is never written to. Where all rows can be read and agree, the new project has them as they were,
history and all; otherwise the articles are stored anew and the corrections made again in one step.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from soattin.core.errors import UserError
from soattin.core.export.atomic import replace_file
from soattin.core.records import GROUPS, Item, Record
from soattin.core.review.edits import MERGE, Change, Step
from soattin.core.review.stored import ARTICLE_STATES, ITEM_STATES, MACHINE, NEW
from soattin.core.review.wording import shortened
from soattin.core.text.fold import fold
from soattin.db import figures, merging
from soattin.db.articles import NewArticle
from soattin.db.checks import check
from soattin.db.connection import FILE_ERRORS
from soattin.db.entities import load
from soattin.db.journal import apply, transaction
from soattin.db.store import Store

Row = dict[str, Any]
# Each table with the statements that read it from the front, from the back, and one row.
_TABLES = {
    "meta": (
        "SELECT rowid, * FROM meta ORDER BY rowid",
        "SELECT rowid, * FROM meta ORDER BY rowid DESC",
        "SELECT rowid, * FROM meta WHERE rowid = ?",
    ),
    "article": (
        "SELECT rowid, * FROM article ORDER BY rowid",
        "SELECT rowid, * FROM article ORDER BY rowid DESC",
        "SELECT rowid, * FROM article WHERE rowid = ?",
    ),
    "article_text": (
        "SELECT rowid, * FROM article_text ORDER BY rowid",
        "SELECT rowid, * FROM article_text ORDER BY rowid DESC",
        "SELECT rowid, * FROM article_text WHERE rowid = ?",
    ),
    "item": (
        "SELECT rowid, * FROM item ORDER BY rowid",
        "SELECT rowid, * FROM item ORDER BY rowid DESC",
        "SELECT rowid, * FROM item WHERE rowid = ?",
    ),
    "step": (
        "SELECT rowid, * FROM step ORDER BY rowid",
        "SELECT rowid, * FROM step ORDER BY rowid DESC",
        "SELECT rowid, * FROM step WHERE rowid = ?",
    ),
    "change": (
        "SELECT rowid, * FROM change ORDER BY rowid",
        "SELECT rowid, * FROM change ORDER BY rowid DESC",
        "SELECT rowid, * FROM change WHERE rowid = ?",
    ),
    "name": (
        "SELECT rowid, * FROM name ORDER BY rowid",
        "SELECT rowid, * FROM name ORDER BY rowid DESC",
        "SELECT rowid, * FROM name WHERE rowid = ?",
    ),
    "mention": (
        "SELECT rowid, * FROM mention ORDER BY rowid",
        "SELECT rowid, * FROM mention ORDER BY rowid DESC",
        "SELECT rowid, * FROM mention WHERE rowid = ?",
    ),
    "decision": (
        "SELECT rowid, * FROM decision ORDER BY rowid",
        "SELECT rowid, * FROM decision ORDER BY rowid DESC",
        "SELECT rowid, * FROM decision WHERE rowid = ?",
    ),
    "rule": (
        "SELECT rowid, * FROM rule ORDER BY rowid",
        "SELECT rowid, * FROM rule ORDER BY rowid DESC",
        "SELECT rowid, * FROM rule WHERE rowid = ?",
    ),
    "article_link": (
        "SELECT rowid, * FROM article_link ORDER BY rowid",
        "SELECT rowid, * FROM article_link ORDER BY rowid DESC",
        "SELECT rowid, * FROM article_link WHERE rowid = ?",
    ),
    "original": (
        "SELECT rowid, * FROM original ORDER BY rowid",
        "SELECT rowid, * FROM original ORDER BY rowid DESC",
        "SELECT rowid, * FROM original WHERE rowid = ?",
    ),
}
_MISSES = 2_000
"""So many numbers in a row without a readable row, and a damaged stretch of a table is given up."""
_HOPELESS = ("schema", "no such", "not a database", "unsupported file format")
"""What SQLite says where no row of the table can be read at all."""
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved."""

    path: Path
    articles: int
    items: int
    corrections: int
    """Items that a person had confirmed, corrected, added or rejected."""
    history: bool
    """Whether the journal was saved, too, so that old steps can be taken back."""
    lost: tuple[str, ...]
    """What is known to be lost, in Vietnamese."""

    def to_text(self) -> str:
        """Return the report for the person."""
        kept = "có đủ nhật ký" if self.history else "nhật ký cũ không cứu được"
        head = (
            f"Đã cứu {self.articles} bài, {self.items} mục, trong đó {self.corrections} mục đã soát ({kept})."
        )
        return "\n".join([head, *self.lost])


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Save what can be read of `damaged` into a new project at `target`.

    Raises `UserError` (`salvage-nothing` where nothing could be read, `salvage-target` where `target` exists).
    """
    if target.exists():
        raise UserError("salvage-target", f"“{target.name}” đã có. Hãy chọn tên khác cho dự án cứu được.")
    with tempfile.TemporaryDirectory() as folder:
        tables = _read_all(damaged, Path(folder))
        if not tables["article_text"]:
            message = f"Không đọc được bài nào trong “{damaged.name}”. Hãy mở bản sao lưu gần nhất."
            raise UserError("salvage-nothing", message)
        copied = Path(folder) / "copied.db"
        if _copied_whole(tables, copied):
            _put(copied, target)
            return _report(target, tables, history=True, lost=())
        rebuilt = Path(folder) / "rebuilt.db"
        with Store.open(rebuilt, create=True) as store:
            # Nothing is lost here that could not be read once more.
            store._conn.execute("PRAGMA synchronous=OFF")
            lost = _Rebuilding(store, tables).run()
        _put(rebuilt, target)
    return _report(target, tables, history=False, lost=tuple(lost))


def _put(made: Path, target: Path) -> None:
    with replace_file(target) as beside:
        shutil.copyfile(made, beside)


def _report(target: Path, tables: dict[str, list[Row]], *, history: bool, lost: tuple[str, ...]) -> Salvaged:
    with Store.open(target, read_only=True) as store:
        items = [item for article in store.all_articles() for item in article.items]
        corrections = sum(item.state != MACHINE for item in items)
        return Salvaged(target, len(store.article_ids()), len(items), corrections, history, lost)


# Reading what can be read


def _read_all(damaged: Path, folder: Path) -> dict[str, list[Row]]:
    """Read all tables; where the file's first page is no use, with that of a new project in its place."""
    best: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for path in _candidates(damaged, folder):
        tables: dict[str, list[Row]] = {name: [] for name in _TABLES}
        with suppress(*FILE_ERRORS), closing(_open(path)) as conn:
            for name in _TABLES:
                tables[name] = list(_rows(conn, name).values())
        if sum(map(len, tables.values())) > sum(map(len, best.values())):
            best = tables
        if best["article_text"]:
            break
    return best


def _candidates(damaged: Path, folder: Path) -> Iterator[Path]:
    as_it_is = folder / "as-it-is.db"
    shutil.copyfile(damaged, as_it_is)
    journal = damaged.with_name(damaged.name + "-journal")
    if journal.exists():
        shutil.copyfile(journal, as_it_is.with_name(as_it_is.name + "-journal"))
    yield as_it_is
    # The tables of a file of one version begin on the same pages: a new file's first page fits an old one.
    fresh, grafted = folder / "fresh.db", folder / "grafted.db"
    Store.open(fresh, create=True).close()
    data = damaged.read_bytes()
    page = bytearray(fresh.read_bytes()[:_PAGE])
    page[28:40] = (len(data) // _PAGE).to_bytes(4, "big") + bytes(8)  # its size, no free pages
    grafted.write_bytes(bytes(page) + data[_PAGE:])
    yield grafted


def _open(path: Path) -> Any:
    conn = sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True, isolation_level=None)
    conn.text_factory = lambda data: data.decode("utf-8", "replace")
    with suppress(*FILE_ERRORS):
        # SQLite then passes over entries of the schema that it cannot parse, and reads the other tables.
        conn.execute("PRAGMA writable_schema=ON")
    return conn


def _rows(conn: sqlite3.Connection, table: str) -> dict[int, Row]:
    """Return the rows that can be read: from the front, from the back, and between the two one by one."""
    forwards, backwards, one = _TABLES[table]
    found: dict[int, Row] = {}
    try:
        conn.execute(one, (0,)).fetchone()
    except FILE_ERRORS as error:
        if any(words in str(error) for words in _HOPELESS):
            # Each of thousands of attempts would read the whole schema again, to fail again.
            return found
    if _scan(conn, forwards, (), found):
        return found
    back: dict[int, Row] = {}
    _scan(conn, backwards, (), back)
    number, misses, end = max(found, default=0), 0, min(back, default=1 << 62)
    while number + 1 < end and misses < _MISSES:
        number += 1
        before = len(found)
        _scan(conn, one, (number,), found)
        misses = 0 if len(found) > before else misses + 1
    return found | back


def _scan(conn: sqlite3.Connection, query: str, values: tuple[int, ...], found: dict[int, Row]) -> bool:
    """Read rows until one cannot be read; returns whether all could."""
    try:
        cursor = conn.execute(query, values)
        names = [column[0] for column in cursor.description]
        for row in cursor:
            if row[0] in found:
                # Pages that point in a circle would be read for ever.
                return False
            found[row[0]] = dict(zip(names[1:], row[1:], strict=True))
    except FILE_ERRORS:
        return False
    return True


# All rows as they were


def _copied_whole(tables: dict[str, list[Row]], path: Path) -> bool:
    """Put all rows into a new file; False where they do not agree with each other there."""
    from sqlite_utils import Database

    Store.open(path, create=True).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.row_factory = sqlite3.Row
        conn.execute("PRAGMA synchronous=OFF")
        db = Database(conn, execute_plugins=False)
        try:
            with transaction(conn):
                for name in _TABLES:
                    db.table(name).insert_all(tables[name])
                for row in tables["article_text"]:
                    words = (row["article_id"], fold(row["text"]))
                    conn.execute("INSERT INTO article_search (rowid, folded) VALUES (?, ?)", words)
                    figures.add(conn, row["article_id"])
                figures.mark(conn, *{str(row["place_key"]) for row in tables["article"]})
            return check(conn) == []
        except (*FILE_ERRORS, TypeError, KeyError, AttributeError):
            return False


# Articles stored anew, corrections made again


@dataclass(slots=True)
class _Rebuilding:
    store: Store
    tables: dict[str, list[Row]]
    new_items: dict[int, int] = field(default_factory=dict)
    """The new number of each item by its old one."""

    def run(self) -> list[str]:
        """Fill the new project; returns what is known to be lost."""
        lost = []
        heads = {row["id"]: row for row in self.tables["article"]}
        items: dict[int, list[Row]] = {}
        for row in self.tables["item"]:
            items.setdefault(row["article_id"], []).append(row)
        for row in self.tables["article_text"]:
            if not isinstance(row["text"], str):
                continue
            head = heads.pop(row["article_id"], {})
            self._article(row, head, sorted(items.pop(row["article_id"], []), key=lambda r: int(r["id"])))
        lost += [f"Mất bài “{row.get('headline') or row['id']}”" for row in heads.values()]
        lost += [f"Mất {len(rows)} mục của bài số {a}" for a, rows in items.items() if a not in heads]
        self._merges()
        self._decisions()
        if self.tables["article_link"]:
            lost.append("Phải nói lại bài nào là bản trùng của bài nào")
        if self.tables["original"]:
            lost.append("Mất các tệp gốc giữ trong dự án")
        author = next((r["value"] for r in self.tables["meta"] if r.get("key") == "author"), "")
        self.store.set_author(str(author))
        return lost

    def _article(self, text: Row, head: Row, rows: list[Row]) -> None:
        readable = [(row, item) for row in rows if (item := _item(row, len(text["text"]))) is not None]
        machine = [(row, item) for row, item in readable if row["machine"] is not None]
        furniture = _json(text["furniture"], "spans") or ()
        source = str(head.get("source") or f"bài cứu được số {text['article_id']}")
        record = Record(source, tuple(item for _, item in machine), furniture)
        new = NewArticle(source, text["text"], text.get("encoding") or "utf-8", record)
        if not self.store.store([new]):
            return
        article = self.store.article(max(self.store.article_ids()))
        stored = sorted(article.items, key=lambda item: item.id)
        changes = []
        for (row, _), now in zip(machine, stored, strict=True):
            self.new_items[row["id"]] = now.id
            changes += _correction(row, now.id, now.value, now.state)
        for row, item in readable:
            if row["machine"] is None:
                changes.append(_addition(row, item, article.row.id))
        state, note = head.get("state"), str(head.get("note") or "")
        if state in ARTICLE_STATES and (state, note) != (NEW, ""):
            before = {"state": NEW, "note": ""}
            changes.append(Change("article", article.row.id, before, {"state": state, "note": note}))
        self._apply(f"Cứu dữ liệu đã soát của “{shortened(article.row.headline)}”", changes)

    def _merges(self) -> None:
        """Put mentions together again that were behind one name."""
        labels = {row["id"]: row["label"] for row in self.tables["name"]}
        groups: dict[tuple[str, int], list[Row]] = {}
        for row in self.tables["mention"]:
            groups.setdefault((row["kind"], row["name_id"]), []).append(row)
        kinds = {kind for kind, _ in groups}
        found = {kind: {m.item: m for m in self.store.mentions(kind)} for kind in kinds}
        for (kind, name), rows in groups.items():
            here = [m for row in rows if (m := found[kind].get(self.new_items.get(row["item_id"], 0)))]
            ids = [m.id for m in here]
            label = str(labels.get(name) or rows[0]["spelling"])
            if ids and (len({m.name for m in here}) > 1 or label != here[0].label):
                with suppress(UserError):
                    step = merging.merge_step(self.store._conn, kind, ids, label)
                    self._apply(step.label, list(step.changes))

    def _decisions(self) -> None:
        columns = ("kind", "one", "other", "verdict", "evidence")
        changes = [
            Change("decision", 0, None, {name: row[name] for name in columns})
            for row in self.tables["decision"]
            if all(isinstance(row.get(name), str) for name in columns)
        ]
        self._apply("Cứu các quyết định về tên", changes)

    def _apply(self, label: str, changes: list[Change]) -> None:
        if changes:
            apply(self.store._conn, Step(label, tuple(changes), MERGE), self.store.author)


def _json(text: Any, column: str) -> Any:
    try:
        return load(text, column)
    except sqlite3.DatabaseError:
        return None


def _item(row: Row, size: int) -> Item | None:
    """Return the item in a row as the machine read it, None where the row makes no sense."""
    spans = _json(row.get("spans"), "spans") or ()
    if any(not 0 <= start < end <= size for start, end in spans):
        spans = ()
    value = _json(row["machine"] if row.get("machine") is not None else row.get("value"), "value")
    if row.get("grp") not in GROUPS or value is None or row.get("state") not in ITEM_STATES:
        return None
    confidence, doubt = row.get("confidence"), row.get("doubt")
    sure = float(confidence) if isinstance(confidence, int | float) else 0.0
    return Item(row["grp"], str(row.get("field") or ""), value, spans, sure, doubt)


def _correction(row: Row, item: int, value: Any, state: str) -> list[Change]:
    """Return what a person had made of an item."""
    wanted = {"value": _json(row["value"], "value"), "state": row["state"]}
    now = {"value": value, "state": state}
    after = {name: new for name, new in wanted.items() if new is not None and new != now[name]}
    return [Change("item", item, {name: now[name] for name in after}, after)] if after else []


def _addition(row: Row, item: Item, article: int) -> Change:
    columns = {
        "article": article,
        "group": item.group,
        "field": item.field,
        "ordinal": int(row.get("ordinal") or 0),
        "machine": None,
        "value": item.value,
        "spans": item.spans,
        "confidence": item.confidence,
        "doubt": item.doubt,
        "state": row["state"],
        "rule": None,
    }
    return Change("item", 0, None, columns)
