"""Articles from the clipboard and from drag and drop."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

SHORTEST = 80
"""Fewer letters than this are a name or a number that was copied, no article."""


def carries_articles(data: QMimeData) -> bool:
    """Whether something that can be imported is on the clipboard, or is being dragged."""
    return bool(dropped_files(data)) or bool(data.hasText() and len(data.text().strip()) >= SHORTEST)


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are carried."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def paths_of(data: QMimeData) -> list[Path]:
    """Return what is to be imported: the files carried, or the text, written into a file of its own.

    The file is named after the moment; it lies in the system's folder for passing files.
    """
    files = dropped_files(data)
    if files or not data.text().strip():
        return files
    folder = Path(tempfile.mkdtemp(prefix="soat-tin-dan-"))
    file = folder / f"bài dán {datetime.now():%d-%m-%Y %H.%M.%S}.txt"
    file.write_text(data.text(), encoding="utf-8", newline="\n")
    return [file]
