"""The command `propose`: lines `name[TAB position[TAB place[TAB date]]]` in, groups of line numbers out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from soattin.core.errors import UserError, reason
from soattin.core.garbage import no_search
from soattin.core.match.propose import propose
from soattin.core.match.records import Mention

MAX_BYTES = 200_000_000


def read_mentions(path: Path, kind: str) -> list[Mention]:
    """Return one mention a line of the UTF-8 file at `path`, its id the 0-based number of the line.

    Blank lines and lines with an empty name hold none. Raises `UserError` (`file-missing`, `file-is-folder`,
    `file-unreadable`, `file-too-large`, `file-not-utf8`, `line-malformed`).
    """
    name = path.name
    if path.is_dir():
        raise UserError("file-is-folder", f"“{name}” là thư mục, không phải tệp danh sách tên.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(
                "file-too-large", f"Tệp “{name}” lớn hơn {MAX_BYTES // 1_000_000} MB nên không đọc."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("file-missing", f"Không tìm thấy tệp “{name}”. Hãy kiểm tra lại đường dẫn.") from None
    except OSError as error:
        raise UserError("file-unreadable", f"Không đọc được tệp “{name}”: {reason(error)}.") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UserError(
            "file-not-utf8",
            f"Tệp “{name}” không phải UTF-8 (lỗi ở dòng {line}). Hãy lưu lại dưới dạng UTF-8.",
        ) from None
    lines = text.replace("\r\n", "\n").split("\n" if "\n" in text else "\r")
    return [mention for number, line in enumerate(lines) if (mention := _mention(name, kind, number, line))]


def _mention(file: str, kind: str, number: int, line: str) -> Mention | None:
    columns = [column.strip() for column in line.rstrip().split("\t")]
    if len(columns) > 4 or "\0" in line:
        raise UserError(
            "line-malformed",
            f"Tệp “{file}”, dòng {number + 1}: cần nhiều nhất 4 cột (tên, chức vụ, địa danh, ngày) cách nhau bằng Tab.",
        )
    spelling, position, place, date = [*columns, "", "", ""][:4]
    if not spelling:
        return None
    return Mention(
        number, kind, spelling, (position,) if position else (), (place,) if place else (), date or None
    )


def propose_lines(path: Path, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the groups of at least two lines of the file at `path`; raises `UserError`."""
    # Looking for cycles among all mentions would take a twentieth of the time.
    with no_search():
        for proposal in propose(read_mentions(path, kind), explain=False):
            lines = sorted(number for member in proposal.members for number in member.mention_ids)
            if len(lines) > 1:
                yield {"lines": lines, "keep": proposal.keep, "tier": proposal.tier, "score": proposal.score}
