"""The screen `history`."""

from __future__ import annotations

from soattin.gui.screen import Screen


class HistoryScreen(Screen):
    """To be filled."""
