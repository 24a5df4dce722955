"""The sheets of the workbook: their columns, declared once for Excel, CSV and reading back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | date | datetime | None

TEXT, DATE, MOMENT, NUMBER, LINK, KEY = "text", "date", "moment", "number", "link", "key"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, the kind of its cells and its width in characters.

    Kinds: `text`, `date`, `moment` (day and time), `number`, `link` (to the article's row in “Bài viết”) and
    `key` (the item's number, by which a corrected workbook is read back). `edits` names the part of the
    item's value that a person may correct in Excel; None where the column is not read back.
    """

    title: str
    kind: str = TEXT
    width: int = 20
    edits: str | None = None


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """One sheet: its key, its title, the name of its Excel table and its columns."""

    key: str
    title: str
    table: str
    columns: tuple[SheetColumn, ...]


_STATE = SheetColumn("Tình trạng", width=26)
_KEY = SheetColumn("Mã mục", KEY, 9)
_ARTICLE = (SheetColumn("Bài số", LINK, 8), SheetColumn("Bài viết", width=44))
_MEETING = (SheetColumn("Địa phương", width=26), SheetColumn("Ngày họp", DATE, 12))

SPECS: tuple[SheetSpec, ...] = (
    SheetSpec(
        "articles",
        "Bài viết",
        "BaiViet",
        (
            SheetColumn("Bài số", NUMBER, 8),
            SheetColumn("Bài viết", width=56),
            SheetColumn("Có tiêu đề", width=10),
            SheetColumn("Ngày đăng", MOMENT, 17),
            SheetColumn("Tác giả", width=22),
            SheetColumn("Chuyên mục", width=20),
            SheetColumn("Lượt đọc", NUMBER, 10),
            SheetColumn("Tệp", width=30),
            SheetColumn("Tình trạng soát", width=15),
            SheetColumn("Số mục nghi vấn", NUMBER, 10),
            SheetColumn("Ghi chú", width=30),
        ),
    ),
    SheetSpec(
        "meetings",
        "Hội nghị",
        "HoiNghi",
        (
            *_ARTICLE,
            SheetColumn("Loại hội nghị", width=16),
            SheetColumn("Ngày họp", DATE, 12),
            SheetColumn("Buổi", width=8),
            SheetColumn("Đơn vị tổ chức", width=44),
            SheetColumn("Kỳ báo cáo", width=22),
            SheetColumn("Địa phương", width=26),
            SheetColumn("Mã địa phương", width=10),
            _STATE,
        ),
    ),
    SheetSpec(
        "officials",
        "Cán bộ",
        "CanBo",
        (
            *_ARTICLE,
            SheetColumn("Họ tên", width=26),
            SheetColumn("Tên trong bài", width=26, edits="name"),
            SheetColumn("Chức vụ", width=48, edits="position"),
            SheetColumn("Vai trò tại cuộc họp", width=22),
            *_MEETING,
            _STATE,
            _KEY,
        ),
    ),
    SheetSpec(
        "localities",
        "Địa phương",
        "DiaPhuong",
        (
            *_ARTICLE,
            SheetColumn("Địa phương", width=28, edits="name"),
            SheetColumn("Mã", width=9, edits="code"),
            SheetColumn("Thuộc", width=34),
            SheetColumn("Xã, phường hiện nay", width=50),
            SheetColumn("Tỉnh, thành phố hiện nay", width=24),
            SheetColumn("Tên hợp nhất", width=28),
            _STATE,
            _KEY,
        ),
    ),
    SheetSpec(
        "figures",
        "Số liệu",
        "SoLieu",
        (
            *_ARTICLE,
            *_MEETING,
            SheetColumn("Loại số liệu", width=22, edits="category"),
            SheetColumn("Mức", width=10, edits="qualifier"),
            SheetColumn("Giá trị", NUMBER, 18, edits="value"),
            SheetColumn("Trên tổng số", NUMBER, 12, edits="of"),
            SheetColumn("Đơn vị tính", width=18, edits="unit"),
            SheetColumn("Trích dẫn", width=28),
            SheetColumn("Câu trong bài", width=70),
            _STATE,
            _KEY,
        ),
    ),
    SheetSpec(
        "documents",
        "Văn bản",
        "VanBan",
        (
            *_ARTICLE,
            SheetColumn("Loại văn bản", width=20, edits="kind"),
            SheetColumn("Số hiệu", width=22, edits="number"),
            SheetColumn("Ngày ban hành", DATE, 13, edits="date"),
            SheetColumn("Cơ quan ban hành", width=36, edits="issuer"),
            _STATE,
            _KEY,
        ),
    ),
    SheetSpec(
        "campaigns",
        "Phong trào",
        "PhongTrao",
        (*_ARTICLE, SheetColumn("Phong trào, cuộc vận động, quỹ", width=60, edits=""), _STATE, _KEY),
    ),
    SheetSpec(
        "warnings",
        "Cảnh báo",
        "CanhBao",
        (
            *_ARTICLE,
            SheetColumn("Loại cảnh báo", width=22),
            SheetColumn("Chỗ trong bài", width=70),
            _STATE,
            _KEY,
        ),
    ),
)
BY_KEY: Mapping[str, SheetSpec] = {spec.key: spec for spec in SPECS}

HISTORY = SheetSpec(
    "history",
    "Nhật ký sửa",
    "NhatKy",
    (
        SheetColumn("Bước", NUMBER, 8),
        SheetColumn("Lúc", MOMENT, 17),
        SheetColumn("Người", width=20),
        SheetColumn("Cách", width=12),
        SheetColumn("Việc", width=70),
        SheetColumn("Bài số", NUMBER, 8),
        SheetColumn("Còn hiệu lực", width=12),
    ),
)
ABOUT_TITLE, TOTALS_TITLE, TIME_TITLE = "Thông tin", "Tổng hợp", "Theo thời gian"
"""The sheets that are not one row an item: what the workbook is, sums by place, sums by quarter."""

ALL_KEYS: tuple[str, ...] = ("totals", "time", *(spec.key for spec in SPECS), "history")
"""The sheets that a person may choose; “Thông tin” is always there."""
TITLES: Mapping[str, str] = {
    "totals": TOTALS_TITLE,
    "time": TIME_TITLE,
    **{spec.key: spec.title for spec in SPECS},
    "history": HISTORY.title,
}
