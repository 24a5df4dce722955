"""Finding words in the article in hand, blind to accents."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from soattin.core.records import Span
from soattin.core.text.fold import fold, fold_chars


class FindBar(QFrame):
    """A line above the text; `found(span)` follows each step, `closed()` its end."""

    found = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._text = ""
        self._folded: str | None = None
        self._hits: list[Span] = []
        self._place = -1
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Tìm trong bài, không cần dấu"))
        self.words.setAccessibleName(self.tr("Tìm trong bài, không cần dấu"))
        self.words.textChanged.connect(lambda _: self._search())
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        for sign, name, run in (
            ("↑", self.tr("Chỗ trước (Shift+Enter)"), lambda: self.step(-1)),
            ("↓", self.tr("Chỗ sau (Enter)"), lambda: self.step(1)),
            ("✕", self.tr("Đóng (Esc)"), self.close_bar),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setAutoRaise(True)
            button.clicked.connect(run)
            row.addWidget(button)
        self.hide()

    def set_text(self, text: str) -> None:
        """Search in another article."""
        self._text, self._folded = text, None
        self._hits, self._place = [], -1
        if self.isVisible():
            self._search()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with the words selected in the text where there are some."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def _search(self) -> None:
        if self._folded is None:
            self._folded = fold_chars(self._text)
        key = fold(self.words.text())
        pattern = r"\s+".join(re.escape(word) for word in key.split())
        self._hits = [m.span() for m in re.finditer(pattern, self._folded)] if pattern else []
        self._place = -1
        self.step(1)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, round at the end."""
        if self._hits:
            self._place = (self._place + by) % len(self._hits) if self._place >= 0 else 0
            self.found.emit(self._hits[self._place])
            self.count.setText(f"{self._place + 1}/{len(self._hits)}")
        else:
            self.count.setText(self.tr("không có") if self.words.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
