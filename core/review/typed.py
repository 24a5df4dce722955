"""Typed values: what a person types into a field, read into the record's form, and back into a text.

An item has up to three cells a person may type in: the label (roles, category, kind), the value and the
detail (offices, date and issuer). Whatever cannot be read raises `Unreadable` with a sentence for people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from soattin.core.records import CATEGORIES, MEETING_KINDS, PARTS_OF_DAY, ROLES, WARNING_KINDS
from soattin.core.review.cells import DETAIL, LABEL, VALUE, Context
from soattin.core.review.typed_dates import read_date, read_period
from soattin.core.review.wording import WARNING_NAMES
from soattin.core.text.fold import fold, nfc

DOCUMENT_KINDS = (
    "Chỉ thị", "Nghị quyết", "Nghị quyết liên tịch", "Kế hoạch", "Kết luận", "Công văn", "Quy định", "Quyết định",
    "Nghị định", "Thông tư", "Hướng dẫn", "Luật", "Quy chế", "Thông báo", "Báo cáo", "Đề án", "Chương trình",
)  # fmt: skip


class Unreadable(ValueError):
    """What was typed is no value of this field; the message says in Vietnamese what is expected."""


CHOICES: Mapping[tuple[str, str, str], tuple[str, ...]] = {
    ("meeting", "kind", VALUE): MEETING_KINDS,
    ("meeting", "part_of_day", VALUE): PARTS_OF_DAY,
    ("figures", "", LABEL): CATEGORIES,
    ("warnings", "", LABEL): tuple(WARNING_NAMES[kind] for kind in WARNING_KINDS),
}
"""The cells that take one of a list of words, and nothing else."""


def read(group: str, field: str, cell: str, typed: str, old: Any, context: Context) -> Any:
    """Return the item's whole value with what was typed in one cell; raises `Unreadable`.

    `old` is the value so far (None for a new item). An empty entry of a single field is None: nothing there.
    """
    text = " ".join(nfc(typed).split())
    if group in ("article", "meeting"):
        return _read_single(group, field, text, old, context) if text else None
    if group == "campaigns":
        if not text:
            raise Unreadable("Chưa có tên phong trào. Muốn bỏ dòng này, bấm Delete.")
        return text.strip("“”\"'‘’ ")
    value = dict(old) if isinstance(old, Mapping) else dict(_EMPTY[group])
    _READERS[group](value, cell, text, context)
    return value


_EMPTY: Mapping[str, Mapping[str, Any]] = {
    "officials": {"name": "", "positions": [], "roles": []},
    "localities": {"name": "", "code": None},
    "figures": {"value": None, "unit": "", "qualifier": None, "category": "khác", "quote": ""},
    "documents": {"kind": "", "number": "", "date": None, "issuer": None},
    "warnings": {"kind": "unfinished", "quote": ""},
}


def _read_single(group: str, field: str, text: str, old: Any, context: Context) -> Any:
    if (group, field, VALUE) in CHOICES:
        return choose(CHOICES[group, field, VALUE], text)
    if field in ("date", "published"):
        day = read_date(text, context.year, with_time=field == "published")
        if day is None:
            raise Unreadable(f"“{text}” không phải là ngày. Hãy gõ như 5/3/2021.")
        return day
    if field == "period":
        period = read_period(text, context.year)
        if period is None:
            raise Unreadable(
                f"“{text}” không phải là kỳ báo cáo. Hãy gõ như: quý 1/2021, năm 2020, 2020-2025."
            )
        return period
    if field == "views":
        digits = text.replace(".", "").replace(" ", "")
        if not digits.isdecimal() or len(digits) > 12:
            raise Unreadable(f"“{text}” không phải là số lượt đọc. Hãy gõ một số, ví dụ 147.")
        return int(digits)
    if field == "locality":
        return read_locality(text, old, context)
    return text


def choose(choices: tuple[str, ...], text: str) -> str:
    """Return the one of `choices` that `text` means, accents and case left aside; raises `Unreadable`."""
    key = fold(text)
    exact = [c for c in choices if fold(c) == key] or [c for c in choices if fold(c).startswith(key)]
    if not exact:
        raise Unreadable(f"Không có mục “{text}”. Hãy chọn một trong: {', '.join(choices)}.")
    return exact[0]


def read_locality(text: str, old: Any, context: Context) -> dict[str, Any]:
    """Return name and code of a unit; the code only where the name leaves one unit to choose."""
    from soattin.core.gazetteer import lookup, normal_name

    name = normal_name(text)
    if isinstance(old, Mapping) and old.get("name") == name:
        return dict(old)
    units = lookup(name, on=context.day)
    codes = {unit.code for unit in units}
    if len(codes) == 1:
        return {"name": units[0].full, "code": units[0].code}
    return {"name": name, "code": None}


def _read_official(value: dict[str, Any], cell: str, text: str, context: Context) -> None:
    if cell == VALUE:
        if not text:
            raise Unreadable("Chưa có họ tên. Muốn bỏ dòng này, bấm Delete.")
        value["name"] = text
    elif cell == DETAIL:
        parts = (part.strip(" ,;") for part in text.split(";"))
        value["positions"] = [part[:1].upper() + part[1:] for part in parts if part]
    else:
        parts = (part.strip() for part in re.split("[,;]", text))
        value["roles"] = list(dict.fromkeys(choose(ROLES, part) for part in parts if part))


def _read_locality(value: dict[str, Any], cell: str, text: str, context: Context) -> None:
    if not text:
        raise Unreadable("Chưa có tên địa phương. Muốn bỏ dòng này, bấm Delete.")
    value.update(read_locality(text, dict(value), context))


def _read_figure(value: dict[str, Any], cell: str, text: str, context: Context) -> None:
    from soattin.core.extract.numbers import parse_amount

    if cell == LABEL:
        value["category"] = choose(CATEGORIES, text)
        return
    amount = parse_amount(with_accents(text))
    if amount is None:
        raise Unreadable(
            f"“{text}” không phải là số. Hãy gõ như: 1,9 tỷ · 120.390.000 đồng · 84 suất quà · 88%."
        )
    value.update(value=amount.value, unit=amount.unit or value.get("unit") or "", qualifier=amount.qualifier)
    value.pop("of", None)
    if amount.of is not None:
        value["of"] = amount.of
    if not value.get("quote"):
        value["quote"] = text


_UNACCENTED = {"ty": "tỷ", "trieu": "triệu", "nghin": "nghìn", "ngan": "ngàn", "dong": "đồng", "hon": "hơn", "tren": "trên",
               "gan": "gần", "khoang": "khoảng"}  # fmt: skip


def with_accents(text: str) -> str:
    """Return what was typed with the accents of scale words and qualifiers put in: "1,9 ty" is "1,9 tỷ"."""
    return re.sub(r"[A-Za-z]+", lambda m: _UNACCENTED.get(m.group().lower(), m.group()), text)


def _read_document(value: dict[str, Any], cell: str, text: str, context: Context) -> None:
    if cell == LABEL:
        value["kind"] = _document_kind(text)
    elif cell == VALUE:
        kind = next((k for k in sorted(DOCUMENT_KINDS, key=len, reverse=True) if _begins(text, k)), None)
        if kind:
            text, value["kind"] = text[len(kind) :].strip(), kind
        value["number"] = re.sub(r"^số\s*:?\s*", "", text, flags=re.IGNORECASE)
        if not value["number"]:
            raise Unreadable("Chưa có số văn bản, ví dụ 45-CT/TW. Muốn bỏ dòng này, bấm Delete.")
    else:
        # Typed with or without the sign between them, or the issuer alone.
        match = _DAY_FIRST.match(text)
        day = read_date(match["day"], context.year) if match else read_date(text, context.year)
        value["date"] = day
        value["issuer"] = (match["rest"] if match and day else "" if day else text).strip(" ,;·") or None


_DAY_FIRST = re.compile(r"(?P<day>\d{1,4}(?:[/.\-]\d{1,4}){1,2}|\d{8})(?!\d)(?P<rest>.*)")


def _begins(text: str, kind: str) -> bool:
    return fold(text).startswith(fold(kind) + " ")


def _document_kind(text: str) -> str:
    known = [kind for kind in DOCUMENT_KINDS if fold(kind) == fold(text)]
    if not text:
        raise Unreadable("Chưa có loại văn bản, ví dụ Chỉ thị.")
    return known[0] if known else text[:1].upper() + text[1:]


def _read_warning(value: dict[str, Any], cell: str, text: str, context: Context) -> None:
    if cell == LABEL:
        chosen = choose(CHOICES["warnings", "", LABEL], text)
        value["kind"] = next(kind for kind, name in WARNING_NAMES.items() if name == chosen)
    elif not text:
        raise Unreadable("Chưa có chữ nào được dẫn. Muốn bỏ dòng này, bấm Delete.")
    else:
        value["quote"] = text


_READERS: Mapping[str, Callable[[dict[str, Any], str, str, Context], None]] = {
    "officials": _read_official,
    "localities": _read_locality,
    "figures": _read_figure,
    "documents": _read_document,
    "warnings": _read_warning,
}


def from_evidence(group: str, field: str, text: str, context: Context) -> Any:
    """Return the value that the article's own words `text` give for a new item; raises `Unreadable`."""
    value = read(group, field, VALUE, text, None, context)
    if group in ("figures", "warnings") and isinstance(value, dict):
        value["quote"] = text
    return value
