"""Word files (.docx, .docm): the text a reader sees. Macros, pictures and links are never touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from soattin.core.errors import UserError
from soattin.core.text import encodings
from soattin.core.text.cleaning import check_length, clean
from soattin.core.text.formats import Found, Source, safexml, zipped
from soattin.core.text.formats.runs import join_runs
from soattin.core.text.source import SourceText

MAX_PART = 100_000_000
"""Bytes of one XML part, inflated."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "sectPr", "tblPr", "Fallback", "fldData"}
)
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read(source: Source) -> Found:
    """Yield the one article of a Word file."""
    archive = zipped.open_zip(source.name, source.data, "tệp Word")
    part = next((name for name in archive.names if name.lower() == "word/document.xml"), None)
    if part is None:
        raise UserError("file-kind", f"“{source.name}” không phải tệp Word đọc được.")
    root = safexml.parse(source.name, archive.read(part, MAX_PART))
    fonts = _style_fonts(source.name, archive)
    lines, legacy = [], None
    for paragraph in _paragraphs(root):
        line, found = _converted(paragraph, fonts)
        legacy = legacy or found
        lines.append(line)
    text, guessed = encodings.convert_legacy("\n".join(lines))
    legacy = legacy or guessed
    text = clean(text).strip("\n")
    check_length(source.name, text)
    notes = (f"Chữ trong phông cũ đã được đổi từ {encodings.LABELS[legacy]}.",) if legacy else ()
    yield SourceText(source.name, text, legacy or "utf-8", notes=notes)


@dataclass(slots=True)
class _Paragraph:
    """One line of the document: its style and its runs of (font or None, text)."""

    style: str = ""
    runs: list[tuple[str | None, str]] = field(default_factory=list)


def _local(element: Any) -> str:
    """The name of a Word element without its namespace; empty for other vocabularies' elements but a few."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    if tag.startswith((_W, _STRICT)):
        return tag.rsplit("}", 1)[1]
    return "Fallback" if tag.endswith("}Fallback") else ""


def _get(element: Any, name: str) -> str | None:
    value = element.get(_W + name)
    found: str | None = value if value is not None else element.get(_STRICT + name)
    return found


def _paragraphs(root: Any) -> Iterator[_Paragraph]:
    """Yield the lines in reading order; the cells of a table's row stand in one line, tabs between them."""
    paragraph, cell_depth, font = _Paragraph(), 0, None
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        name = _local(element)
        if leaving:
            if name == "tc":
                cell_depth -= 1
                paragraph.runs.append((None, "\t"))
            elif name == "tr" and not cell_depth:
                yield _without_last_tab(paragraph)
                paragraph = _Paragraph()
            elif name == "p":
                if cell_depth:
                    paragraph.runs.append((None, " "))
                else:
                    yield paragraph
                    paragraph = _Paragraph()
            continue
        if name in _SKIPPED:
            if name == "pPr":
                paragraph.style = _style(element) or paragraph.style
            continue
        if name == "r":
            font = _run_font(element)
        elif name == "t" and element.text:
            paragraph.runs.append((font, element.text))
        elif name in _SPACES:
            paragraph.runs.append((None, _SPACES[name]))
        elif name == "sym":
            paragraph.runs += _symbol(element)
        elif name == "tc":
            cell_depth += 1
        if name in ("tc", "tr", "p"):
            stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    if paragraph.runs:
        yield paragraph


def _without_last_tab(paragraph: _Paragraph) -> _Paragraph:
    while paragraph.runs and not paragraph.runs[-1][1].strip():
        paragraph.runs.pop()
    # Spaces that ended the paragraphs within the cells.
    runs = paragraph.runs
    kept = [
        run
        for run, after in zip(runs, [*runs[1:], (None, "")], strict=True)
        if run[1] != " " or after[1] != "\t"
    ]
    return _Paragraph(paragraph.style, kept)


def _style(properties: Any) -> str | None:
    return next((_get(child, "val") for child in properties if _local(child) == "pStyle"), None)


def _run_font(run: Any) -> str | None:
    for properties in run:
        if _local(properties) == "rPr":
            return _fonts_in(properties)
    return None


def _fonts_in(properties: Any) -> str | None:
    for child in properties:
        if _local(child) == "rFonts":
            return _get(child, "ascii") or _get(child, "hAnsi")
    return None


def _symbol(element: Any) -> list[tuple[str | None, str]]:
    """A single character given by its code in a font."""
    try:
        code = int(_get(element, "char") or "", 16)
    except ValueError:
        return []
    return [(_get(element, "font"), chr(code))] if 0x20 <= code < 0xFFFE else []


def _style_fonts(name: str, archive: zipped.Archive) -> dict[str, str]:
    """Return the font of each paragraph style that has one, inherited; the default under the empty name."""
    if not archive.has("word/styles.xml"):
        return {}
    root = safexml.parse(name, archive.read("word/styles.xml", MAX_PART))
    own: dict[str, str] = {}
    parents: dict[str, str] = {}
    for element in root.iter():
        kind = _local(element)
        if kind not in ("style", "rPrDefault"):
            continue
        style = _get(element, "styleId") or "" if kind == "style" else ""
        for child in element:
            if _local(child) == "basedOn":
                parents[style] = _get(child, "val") or ""
            elif _local(child) == "rPr" and (font := _fonts_in(child)):
                own[style] = font
                if (
                    kind == "style"
                    and _get(element, "default") == "1"
                    and _get(element, "type") == "paragraph"
                ):
                    own.setdefault("", font)
    fonts = dict(own)
    for style in parents:
        seen, at = set(), style
        while at and at not in own and at not in seen:
            seen.add(at)
            at = parents.get(at, "")
        if at in own:
            fonts[style] = own[at]
    return fonts


def _converted(paragraph: _Paragraph, fonts: dict[str, str]) -> tuple[str, str | None]:
    """Return the line with what legacy fonts hid as Vietnamese, and the encoding found."""
    default = fonts.get(paragraph.style) or fonts.get("")
    return join_runs(((font or default, text) for font, text in paragraph.runs), guess=False)
