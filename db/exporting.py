"""What an export reads from the project: the articles chosen, the names behind items, the history."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from soattin.core.export.profile import CSV, DONE, FOUND, LABEL_STUDIO, TODAY, XLSX, Profile
from soattin.core.export.rows import Context, Row, to_moment
from soattin.core.export.sheets import ALL_KEYS
from soattin.core.export.totals import Totals, place_then, place_today
from soattin.core.jobs.progress import Progress, quiet
from soattin.core.review.stored import DONE as ARTICLE_DONE
from soattin.core.review.stored import Article, Outcome
from soattin.core.review.wording import ARTICLE_STATE_NAMES, date_text
from soattin.db import journal
from soattin.db.lists import ArticleFilter
from soattin.db.store import Store

if TYPE_CHECKING:
    from soattin.core.export.readback import Proposal, ReadBack

STEP_KIND_NAMES = {
    "hand": "bằng tay",
    "rule": "theo quy tắc",
    "merge": "hợp nhất",
    "import": "nhập bài",
    "undo": "hoàn tác",
    "redo": "làm lại",
}
_PROFILES = "export-profiles"


def export_project(
    store: Store, path: Path, profile: Profile | None = None, progress: Progress = quiet
) -> int:
    """Write the project to `path` as `profile` says (a folder for CSV); returns the number of rows or lines.

    Raises `UserError`; what stood at `path` is then as it was.
    """
    from soattin.core.export import plain, workbook

    chosen = profile or Profile()
    ids = article_ids(store, chosen)
    if chosen.form == XLSX:
        content = workbook.Content(
            about=_about(store, chosen, len(ids)),
            contexts=_contexts(store, ids, chosen.sheets),
            history=_history(store),
            totals=Totals(place_today if chosen.units == TODAY else place_then),
            keys=frozenset(chosen.sheets),
            count=len(ids),
        )
        return workbook.write_workbook(path, content, progress)
    if chosen.form == CSV:
        return plain.write_csv(path, _contexts(store, ids, chosen.sheets), chosen.sheets, len(ids), progress)
    return plain.write_json_lines(
        path, _articles(store, ids), len(ids), chosen.form == LABEL_STUDIO, progress
    )


def article_ids(store: Store, profile: Profile) -> list[int]:
    """Return the ids of the articles that a profile chooses, in the order of import."""
    if profile.articles == DONE:
        wanted = ArticleFilter(states=frozenset({ARTICLE_DONE}), order="added")
    elif profile.articles == FOUND:
        wanted = ArticleFilter(profile.words, frozenset(profile.states), "added")
    else:
        wanted = ArticleFilter(order="added")
    return store.article_ids(wanted)


_PAGE = 50
"""So many articles are read at once."""
_NAMED = frozenset(("officials", "localities"))
"""The groups whose rows tell the name behind an item."""


def _articles(store: Store, ids: Sequence[int], groups: Collection[str] | None = None) -> Iterator[Article]:
    for first in range(0, len(ids), _PAGE):
        yield from store.articles(ids[first : first + _PAGE], groups)


def _contexts(store: Store, ids: Sequence[int], sheets: Collection[str] = ALL_KEYS) -> Iterator[Context]:
    """Yield the articles with the items that the sheets tell of."""
    groups = {"article", "meeting", *sheets}
    if groups & {"totals", "time"}:
        groups.add("figures")
    names = store.names_by_item() if groups & _NAMED else {}
    copies = store.copies()
    for article in _articles(store, ids, groups):
        yield Context.of(article, names.get, copies.get(article.row.id))


def _about(store: Store, profile: Profile, count: int) -> list[tuple[str, str | int]]:
    counts = store.state_counts()
    total = sum(counts.values())
    done = counts.get(ARTICLE_DONE, 0)
    scope = {
        DONE: "chỉ các bài đã soát xong",
        FOUND: f"các bài lọc theo “{profile.words}”" if profile.words else "các bài theo bộ lọc",
    }.get(profile.articles, "tất cả các bài")
    units = "đơn vị hành chính hiện nay" if profile.units == TODAY else "đơn vị hành chính lúc đó"
    return [
        ("Dự án", store.name),
        ("Mã dự án", project_id(store)),
        ("Ngày xuất", date_text(journal.now()[:16])),
        ("Phạm vi", f"{scope} ({count} bài); mục đã bỏ không xuất"),
        ("Địa phương theo", units),
        ("Số bài của dự án", total),
        *((ARTICLE_STATE_NAMES[state], counts.get(state, 0)) for state in ARTICLE_STATE_NAMES),
        ("Bản trùng", f"{len(store.copies())} bài; vẫn xuất nhưng số liệu không cộng vào tổng"),
        ("Đã soát xong", f"{100 * done // total if total else 0} %"),
        ("Đọc ngược lại", "Sửa trong các cột cho phép rồi chọn “Đọc lại từ Excel”; đừng xóa cột “Mã mục”."),
    ]


def project_id(store: Store) -> str:
    """Return what tells this project's workbooks from another's; made at the first export."""
    known = store.meta("project-id")
    if known is None:
        from uuid import uuid4

        known = uuid4().hex
        if not store.read_only:
            store.set_meta("project-id", known)
    return known


def _history(store: Store) -> Iterator[Row]:
    before = None
    while page := store.history(before):
        for step in page:
            stands = "có" if step.state == "done" else "không"
            kind = STEP_KIND_NAMES[step.kind]
            yield step.id, to_moment(step.at), step.author, kind, step.label, step.article, stands
        before = page[-1].id


def profiles(store: Store) -> list[Profile]:
    """Return the profiles kept in the project, the one of everything first."""
    kept = json.loads(store.meta(_PROFILES) or "[]")
    return [Profile(), *(Profile.from_json(data) for data in kept)]


def keep_profile(store: Store, profile: Profile) -> None:
    """Keep a profile under its name, in place of an older one of that name."""
    kept = [p for p in profiles(store)[1:] if p.name != profile.name]
    store.set_meta(_PROFILES, json.dumps([p.to_json() for p in (*kept, profile)], ensure_ascii=False))


def drop_profile(store: Store, name: str) -> None:
    """Forget a profile."""
    kept = [p.to_json() for p in profiles(store)[1:] if p.name != name]
    store.set_meta(_PROFILES, json.dumps(kept, ensure_ascii=False))


def read_workbook(store: Store, path: Path) -> ReadBack:
    """Compare a corrected workbook with the project; raises `UserError` as `readback.read_back` does."""
    from soattin.core.export.readback import read_back

    return read_back(path, project_id(store), store.item)


def accept(store: Store, proposals: Sequence[Proposal]) -> Outcome | None:
    """Apply the accepted proposals as one undoable step."""
    from soattin.core.export.readback import accepted_step

    return store.apply(accepted_step(proposals, store.item, store.article))
