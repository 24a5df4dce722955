"""Articles from the clipboard and from drag and drop."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

SHORTEST = 80
"""Fewer letters than this are a name or a number that was copied, no article."""

_BLOCK = re.compile(r"<(?:p|div|br|h[1-6]|li|td|article|section)\b", re.IGNORECASE)


def carries_articles(data: QMimeData) -> bool:
    """Whether something that can be imported is on the clipboard, or is being dragged."""
    return bool(dropped_files(data)) or bool(data.hasText() and len(data.text().strip()) >= SHORTEST)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are carried."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def paths_of(data: QMimeData) -> list[Path]:
    """Return what is to be imported: the files carried, or the page or text, written into a file of its own.

    A page keeps its form, which tells article from menus; a text without paragraphs of its own stays text. The
    file is named after the moment; it lies in the system's folder for passing files.
    """
    files = dropped_files(data)
    if files or not data.text().strip():
        return files
    folder = Path(tempfile.mkdtemp(prefix="soat-tin-dan-"))
    name = f"bài dán {datetime.now():%d-%m-%Y %H.%M.%S}"
    if _is_page(data):
        file = folder / f"{name}.html"
        # The mark says UTF-8 whatever a <meta> in the page says: it is decoded already.
        file.write_text(data.html(), encoding="utf-8-sig", newline="\n")
    else:
        file = folder / f"{name}.txt"
        file.write_text(data.text(), encoding="utf-8", newline="\n")
    return [file]


def _is_page(data: QMimeData) -> bool:
    return data.hasHtml() and _BLOCK.search(data.html()) is not None
