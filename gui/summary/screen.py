"""The screen Tổng hợp."""

from __future__ import annotations

from soattin.gui.screen import Screen


class SummaryScreen(Screen):
    """To be filled."""

    def export_dialog(self) -> None:
        """Ask where to and write the workbook."""
