"""Every message for people says what happened and to which file, whether anything was lost, and what to do."""

from __future__ import annotations

import ast
import errno
import pickle
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from soattin.core.errors import ENDINGS, UserError, reason

ROOT = Path(__file__).parents[2]

KEPT = re.compile(
    r"(?:còn nguyên|vẫn còn|vẫn như cũ|chưa có gì (?:bị mất|bị thay đổi|thay đổi)|chưa bị thay đổi gì|không bị (?:ghi gì|ảnh hưởng)|"
    r"chưa ghi gì|chưa lưu gì|các cột ấy giữ nguyên)",
    re.IGNORECASE,
)
"""How a message says what became of the data."""

NAMELESS = {
    # They speak of one entry of the open project.
    "article-missing", "edit-conflict", "merge-empty", "merge-no-name", "mention-missing", "name-missing", "original-missing",
    "project-in-memory", "step-missing", "gazetteer-missing",
    # The import puts the file's name before these.
    "file-crashed", "file-memory", "file-slow", "program-error",
}  # fmt: skip


def text_of(node: ast.AST | None) -> str | None:
    """Return a string's text, with "{…}" for what an f-string puts in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) or "{…}" for part in node.values)
    if isinstance(node, ast.BinOp):
        return (text_of(node.left) or "") + (text_of(node.right) or "")
    if isinstance(node, ast.Call):  # text.replace(…), self.tr(text), text.format(…)
        inner = node.args[0] if node.args and ast.unparse(node.func).endswith("tr") else None
        return text_of(inner or (node.func.value if isinstance(node.func, ast.Attribute) else None))
    return None


def raised() -> Iterator[tuple[str, str, str]]:
    """Yield (place, code, message) of every `UserError` whose text stands in the source."""
    for path in sorted(p for part in ("core", "db", "gui") for p in (ROOT / part).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assigned: list[tuple[int, str, str]] = []
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                text = text_of(node.value)
                if text:
                    assigned.append((node.lineno, node.targets[0].id, text))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "UserError"):
                continue
            code, message = node.args
            text = text_of(message)
            name = message.id if isinstance(message, ast.Name) else ast.unparse(message).split(".")[0]
            if not text or not re.search(r"\w{2}", text.replace("{…}", "")):
                before = [t for line, n, t in sorted(assigned) if n == name and line < node.lineno]
                text = before[-1] if before else None
            for one in ast.walk(code):
                if text and isinstance(one, ast.Constant):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", one.value, text


@cache
def messages() -> list[tuple[str, str, str]]:
    from soattin.core.text.formats.doc import _OTHERS
    from soattin.core.text.kinds import KINDS
    from soattin.db.connection import _MESSAGES

    found = list(raised())
    found += [("db/connection.py", code, text) for code, text in _MESSAGES.items()]
    found += [("core/text/kinds.py", "file-kind", f"“x” {k.refusal}") for k in KINDS.values() if k.refusal]
    found += [("core/text/formats/doc.py", code, f"Tệp “x” {told}") for code, told in _OTHERS.values()]
    return found


def test_the_messages_are_found() -> None:
    assert len(messages()) > 90
    assert {code for _, code, _ in messages()} | {"project-in-use"} == set(ENDINGS)


@pytest.mark.parametrize(("place", "code", "text"), messages(), ids=lambda value: value.split(" ")[0][:40])
def test_it_says_what_happened_what_is_lost_and_what_to_do(place: str, code: str, text: str) -> None:
    message = UserError(code, text).message
    assert KEPT.search(message), message
    assert "hãy " in message.lower(), message
    assert code in NAMELESS or re.search("“[^”]+”|{…}", message), message
    assert message[0].isupper() or message[0] in "“{", message
    assert message.endswith((".", "}")), message


def test_what_a_message_says_itself_is_not_said_twice() -> None:
    error = UserError("file-empty", "“a.txt” không có chữ nào.")
    assert error.message.count("Tệp gốc còn nguyên.") == 1
    assert UserError(error.code, error.message).message == error.message
    assert pickle.loads(pickle.dumps(error)).message == error.message  # noqa: S301


def test_the_system_speaks_vietnamese() -> None:
    assert reason(PermissionError(errno.EACCES, "Permission denied")) == "không có quyền"
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "ổ đĩa đã đầy"
    assert reason(OSError(9999, "?")) == "máy báo lỗi số 9999"
    assert reason(ValueError("embedded null byte")) == "tên tệp không hợp lệ"


def test_no_message_quotes_the_systems_own_words() -> None:
    for part in ("core", "db", "gui"):
        for path in (ROOT / part).rglob("*.py"):
            assert "strerror" not in path.read_text(encoding="utf-8"), path
