"""Joins runs of text in several fonts, as Word files, rich text and PDFs hold them."""

from __future__ import annotations

from collections.abc import Iterable

from soattin.core.text import encodings


def join_runs(runs: Iterable[tuple[str | None, str]], guess: bool = True) -> tuple[str, str | None]:
    """Return the runs of (font name or None, text) as one text, and the legacy encoding found in it.

    Text in a font named like a legacy one is converted by it; without such a font the letters decide, line by
    line (unless `guess` is off, for a caller that shows them the whole document). Runs
    of the same legacy kind are joined first: VNI writes one letter as two characters, which may
    stand in two runs.
    """
    merged: list[tuple[str | None, list[str]]] = []
    for font, text in runs:
        legacy = font if font and encodings.font_encoding(font) else None
        if merged and (merged[-1][0] == legacy or not text.strip()):
            merged[-1][1].append(text)
        else:
            merged.append((legacy, [text]))
    if not any(font for font, _ in merged):
        text = "".join("".join(texts) for _, texts in merged)
        return encodings.convert_legacy(text) if guess else (text, None)
    found: str | None = None
    parts = []
    for font, texts in merged:
        part, encoding = encodings.convert_legacy("".join(texts), font)
        found = found or encoding
        parts.append(part)
    joined = "".join(parts)
    return (encodings.restore_capitals(joined) if found == "tcvn3" else joined), found
