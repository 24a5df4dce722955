"""How values are written for people: one wording for lists, labels of steps and cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GROUP_NAMES: Mapping[str, str] = {
    "article": "Bài viết",
    "meeting": "Cuộc họp",
    "officials": "Cán bộ",
    "localities": "Địa phương",
    "figures": "Số liệu",
    "documents": "Văn bản",
    "campaigns": "Phong trào",
    "warnings": "Cảnh báo",
}
FIELD_NAMES: Mapping[tuple[str, str], str] = {
    ("article", "title"): "Tiêu đề",
    ("article", "published"): "Ngày đăng",
    ("article", "author"): "Tác giả",
    ("article", "section"): "Chuyên mục",
    ("article", "views"): "Lượt đọc",
    ("meeting", "kind"): "Loại hội nghị",
    ("meeting", "date"): "Ngày họp",
    ("meeting", "part_of_day"): "Buổi",
    ("meeting", "organiser"): "Đơn vị tổ chức",
    ("meeting", "period"): "Kỳ báo cáo",
    ("meeting", "locality"): "Địa phương",
}
ITEM_STATE_NAMES: Mapping[str, str] = {
    "machine": "máy đọc",
    "confirmed": "đã xác nhận",
    "corrected": "đã sửa",
    "added": "thêm",
    "rejected": "bỏ",
}
ARTICLE_STATE_NAMES: Mapping[str, str] = {
    "new": "Chưa soát",
    "reviewing": "Đang soát",
    "done": "Xong",
    "later": "Để sau",
}
WARNING_NAMES: Mapping[str, str] = {
    "implausible-amount": "số lượng bất thường",
    "bad-date": "ngày tháng sai",
    "duplicate-paragraph": "đoạn lặp lại",
    "misspelt-unit": "tên đơn vị viết sai",
    "unfinished": "câu thiếu chữ",
    "glued-words": "chữ dính liền",
}


def field_name(group: str, field: str) -> str:
    """Return the Vietnamese name of a field, or of its group's items."""
    return FIELD_NAMES.get((group, field)) or GROUP_NAMES.get(group, group)


def shortened(text: str, most: int = 60) -> str:
    """Write `text` in at most `most` characters: a longer one ends behind a whole word, with an ellipsis."""
    if len(text) <= most:
        return text
    whole, _, _ = text[:most].rpartition(" ")
    return (whole or text[: most - 1]).rstrip(" ,;:–-") + "…"


def date_text(value: str) -> str:
    """Write an ISO date or date and time as dd/MM/yyyy (HH:MM); other text comes back as it is."""
    day, _, time = value.partition("T")
    parts = day.split("-")
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return value
    return "/".join(reversed(parts)) + (f" {time}" if time else "")


def number_text(value: float) -> str:
    """Write a number the Vietnamese way: 1.234.567,5."""
    if isinstance(value, float) and not value.is_integer():
        whole, _, fraction = f"{value:,.6f}".rstrip("0").partition(".")
        return whole.replace(",", ".") + ("," + fraction if fraction else "")
    return f"{int(value):,}".replace(",", ".")


def period_text(value: str) -> str:
    """Write a period under review ("2021-Q1", "2020-H1", "2020/2025") in words."""
    year, dash, part = value.partition("-")
    if "/" in value:
        return "nhiệm kỳ " + value.replace("/", "–")
    if not dash:
        return f"năm {year}"
    if part.startswith("Q"):
        return f"quý {part[1:]}/{year}"
    if part.startswith("H"):
        return f"6 tháng {'đầu' if part == 'H1' else 'cuối'} năm {year}"
    return f"9 tháng năm {year}" if part == "9M" else f"tháng {part}/{year}"


def item_text(group: str, field: str, value: Any) -> str:
    """Return a value's main text, in one line."""
    if value is None:
        return ""
    if group == "figures":
        return figure_text(value)
    if group == "documents":
        return f"{value.get('kind') or ''} {value.get('number') or ''}".strip()
    if group == "warnings":
        return str(value.get("quote") or "")
    if isinstance(value, Mapping):
        return str(value.get("name") or "")
    if field in ("published", "date"):
        return date_text(str(value))
    if field == "period":
        return period_text(str(value))
    return number_text(value) if isinstance(value, int | float) else str(value)


def figure_text(value: Mapping[str, Any]) -> str:
    """Write a figure with its qualifier and unit: "trên 1.900.000.000 đồng", "35/55 CĐCS", "88%"."""
    number = value.get("value")
    text = number_text(number) if isinstance(number, int | float) else str(number or "")
    if isinstance(value.get("of"), int | float):
        text += "/" + number_text(value["of"])
    unit = str(value.get("unit") or "")
    text += unit if unit == "%" else f" {unit}"
    qualifier = value.get("qualifier")
    return f"{qualifier} {text}".strip() if qualifier else text.strip()


def detail_text(group: str, field: str, value: Any) -> str:
    """Return what stands behind the main text: offices, category, date and issuer, code."""
    if not isinstance(value, Mapping):
        return ""
    if group == "officials":
        roles = ", ".join(value.get("roles") or ())
        positions = "; ".join(value.get("positions") or ())
        return positions + (f" [{roles}]" if roles else "")
    if group == "figures":
        return str(value.get("category") or "")
    if group == "documents":
        parts = [date_text(value["date"]) if value.get("date") else "", value.get("issuer") or ""]
        return " · ".join(p for p in parts if p)
    if group == "warnings":
        return WARNING_NAMES.get(str(value.get("kind")), str(value.get("kind") or ""))
    return f"mã {value['code']}" if value.get("code") else ""
