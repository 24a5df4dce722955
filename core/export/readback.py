"""Reads a corrected workbook back: changed cells of the columns that may be edited become proposals.

Rows are known by the key in the column “Mã mục”, so that sorting, filtering and deleting rows does no harm.
Nothing is changed here; a person accepts proposals, and they are applied as one step.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from soattin.core.errors import UserError
from soattin.core.export.rows import to_date
from soattin.core.export.sheets import ABOUT_TITLE, BY_KEY, KEY, SheetSpec
from soattin.core.records import CATEGORIES
from soattin.core.review.edits import Change, Step, correct
from soattin.core.review.stored import Article, StoredItem

MAX_BYTES = 200_000_000
"""Inside the workbook; a small file can inflate to gigabytes."""
MAX_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Proposal:
    """One part of an item that the workbook has otherwise than the project.

    `part` is the key in the item's value ("" for the whole value), `new` what it would become.
    """

    item: int
    article: int
    sheet: str
    column: str
    present: str
    proposed: str
    part: str
    new: Any
    fault: str | None = None
    """Why it cannot be accepted, in Vietnamese; None where it can."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a workbook says: the proposals, and remarks on what was not read."""

    proposals: tuple[Proposal, ...]
    remarks: tuple[str, ...]


def read_back(path: Path, project: str, item_of: Callable[[int], StoredItem | None]) -> ReadBack:
    """Compare the workbook at `path` with the project whose id is `project`.

    `item_of` gives an item by its number, None where there is none. Raises `UserError`: `workbook-missing`,
    `workbook-unreadable`, `workbook-too-large`, `workbook-foreign` (of another program or project).
    """
    book = _open(path)
    try:
        _look_whose(path, book, project)
        proposals: list[Proposal] = []
        remarks: list[str] = []
        for spec in BY_KEY.values():
            if not any(column.edits is not None for column in spec.columns):
                continue
            if spec.title not in book.sheetnames:
                remarks.append(f"Không có trang “{spec.title}” nên không đọc lại trang này.")
                continue
            found, said = _read_sheet(book[spec.title], spec, item_of)
            proposals += found
            remarks += said
    finally:
        book.close()
    return ReadBack(tuple(proposals), tuple(remarks))


def _open(path: Path) -> Any:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    message = f"“{path.name}” không phải tệp Excel (.xlsx) đọc được. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại."
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_BYTES:
                large = (
                    f"“{path.name}” quá lớn khi giải nén (trên {MAX_BYTES // 1_000_000} MB) nên không đọc."
                )
                raise UserError("workbook-too-large", large)
        return load_workbook(path, read_only=True, data_only=True)
    except FileNotFoundError:
        raise UserError("workbook-missing", f"Không tìm thấy tệp “{path.name}”.") from None
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise UserError("workbook-unreadable", message) from error


def _look_whose(path: Path, book: Any, project: str) -> None:
    known = None
    if ABOUT_TITLE in book.sheetnames:
        for row in book[ABOUT_TITLE].iter_rows(max_row=40, max_col=2, values_only=True):
            if row and row[0] == "Mã dự án":
                known = row[1]
    if known is None:
        message = (
            f"“{path.name}” không phải bảng do Soát Tin xuất ra (thiếu trang “{ABOUT_TITLE}” hoặc mã dự án)."
        )
        raise UserError("workbook-foreign", message)
    if known != project:
        message = f"“{path.name}” được xuất từ một dự án khác. Hãy mở đúng dự án rồi đọc lại."
        raise UserError("workbook-foreign", message)


def _read_sheet(
    page: Any, spec: SheetSpec, item_of: Callable[[int], StoredItem | None]
) -> tuple[list[Proposal], list[str]]:
    rows = page.iter_rows(max_col=MAX_COLUMNS, values_only=True)
    head = [str(title).strip() if title is not None else "" for title in next(rows, ())]
    key_title = next(c.title for c in spec.columns if c.kind == KEY)
    if key_title not in head:
        return [], [f"Trang “{spec.title}”: thiếu cột “{key_title}” nên không đọc lại được."]
    remarks = []
    missing = [c.title for c in spec.columns if c.edits is not None and c.title not in head]
    if missing:
        remarks.append(f"Trang “{spec.title}”: thiếu cột {', '.join(missing)}; các cột ấy giữ nguyên.")
    known = {column.title for column in spec.columns}
    others = [title for title in head if title and title not in known]
    if others:
        remarks.append(f"Trang “{spec.title}”: bỏ qua cột thêm {', '.join(others[:5])}.")
    by_item: dict[int, list[Mapping[str, Any]]] = {}
    strange = 0
    for row in rows:
        cells = dict(zip(head, row, strict=False))
        key = cells.get(key_title)
        if isinstance(key, float) and key.is_integer():
            key = int(key)
        if isinstance(key, int):
            by_item.setdefault(key, []).append(cells)
        elif any(value is not None for value in row):
            strange += 1
    if strange:
        remarks.append(f"Trang “{spec.title}”: {strange} dòng không có mã mục (dòng thêm) nên bỏ qua.")
    proposals: list[Proposal] = []
    gone = 0
    for key, lines in by_item.items():
        item = item_of(key)
        if item is None or item.group != spec.key:
            gone += 1
            continue
        proposals += _compare(spec, item, lines)
    if gone:
        remarks.append(f"Trang “{spec.title}”: {gone} mã mục không có trong dự án nên bỏ qua.")
    return proposals, remarks


