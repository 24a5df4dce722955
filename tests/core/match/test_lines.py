"""The command `propose`: the form of what it reads and prints, and its complaints."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import main
from soattin.core.errors import UserError
from soattin.core.match.lines import propose_lines, read_mentions

LINES = """\
Nguyễn Văn Hoà\tChủ tịch UBND huyện\thuyện Kiên Lương\t2021-03-01
Lê Văn Hoàng

Nguyễn Văn Hòa\tChủ tịch UBND\tH. Kiên Lương
Nguyễn Văn Hoá\tChủ tịch UBND\thuyện Kiên Lương\t2021-03-05
Hoàng Văn Lê
"""


def test_groups_of_line_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "tên.tsv"
    file.write_text(LINES, encoding="utf-8")
    assert main.main(["propose", "--kind", "official", str(file)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [sorted(group) for group in found] == [["keep", "lines", "score", "tier"]] * 2
    assert [(g["lines"], g["tier"], g["keep"]) for g in found] == [
        ([0, 3], "same", "Nguyễn Văn Hòa"),
        ([0, 3, 4], "ask", "Nguyễn Văn Hòa"),
    ]
    assert all(0 <= g["score"] <= 1 for g in found)


def test_line_ends_and_a_byte_order_mark_do_not_count(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_bytes("\ufeffTX. Kỳ Anh\r\nThị xã Kì Anh\r\n".encode())
    assert [group["lines"] for group in propose_lines(file, "locality")] == [[0, 1]]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"Nguy\xe1\xbb", "file-not-utf8"),
        (b"a\tb\tc\td\te\n", "line-malformed"),
        (b"a\x00b\n", "line-malformed"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "hỏng.tsv"
    file.write_bytes(content)
    with pytest.raises(UserError, match="hỏng") as found:
        list(propose_lines(file, "official"))
    assert found.value.code == code


def test_a_missing_file_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["propose", "--kind", "official", str(tmp_path / "không-có.tsv")]) == 1
    assert "không-có.tsv" in capsys.readouterr().err
    assert main.main(["propose", "--kind", "official", str(tmp_path)]) == 1


def test_qt_is_never_loaded(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("Lê Văn Hoàng\n", encoding="utf-8")
    code = (
        "import main, sys; main.main(['propose', '--kind', 'official', sys.argv[1]]); "
        "sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    )
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", code, str(file)], cwd=root, check=False).returncode == 0


def test_tabs_at_the_end_and_old_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    file.write_bytes("Lê Văn An\t\t\t\t\t\r\r\rLê Văn Ân".encode())
    assert [(m.id, m.spelling) for m in read_mentions(file, "official")] == [
        (0, "Lê Văn An"),
        (3, "Lê Văn Ân"),
    ]
