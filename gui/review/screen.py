"""The screen Rà soát: articles, the article in hand, its fields."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from soattin.gui.screen import Screen
from soattin.gui.settings import Settings


class ReviewScreen(Screen):
    """To be filled."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings

    def commands(self) -> list[QAction]:
        """Return this screen's commands for the window's menu, each with its key."""
        return []

    def open_article(self, article: int, item: int = 0) -> None:
        """Show an article, at one of its items where `item` is not 0."""

    def save_layout(self) -> None:
        """Write widths and the last article into the settings."""