def _compare(spec: SheetSpec, item: StoredItem, lines: list[Mapping[str, Any]]) -> Iterable[Proposal]:
    """Yield one proposal a changed part; the value of each carries the changes before it along."""
    for column in spec.columns:
        if column.edits is None or column.title not in lines[0]:
            continue
        present = _present(column.edits, item.value)
        cells = [line.get(column.title) for line in lines]
        if column.edits == "position":
            new: Any = [_text(cell) for cell in cells if _text(cell)]
            # A person with several offices has a row for each; a deleted row takes no office away.
            if len(lines) < len(present) or new == present:
                continue
        else:
            new = _changed(column.edits, cells, present)
            if new == present:
                continue
        fault = _fault(column.edits, new)
        texts = (_text_of(present), _text_of(new))
        yield Proposal(
            item.id, item.article, spec.title, column.title, *texts, _part(column.edits), new, fault
        )


def accepted_step(
    proposals: Iterable[Proposal],
    item_of: Callable[[int], StoredItem | None],
    article_of: Callable[[int], Article],
) -> Step:
    """Return the one step that applies the accepted proposals; those with a fault are left out."""
    parts: dict[int, dict[str, Any]] = {}
    for proposal in proposals:
        if proposal.fault is None:
            parts.setdefault(proposal.item, {})[proposal.part] = proposal.new
    changes: dict[tuple[str, int], Change] = {}
    for item_id, changed in parts.items():
        item = item_of(item_id)
        if item is None:
            continue
        # Campaigns are plain texts; the rest are objects of parts.
        whole = changed.get("")
        value = {**item.value, **changed} if whole is None else whole
        for change in correct(article_of(item.article), item, value).changes:
            changes.setdefault((change.entity, change.id), change)
    return Step(f"Đọc lại từ Excel: {len(parts)} mục", tuple(changes.values()))


def _part(edits: str) -> str:
    return "positions" if edits == "position" else edits


def _present(edits: str, value: Any) -> Any:
    if edits == "":
        return value
    found = value.get(_part(edits))
    return list(found or ()) if edits == "position" else found


def _changed(edits: str, cells: list[Any], present: Any) -> Any:
    """Return what the cells say; of several rows for one item the first that differs counts."""
    for cell in cells:
        read = _as_stored(edits, cell, present)
        if read != present:
            return read
    return present


def _as_stored(edits: str, cell: Any, present: Any) -> Any:
    """Bring a cell into the form in which the project keeps it; an equal value comes back as it was."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if isinstance(cell, datetime | date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return present if to_date(present) == day else day.isoformat()
    if edits in ("value", "of"):
        return _number(cell)
    if edits == "code" and isinstance(cell, int | float):
        # Excel takes leading zeros away where a person typed the cell anew.
        digits = str(int(cell))
        return present if present and present.lstrip("0") == digits else digits
    return _text(cell)


def _number(cell: Any) -> Any:
    if isinstance(cell, str):
        from soattin.core.extract.numbers import parse_amount

        amount = parse_amount(cell)
        return cell.strip() if amount is None else amount.value
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _fault(edits: str, new: Any) -> str | None:
    """Return why a cell cannot be taken over, None where it can."""
    if (
        edits in ("value", "of")
        and not isinstance(new, int | float)
        and (edits == "value" or new is not None)
    ):
        return "không phải số"
    if edits == "category" and new not in CATEGORIES:
        return "không có loại số liệu này"
    if edits == "date" and new is not None:
        try:
            date.fromisoformat(str(new))
        except ValueError:
            return "không phải ngày (dd/mm/yyyy)"
    if edits in ("name", "", "number", "kind") and not new:
        return "ô trống; muốn bỏ mục này hãy bỏ trong chương trình"
    return None


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _text_of(present: Any) -> str:
    return "; ".join(present) if isinstance(present, list) else _text(present)
