"""Writes gui/said.py: what core/ and db/ say to people, for Qt's translation file.

core and db speak Vietnamese and know no Qt. What they say is found in their source: strings with Vietnamese letters that
are no comment, no pattern and no table of words to look for. `{1}`, `{2}` stand for what is put in. tests/gui/test_language.py
fails when a sentence is not in the list, .ci/translate writes it anew.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VIETNAMESE = re.compile("[à-ỹđĐÀ-Ỹ]")
_PATTERN = re.compile(r"\\|\(\?|\[[^…]|\]|\*|\$|\^|\|")
_HOLE = re.compile(r"\{\w*\}")

# Words to look for in articles, names of units, encodings: what articles are read with, not what is said of them.
_LANGUAGE = re.compile(
    r"core/(?:gazetteer/names|match/(?:evidence|frequency|scoring|relations|spelling|syllables|tables|units)|text/(?:fold|char_table|syllables|"
    r"segments|sentences|labels|joining|columns)|extract/(?:number_words|figure_words|figure_signals))\.py|db/(?:derived|meta)\.py|gui/fault_report\.py"
)
# The workbook stays Vietnamese, whatever the language of the window; of these files only errors are shown.
_WORKBOOK = re.compile(
    r"core/export/(?:plain|rows|sheet_rows|sheets|totals|totals_page|workbook)\.py|db/exporting\.py"
)
# In the extraction a doubt is a sentence of three words or more.
_READING = re.compile(r"core/extract/")
_NOT_SAID = {
    # Values and what is typed, which are data.
    "core/review/typed.py": {"tỷ", "triệu", "nghìn", "ngàn", "đồng", "hơn", "trên", "gần", "khoảng"},
    "core/review/wording.py": {"năm {1}", "quý {1}/{2}", "6 tháng {1} năm {2}", "9 tháng năm {1}", "tháng {1}/{2}", "nhiệm kỳ", "đầu",
                               "cuối"},
    "core/review/layout.py": {"đồng"},
    # Words to look for.
    "core/errors.py": {"hãy"},
    "core/extract/warning_numbers.py": {"việt nam có"},
    "core/extract/meeting_place.py": {"đảng ủy xã"},
    "core/extract/issuers.py": {"ủy nhân dân thành phố thị trấn quận viên cấp cơ sở dự tướng sự quốc phòng"},
    "core/extract/people/offices.py": {"cuộc vận động"},
    "gui/history/backups.py": {"{1} (cứu được).db"},
    # Names, which are the same in any language.
    "gui/app.py": {"Soát Tin", "bài viết"},
    "gui/main_window.py": {"{1}{2} — Soát Tin", "bài viết"},
    "gui/i18n.py": {"Tiếng Việt"},
    "gui/importing/paste.py": {"bài dán {1}"},
}  # fmt: skip
_KINDS_OF_DOCUMENTS = re.compile(r"core/review/typed\.py")

PLAIN = (
    "Xong",
    "giao ban",
    "trao",
    "bằng tay",
    "theo quy tắc",
    "hợp nhất",
    "nhập bài",
    "hoàn tác",
    "làm lại",
    "Tất cả",
    "người dùng",
    "Hội nghị",
    "Nhật ký sửa",
    "Theo thời gian",
    "Tổng hợp",
)
"""Words of the domain that the rules below pass over."""


def template(node: ast.AST) -> str:
    """Return a string's text with {1}, {2}… for what is put in; empty for anything else."""
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) else ""
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    else:
        return ""
    count = 0

    def numbered(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return f"{{{count}}}"

    return _HOLE.sub(numbered, text).strip()


def said_in(path: Path) -> Iterator[str]:
    """Yield what one file says to people."""
    name = path.relative_to(ROOT).as_posix()
    if _LANGUAGE.fullmatch(name):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values
    } | {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    } | {
        # Lists of words.
        id(node.func.value) for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split"
    } | {
        # What strftime writes.
        id(node.format_spec) for node in ast.walk(tree) if isinstance(node, ast.FormattedValue) and node.format_spec
    }  # fmt: skip
    if _READING.match(name):
        # Sets and tables of words to look for.
        inside |= {
            id(text)
            for node in ast.walk(tree)
            if isinstance(node, ast.Set | ast.Dict)
            or (
                isinstance(node, ast.Tuple | ast.List)
                and len(node.elts) > 2
                and all(isinstance(e, ast.Constant) for e in node.elts)
            )
            for text in ast.walk(node)
        }
    if name.startswith("gui/"):
        # Of the window's own texts only what does not go through tr() itself.
        inside |= {
            id(text) for node in ast.walk(tree)
            if isinstance(node, ast.Call) and re.search(r"(?:^|\.)(?:_?tr|translate)$", ast.unparse(node.func))
            for text in ast.walk(node)
        }  # fmt: skip
    for node in ast.walk(tree):
        text = "" if id(node) in inside else template(node)
        if not _VIETNAMESE.search(text) or _PATTERN.search(text) or text in _NOT_SAID.get(name, ()):
            continue
        words = len(text.split())
        if _READING.match(name) and (
            words < 3 or text[0].isupper() or len(text.split()) > 20 or re.match(r"[{\W]", text)
        ):
            continue
        if _WORKBOOK.fullmatch(name) and not ("“" in text and "ãy " in text):
            continue
        if _KINDS_OF_DOCUMENTS.fullmatch(name) and not text.endswith("."):
            continue
        yield text


def all_said() -> list[str]:
    """Return everything that core and db say, each once, in order."""
    files = [
        path
        for part in ("core", "db", "gui")
        for path in (ROOT / part).rglob("*.py")
        if path.name != "said.py"
    ]
    return sorted({*PLAIN, *(text for path in files for text in said_in(path))})


def module(texts: list[str]) -> str:
    """Return the source of gui/said.py."""
    lines = "".join(f"    QT_TRANSLATE_NOOP({CONTEXT!r}, {text!r}),\n" for text in texts).replace(
        "'core'", '"core"'
    )
    return (
        '"""What core and db say to people, for the translation file. Written by .ci/said.py; not to be edited."""\n\n'
        "from PySide6.QtCore import QT_TRANSLATE_NOOP\n\n# fmt: off\nSAID = (\n" + lines + ")\n"
    )


CONTEXT = "core"

if __name__ == "__main__":
    texts = all_said()
    if sys.argv[1:] == ["--list"]:
        print("\n".join(texts))
    else:
        (ROOT / "gui" / "said.py").write_text(module(texts), encoding="utf-8")
