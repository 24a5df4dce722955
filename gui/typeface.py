"""The letters: our own font, which covers Vietnamese, and their size from 100 to 200 per cent."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from soattin.resources import path as resource

SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes that can be chosen, per cent."""

_BASE_PT = 10.0
_FILES = ("SoatTinSans-Regular.ttf", "SoatTinSans-Bold.ttf")
_KEPT = "soattin-text-size"


def family() -> str:
    """Return the name of our font, loading it the first time; empty where its files are missing."""
    for name in _FILES:
        if _loaded.get(name) is None:
            _loaded[name] = QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
    families = QFontDatabase.applicationFontFamilies(_loaded[_FILES[0]])
    return families[0] if families else ""


_loaded: dict[str, int] = {}


def nearest(percent: int) -> int:
    """Return the size that can be chosen nearest to `percent`."""
    return min(SIZES, key=lambda size: abs(size - percent))


def percent(app: QApplication | None = None) -> int:
    """Return the text size in use."""
    instance = app or QApplication.instance()
    return int(instance.property(_KEPT) or 100) if instance is not None else 100


def apply(app: QApplication, wanted: int) -> None:
    """Write everything in our font at `wanted` per cent."""
    app.setProperty(_KEPT, nearest(wanted))
    font = QFont(app.font())
    if family():
        font.setFamily(family())
    font.setPointSizeF(_BASE_PT * nearest(wanted) / 100)
    app.setFont(font)


def grown(pixels: int) -> int:
    """Return a width meant for 100 % text at the size in use."""
    return round(pixels * percent() / 100)


def stretch_columns(root: QWidget, ratio: float) -> None:
    """Widen the columns of all tables under `root` that have a width of their own."""
    if ratio == 1:
        return
    for header in root.findChildren(QHeaderView):
        for place in range(header.count()):
            if header.sectionResizeMode(place) == QHeaderView.ResizeMode.Interactive:
                header.resizeSection(place, round(header.sectionSize(place) * ratio))
