"""The commands `import` and `check`: their last line, their exit status, and messages instead of tracebacks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import main

SAMPLES = Path(main.__file__).parent / "resources" / "samples"


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str], list[str]]:
    status = main.main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out.splitlines(), err.splitlines()


def test_importing_a_folder_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "dự án.db"
    count = len(list(SAMPLES.glob("*.txt")))
    status, out, err = run(capsys, "import", "--project", project, SAMPLES)
    assert (status, out[-1], err) == (0, f"imported {count}, already there 0, refused 0", [])
    status, out, _ = run(capsys, "import", "--project", project, SAMPLES)
    assert (status, out[-1]) == (0, f"imported 0, already there {count}, refused 0")
    assert run(capsys, "check", "--project", project) == (0, ["ok"], [])
    assert [p.name for p in tmp_path.iterdir()] == [project.name]


def test_refused_files_are_named_with_their_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rỗng.txt").write_bytes(b"")
    (tmp_path / "tin.txt").write_text("Ngày 5/3/2021, Mặt trận xã Đông Sơn họp.", encoding="utf-8")
    status, out, err = run(capsys, "import", "--project", tmp_path / "a.db", tmp_path / "rỗng.txt",
                           tmp_path / "tin.txt", tmp_path / "không có.txt")  # fmt: skip
    assert (status, out[-1]) == (1, "imported 1, already there 0, refused 2")
    assert any("rỗng.txt" in line and "không có nội dung" in line for line in err)
    assert any("không có.txt" in line for line in err)


def test_what_is_no_project_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi các đồng chí", encoding="utf-8")
    for project in (letter, tmp_path, tmp_path / "không" / "có.db"):
        status, out, err = run(capsys, "import", "--project", project, SAMPLES)
        assert (status, out, len(err)) == (1, [], 1), project
        assert project.name in err[0]
    assert letter.read_text(encoding="utf-8") == "Kính gửi các đồng chí"
    status, out, err = run(capsys, "check", "--project", tmp_path / "không có.db")
    assert (status, out, len(err)) == (1, [], 1)


def test_check_tells_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import sqlite3
    from contextlib import closing

    project = tmp_path / "a.db"
    run(capsys, "import", "--project", project, SAMPLES)
    with closing(sqlite3.connect(project)) as conn, conn:
        conn.execute("UPDATE article_text SET text = 'thay đổi ' || text WHERE article_id = 3")
    status, out, _ = run(capsys, "check", "--project", project)
    assert status == 1 and "bài số 3" in out[0]


def test_commands_load_neither_qt_nor_sqlite_utils(tmp_path: Path) -> None:
    project, text = tmp_path / "a.db", tmp_path / "a.txt"
    text.write_text("Ngày 5/3/2021, Mặt trận xã Đông Sơn họp.", encoding="utf-8")
    command = (
        "import sys, main; status = main.main(sys.argv[1:]);"
        "print([m for m in ('PySide6', 'sqlite_utils', 'openpyxl') if m in sys.modules], file=sys.stderr);"
        "sys.exit(status)"
    )
    loaded = []
    for arguments in (["import", "--project", project, text], ["import", "--project", project, text],
                      ["check", "--project", project]):  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", command, *map(str, arguments)],
            capture_output=True, text=True, check=True, encoding="utf-8",
            cwd=Path(main.__file__).parent, timeout=60,
        )  # fmt: skip
        loaded.append(done.stderr.strip())
    assert loaded == ["['sqlite_utils']", "[]", "[]"]  # the first one makes the file's tables
