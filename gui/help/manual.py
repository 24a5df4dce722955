"""The manual: pages in resources/help, read offline, searched without accents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from soattin.core.text.fold import fold, fold_chars
from soattin.gui.spoken import abroad as speaks_english
from soattin.resources import path as resource

_TAG = re.compile(r"<[^>]*>")
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Page:
    """One chapter: the name of its file, its title, and its words without marks of HTML."""

    name: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found: the page, which of its places (0, 1 …), and the line around."""

    page: Page
    number: int
    around: str


def folder() -> Path:
    """Return where the chapters lie, in the language of the window."""
    return resource("help/en") if speaks_english() else resource("help")


def pages() -> list[Page]:
    """Return the chapters in their order."""
    out = []
    for file in sorted(folder().glob("*.html")):
        html = file.read_text(encoding="utf-8")
        title = _TITLE.search(html)
        body = html.split("<body>", 1)[-1]
        words = " ".join(unescape(_TAG.sub(" ", body)).split())
        out.append(Page(file.name, unescape(title.group(1)) if title else file.stem, words))
    return out


def find(chapters: list[Page], words: str) -> list[Hit]:
    """Return where `words` stand together, blind to accents and case."""
    key = fold(words)
    if not key:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in key.split()))
    return [
        Hit(page, number, _line(page.words, found.start(), found.end()))
        for page in chapters
        for number, found in enumerate(pattern.finditer(fold_chars(page.words)))
    ]


def _line(text: str, start: int, end: int) -> str:
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return ("…" if left else "") + text[left:right].strip() + ("…" if right < len(text) else "")


class Manual(QDialog):
    """A window beside the program's own: chapters or hits at the left, the page at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manual")
        self.setWindowTitle(self.tr("Sách hướng dẫn"))
        self.setModal(False)
        self._pages = pages()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Tìm trong sách, không cần dấu"))
        self.words.setAccessibleName(self.tr("Tìm trong sách hướng dẫn"))
        self.words.setToolTip(self.tr("Gõ vài chữ; Enter mở chỗ tìm thấy đầu tiên (Ctrl+F)"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self._list())
        self.words.returnPressed.connect(self._first)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Chương mục"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Trang sách"))
        self.page.setSearchPaths([str(folder())])
        self.page.setOpenExternalLinks(False)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+F"), self, self._to_search)
        self._list()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.page)
        split.setStretchFactor(1, 1)
        split.setSizes([280, 740])
        close = QPushButton(self.tr("Đóng"))
        close.setAutoDefault(False)
        close.setToolTip(self.tr("Đóng sách hướng dẫn (Esc)"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.addWidget(split, 1)
        whole.addLayout(row)
        self.resize(1040, 660)

    def open_at(self, name: str = "") -> None:
        """Show the window at the page `name` ("03-ra-soat.html"), or where it was left."""
        self.show()
        self.raise_()
        self.activateWindow()
        places = [page.name for page in self._pages]
        if name in places:
            self.words.clear()
            self.list.setCurrentRow(places.index(name))
        self.list.setFocus()

    def _to_search(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def _list(self) -> None:
        hits = find(self._pages, self.words.text())
        self.list.blockSignals(True)
        self.list.clear()
        if fold(self.words.text()):
            self.told.setText(self.tr("{count} chỗ tìm thấy").format(count=len(hits)))
            for hit in hits:
                self._add(f"{hit.page.title}\n{hit.around}", hit)
        else:
            self.told.setText(self.tr("{count} chương").format(count=len(self._pages)))
            for page in self._pages:
                self._add(page.title, Hit(page, -1, ""))
        self.list.blockSignals(False)

    def _add(self, text: str, hit: Hit) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, hit)
        self.list.addItem(item)

    def _first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self._chosen(self.list.item(0))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        hit: Hit = item.data(Qt.ItemDataRole.UserRole)
        if self.page.source().fileName() != hit.page.name:
            self.page.setSource(QUrl(hit.page.name), QTextDocument.ResourceType.HtmlResource)
        if hit.number >= 0:
            self._mark(hit)

    def _mark(self, hit: Hit) -> None:
        """Select the words on the page."""
        pattern = r"\s+".join(re.escape(word) for word in fold(self.words.text()).split())
        found = list(re.finditer(pattern, fold_chars(self.page.toPlainText())))
        if hit.number < len(found):
            cursor = self.page.textCursor()
            cursor.setPosition(found[hit.number].start())
            cursor.setPosition(found[hit.number].end(), QTextCursor.MoveMode.KeepAnchor)
            self.page.setTextCursor(cursor)
            self.page.ensureCursorVisible()
