"""The workbook: figures with their articles, against openpyxl alone writing the same cells."""

from __future__ import annotations

import resource
import tempfile
from pathlib import Path
from unittest.mock import patch

from soattin.core.export.profile import Profile
from soattin.db import exporting
from soattin.db.store import Store
from tests.bench.measure import MOST, RATIO, Measure, seconds

_MOST_ARTICLES = 25_000
"""Four figures an article: 100,000 rows."""


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def workbook(project: Path, size: int) -> list[Measure]:
    """Write the sheet of figures alone (rows at hand), and the whole export of them from the file."""
    import openpyxl

    from soattin.core.export.rows import rows_of
    from soattin.core.export.sheets import BY_KEY
    from soattin.core.export.workbook import _Table

    count = min(size, _MOST_ARTICLES)
    with Store.open(project, read_only=True) as store, tempfile.TemporaryDirectory() as folder:
        ids = exporting.article_ids(store, Profile())[:count]
        rows = [row for c in exporting._contexts(store, ids) for key, row in rows_of(c) if key == "figures"]
        held = _memory()

        def ours() -> None:
            book = openpyxl.Workbook(write_only=True)
            sheet = _Table(book.create_sheet("a"), BY_KEY["figures"], has_articles=False)
            for row in rows:
                sheet.append(row)
            sheet.finish()
            book.save(Path(folder) / "ours.xlsx")

        def bare() -> None:
            book = openpyxl.Workbook(write_only=True)
            sheet = book.create_sheet("a")
            sheet.append([c.title for c in BY_KEY["figures"].columns])
            for row in rows:
                sheet.append(row)
            book.save(Path(folder) / "bare.xlsx")

        plain = seconds(bare)
        before = _memory()
        written = min(seconds(ours), seconds(ours)) if size > 10_000 else seconds(ours)
        extra = _memory() - before
        plain = min(plain, seconds(bare))

        def export() -> None:
            profile = Profile(sheets=("articles", "figures"))
            with patch.object(exporting, "article_ids", return_value=ids):
                exporting.export_project(store, Path(folder) / "all.xlsx", profile)

        whole = seconds(export)
    note = f"{len(rows):,} rows × {len(rows[0])} columns; rows held {held:.0f} MB"
    return [
        Measure("workbook, the sheet written", written, plain, 1.1, RATIO, "s", note),
        Measure(
            "workbook, from the file",
            whole,
            plain,
            2.0,
            RATIO,
            "s",
            "read, with the sheet of articles, checked",
        ),
        Measure("workbook, extra memory", extra, None, 50, MOST, "MB"),
    ]
