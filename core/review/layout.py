"""An article's fields as rows: which there are, in which order, and what each cell says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from soattin.core.records import GROUPS, SINGLE_FIELDS
from soattin.core.review.cells import DETAIL, LABEL, VALUE, edit_text
from soattin.core.review.stored import CORRECTED, MACHINE, REJECTED, StoredItem
from soattin.core.review.wording import GROUP_NAMES, ITEM_STATE_NAMES, field_name, item_text

HEAD, FIELD, EMPTY = "head", "field", "empty"
DOUBTFUL_NAME = "nghi vấn"


class FieldRow(NamedTuple):
    """One row: a group's head, a field (with its item, where there is one) or the place for a first item."""

    kind: str
    group: str
    field: str = ""
    item: StoredItem | None = None

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What tells rows apart when the article is read again."""
        return self.kind, self.group, self.field, self.item.id if self.item else 0

    @property
    def doubtful(self) -> bool:
        return self.item is not None and self.item.doubtful


def rows(items: Sequence[StoredItem]) -> list[FieldRow]:
    """Return all rows of an article, group by group; single fields stand even where they are empty."""
    out: list[FieldRow] = []
    of_group: dict[str, list[StoredItem]] = {group: [] for group in GROUPS}
    for item in items:
        of_group[item.group].append(item)
    for group, mine in of_group.items():
        out.append(FieldRow(HEAD, group))
        if group in SINGLE_FIELDS:
            for field in SINGLE_FIELDS[group]:
                found = [item for item in mine if item.field == field]
                out += [FieldRow(FIELD, group, field, item) for item in found] or [
                    FieldRow(FIELD, group, field)
                ]
        else:
            out += [FieldRow(FIELD, group, "", item) for item in mine] or [FieldRow(EMPTY, group)]
    return out


def head_text(group: str, items: Sequence[StoredItem]) -> str:
    """Return a group's heading: "Số liệu (8)"."""
    count = sum(1 for item in items if item.group == group and item.counts)
    name = GROUP_NAMES[group]
    return name if group in SINGLE_FIELDS else f"{name} ({count})"


def label_text(row: FieldRow) -> str:
    """Return what stands before the value: the field's name, the roles, the category, the kind."""
    if row.group in SINGLE_FIELDS:
        return field_name(row.group, row.field)
    if row.item is None:
        return ""
    if row.group in ("localities", "campaigns"):
        return ""
    return edit_text(row.group, row.field, LABEL, row.item.value)


def value_text(row: FieldRow) -> str:
    """Return what the row says, in one line; a document's kind stands before it already."""
    if row.item is None:
        return "—"
    if row.group == "documents":
        return edit_text(row.group, row.field, VALUE, row.item.value)
    return item_text(row.group, row.field, row.item.value)


def detail_text(row: FieldRow, parents: str = "") -> str:
    """Return what stands behind the value: offices, the sum in words, parents and code, date and issuer."""
    if row.item is None:
        return ""
    value: Any = row.item.value
    if row.group == "figures" and isinstance(value, Mapping):
        quote = " ".join(str(value.get("quote") or "").split())
        return money_words(value) or ("" if quote == value_text(row) else quote)
    if row.group in ("officials", "documents"):
        return edit_text(row.group, row.field, DETAIL, value)
    if isinstance(value, Mapping) and (row.group == "localities" or row.field == "locality"):
        code = value.get("code")
        return " · ".join(part for part in (parents, f"mã {code}" if code else "chưa rõ đơn vị nào") if part)
    return ""


def money_words(value: Mapping[str, Any]) -> str:
    """Return a sum of đồng in words, empty for anything else or for small sums."""
    number = value.get("value")
    if value.get("unit") != "đồng" or not isinstance(number, int | float) or abs(number) < 1000:
        return ""
    from soattin.core.extract.number_words import in_words

    return in_words(number) + " đồng"


def was_text(row: FieldRow) -> str:
    """Return what the machine had read, where a person set something else; empty otherwise."""
    item = row.item
    if (
        item is None
        or item.machine is None
        or item.state not in (CORRECTED, REJECTED)
        or item.machine == item.value
    ):
        return ""
    parts = []
    for cell in (VALUE, DETAIL, LABEL):
        if cell != VALUE and row.group not in ("officials", "figures", "documents", "warnings"):
            continue
        if cell == DETAIL and row.group not in ("officials", "documents"):
            continue
        old, new = (edit_text(row.group, row.field, cell, value) for value in (item.machine, item.value))
        if old != new:
            parts.append(old or "trống")
    return " · ".join(parts)


def state_text(row: FieldRow) -> str:
    """Return the state in a word: `nghi vấn`, `máy đọc`, `đã xác nhận`, `đã sửa`, `thêm`, `bỏ`."""
    if row.item is None:
        return ""
    return DOUBTFUL_NAME if row.doubtful else ITEM_STATE_NAMES[row.item.state]


def state_key(row: FieldRow) -> str:
    """Return the state as a stable word: `doubt` or one of the item's states."""
    if row.item is None:
        return ""
    return "doubt" if row.doubtful else row.item.state


def doubt_text(row: FieldRow) -> str:
    """Return why a person should look; empty once somebody has decided."""
    return row.item.doubt or "" if row.item and row.item.state == MACHINE else ""
