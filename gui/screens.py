"""The window's four screens, each made when it is first wanted: a start pays for the review alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from threading import Thread

from PySide6.QtWidgets import QWidget

from soattin.gui.garbage import put_aside
from soattin.gui.screen import Screen

_OTHERS = {
    "merge": ("soattin.gui.merge.screen", "MergeScreen"),
    "summary": ("soattin.gui.summary.screen", "SummaryScreen"),
    "history": ("soattin.gui.history.screen", "HistoryScreen"),
}


class Screens:
    """The screens in the rail's order; `added(screen)` is called with each as it is made."""

    NAMES = ("review", *_OTHERS)

    def __init__(self, review: Screen, window: QWidget, added: Callable[[Screen], None]) -> None:
        self._window, self._added = window, added
        self._made: dict[str, Screen] = {"review": review}

    def get(self, name: str) -> Screen:
        """Return a screen, making it at the first time."""
        if name not in self._made:
            module, kind = _OTHERS[name]
            made = self._made[name] = getattr(import_module(module), kind)(self._window)
            self._added(made)
        return self._made[name]

    def __iter__(self) -> Iterator[Screen]:
        """Yield all screens in the rail's order, made by now or not."""
        return (self.get(name) for name in self.NAMES)

    @property
    def made(self) -> tuple[Screen, ...]:
        """The screens that there are by now."""
        return tuple(self._made.values())

    def place(self, screen: Screen) -> int:
        """Return where a screen stands in the rail."""
        return self.NAMES.index(next(name for name, made in self._made.items() if made is screen))

    @staticmethod
    def load_ahead() -> None:
        """Load what the other screens are made of, in a thread, so that opening one does not wait for it."""
        Thread(target=load_screens, name="screens", daemon=True).start()


def load_screens() -> None:
    """Load the modules of the screens that the first picture does not show; what draws charts only with a chart."""
    for module, _ in _OTHERS.values():
        import_module(module)
    put_aside()
