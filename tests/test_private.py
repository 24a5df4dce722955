"""What a clerk works on stays on the computer: no network, no article text in logs."""

from __future__ import annotations

import ast
import logging
import subprocess
import sys
from pathlib import Path

import pytest

import main
from soattin.core.errors import UserError
from soattin.core.review import edits
from soattin.db.store import Store

ROOT = Path(main.__file__).parent
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
           "xmlrpc", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork",
           "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"}  # fmt: skip

FORBIDDING = """
import sys
def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto", "urllib.Request"):
        raise RuntimeError(f"network: {event}")
sys.addaudithook(forbid)
sys.path.insert(0, ROOT)
import main
if __name__ == "__main__":
    for arguments in ARGUMENTS:
        status = main.main(arguments)
        if status:
            sys.exit(status)
"""


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_no_module_of_the_program_imports_networking() -> None:
    files = [ROOT / "main.py", *(f for part in ("core", "db", "gui") for f in (ROOT / part).rglob("*.py"))]
    found = {}
    for file in files:
        names = imported(ast.parse(file.read_text(encoding="utf-8")))
        bad = {n for n in names if n in NETWORK or n.split(".")[0] in NETWORK}
        if bad:
            found[str(file.relative_to(ROOT))] = bad
    assert found == {}


def test_the_commands_work_with_networking_forbidden(tmp_path: Path) -> None:
    project = str(tmp_path / "a.db")
    samples = sorted(str(path) for path in (ROOT / "resources" / "samples").glob("*.txt"))
    arguments = [
        ["extract", samples[0]],
        ["import", "--project", project, *samples],
        ["export", "--project", project, str(tmp_path / "a.xlsx")],
        ["check", "--project", project],
    ]
    # A file, which the worker processes run, too.
    script = tmp_path / "forbidding.py"
    script.write_text(f"ROOT = {str(ROOT)!r}\nARGUMENTS = {arguments!r}\n{FORBIDDING}", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, timeout=120, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "ok"


def test_no_article_text_gets_into_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    text = tmp_path / "tin.txt"
    text.write_text(
        "Sáng 5/3/2021, bà Nguyễn Thị Hoa, Chủ tịch Mặt trận xã Đông Sơn dự họp.", encoding="utf-8"
    )
    project = tmp_path / "a.db"
    assert main.main(["import", "--project", str(project), str(text)]) == 0
    with Store.open(project) as store:
        article = store.article(1)
        item = article.items[0]
        store.apply(edits.correct(article, item, item.value, ((0, 4),)))
        with pytest.raises(UserError):
            store.apply(edits.correct(article, item, item.value, ((0, 5),)))
        store.undo()
        store.backup()
    said = caplog.text
    assert not any(word in said for word in ("Nguyễn", "Đông Sơn", "Mặt trận"))
