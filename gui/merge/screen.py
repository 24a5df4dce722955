"""The screen `merge`."""

from __future__ import annotations

from soattin.gui.screen import Screen


class MergeScreen(Screen):
    """To be filled."""
