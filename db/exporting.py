"""What an export reads from the project: articles one at a time, and the names behind items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from soattin.core.export.rows import MOMENT, Cell, Sheet, SheetColumn, group_sheets, to_moment
from soattin.core.export.workbook import write_workbook
from soattin.core.jobs.progress import Progress, quiet
from soattin.core.review.stored import Article
from soattin.core.review.wording import ARTICLE_STATE_NAMES, date_text
from soattin.db import journal
from soattin.db.store import Store

_HISTORY_COLUMNS = (
    SheetColumn("Bước", "number", 8),
    SheetColumn("Lúc", MOMENT, 17),
    SheetColumn("Người", width=20),
    SheetColumn("Cách", width=12),
    SheetColumn("Việc", width=70),
    SheetColumn("Bài số", "number", 8),
    SheetColumn("Còn hiệu lực", width=12),
)
STEP_KIND_NAMES = {
    "hand": "bằng tay",
    "rule": "theo luật",
    "merge": "hợp nhất",
    "import": "nhập bài",
    "undo": "hoàn tác",
    "redo": "làm lại",
}


def export_workbook(store: Store, path: Path, progress: Progress = quiet) -> int:
    """Write the whole project to the workbook at `path`; returns the number of rows."""
    names = store.names_by_item()

    def name_of(item: int) -> str | None:
        return names.get(item)

    return write_workbook(path, project_sheets(store, store.all_articles, name_of), progress)


def project_sheets(
    store: Store, articles: Callable[[], Iterable[Article]], name_of: Callable[[int], str | None]
) -> list[Sheet]:
    """Return the sheets of a project: what it is, one a group, and the history."""
    return [_about(store), *group_sheets(articles, name_of), _history(store)]


def _about(store: Store) -> Sheet:
    counts = store.state_counts()
    total = sum(counts.values())
    rows: list[tuple[Cell, ...]] = [
        ("Dự án", store.name),
        ("Ngày xuất", date_text(journal.now()[:16])),
        ("Số bài", total),
        *((ARTICLE_STATE_NAMES[state], counts.get(state, 0)) for state in ARTICLE_STATE_NAMES),
        ("Phạm vi", "tất cả các bài; mục đã bỏ không xuất"),
    ]
    return Sheet("Thông tin", (SheetColumn("Mục", width=24), SheetColumn("Nội dung", width=60)), rows)


def _history(store: Store) -> Sheet:
    def rows() -> Iterator[tuple[Cell, ...]]:
        before = None
        while page := store.history(before):
            for step in page:
                kind = STEP_KIND_NAMES[step.kind]
                stands = "có" if step.state == "done" else "không"
                yield step.id, to_moment(step.at), step.author, kind, step.label, step.article, stands
            before = page[-1].id

    return Sheet("Nhật ký sửa", _HISTORY_COLUMNS, rows())
