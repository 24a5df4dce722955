"""What every screen of the main window has in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from soattin.core.review.stored import Outcome
from soattin.gui.project import Project


class Screen(QWidget):
    """One of the screens that the rail leads to.

    A screen is told of the project and of what changed; it asks the project for what it shows. `show_article`
    asks the window to open an article in the review, at an item where one is given (article id, item id or 0).
    """

    show_article = Signal(int, int)
    message = Signal(str)
    """A short word for the status bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.listed: Callable[[], tuple[str, tuple[str, ...]]] = lambda: ("", ())
        """The words and states that the list of articles is filtered by; set by the window."""

    def set_project(self, project: Project | None) -> None:
        """Show another project, or none."""
        self.project = project

    def activate(self) -> None:
        """Called each time the screen comes to the front."""

    def on_changed(self, outcome: Outcome) -> None:
        """Called after each change of the project, whichever screen it came from."""

    def on_imported(self) -> None:
        """Called after new articles came in."""

    def keys(self) -> list[tuple[str, str]]:
        """Return (key, what it does) for the F1 overlay, in the order shown."""
        return []
