"""Exports for other programs: CSV for Excel and statistics, JSON lines for those who train extractors."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import Any

from soattin.core.errors import UserError, reason
from soattin.core.export.atomic import replace_file
from soattin.core.export.rows import Context, rows_of
from soattin.core.export.sheets import BY_KEY, SPECS, Cell
from soattin.core.jobs.progress import Progress, quiet
from soattin.core.records import Item, Record, to_json
from soattin.core.review.stored import Article
from soattin.core.review.wording import item_text

_DANGEROUS = frozenset("=+-@\t\r")


def write_csv(
    folder: Path, contexts: Iterable[Context], keys: Iterable[str], count: int, progress: Progress = quiet
) -> int:
    """Write one CSV file a sheet into `folder` (made where it is missing); returns the number of rows.

    UTF-8 with a byte-order mark, by which Excel knows the encoding; a text that Excel would take for a
    formula gets an apostrophe before it. Raises `UserError` as `replace_file` does.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        message = f"Không tạo được thư mục “{folder.name}”: {reason(error)}. Hãy chọn nơi khác."
        raise UserError("folder-unwritable", message) from error
    rows = 0
    wanted = [spec for spec in SPECS if spec.key in set(keys)]
    with ExitStack() as stack:
        writers = {}
        for spec in wanted:
            beside = stack.enter_context(replace_file(folder / f"{spec.title}.csv"))
            file = stack.enter_context(beside.open("w", encoding="utf-8-sig", newline=""))
            writers[spec.key] = csv.writer(file)
            writers[spec.key].writerow([column.title for column in BY_KEY[spec.key].columns])
        for done, context in enumerate(contexts, 1):
            for key, row in rows_of(context):
                if key in writers:
                    writers[key].writerow([_plain(cell) for cell in row])
                    rows += 1
            if done % 50 == 0:
                progress(done, count, context.article.row.source)
    return rows


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.strftime("%d/%m/%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, float):
        # The decimal comma is what a Vietnamese Excel reads as a number.
        return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    text = str(cell)
    return "'" + text if isinstance(cell, str) and text[:1] in _DANGEROUS else text


def corrected_record(article: Article) -> Record:
    """Return the article's record as it stands after review: rejected items left out, corrections in."""
    items = tuple(
        Item(
            i.group,
            i.field,
            i.value,
            i.spans,
            1.0 if i.state != "machine" else i.confidence,
            i.doubt if i.doubtful else None,
        )
        for i in article.items
        if i.counts
    )
    return Record(article.row.source, items, article.furniture)


def write_json_lines(
    path: Path,
    articles: Iterable[Article],
    count: int,
    label_studio: bool = False,
    progress: Progress = quiet,
) -> int:
    """Write one line an article, in the form of `extract` or of Label Studio; returns the number of lines."""
    lines = 0
    with replace_file(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        for lines, article in enumerate(articles, 1):
            data = label_studio_task(article) if label_studio else extract_line(article)
            file.write(json.dumps(data, ensure_ascii=False) + "\n")
            if lines % 50 == 0:
                progress(lines, count, article.row.source)
    return lines


def extract_line(article: Article) -> dict[str, Any]:
    """Return what `extract` would print had it read as the reviewers did, with the text beside it."""
    return {**to_json(corrected_record(article)), "text": article.text, "state": article.row.state}


def label_studio_task(article: Article) -> dict[str, Any]:
    """Return a task with its annotation, as Label Studio imports them: one labelled span a piece of evidence."""
    results = []
    for item in article.items:
        if not item.counts:
            continue
        label = f"{item.group}.{item.field}" if item.field else item.group
        for place, (start, end) in enumerate(item.spans):
            results.append(
                {
                    "id": f"{item.id}-{place}",
                    "from_name": "label",
                    "to_name": "text",
                    "type": "labels",
                    "value": {"start": start, "end": end, "text": article.text[start:end], "labels": [label]},
                    "meta": {"text": [item_text(item.group, item.field, item.value)], "value": item.value},
                }
            )
    return {
        "data": {"text": article.text, "source": article.row.source},
        "annotations": [{"result": results, "was_cancelled": False}],
    }
