"""Colours and shapes: one accent, calm surfaces, light and dark after the system.

State and group are never told by colour alone: every group has an underline of its own and every state a
word. The pairs of text and surface keep WCAG AA's contrast of 4.5 : 1 (tests/gui/test_style.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

from soattin.gui import typeface
from soattin.gui.sheet import sheet


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance, as #rrggbb."""

    dark: bool
    window: str
    surface: str
    raised: str
    line: str
    edge: str
    """Outline of what can be typed into or pressed: 3 : 1 against its surroundings."""
    text: str
    muted: str
    accent: str
    on_accent: str
    doubt: str
    doubt_surface: str
    good: str
    bad: str
    groups: Mapping[str, str]
    """Surface of each group's marks in the article."""


LIGHT = Theme(
    dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#e9ecf1",
    line="#cfd5de",
    edge="#7a8796",
    text="#1b2430",
    muted="#586575",
    accent="#1f5fa8",
    on_accent="#ffffff",
    doubt="#8a4b00",
    doubt_surface="#fff1d6",
    good="#1d6b3a",
    bad="#a32020",
    groups={
        "article": "#e3e6eb",
        "meeting": "#d9e8fb",
        "officials": "#d8f0dd",
        "localities": "#efe2f8",
        "figures": "#ffe9c7",
        "documents": "#d3eef0",
        "campaigns": "#fbdfe6",
        "warnings": "#ffd9cf",
    },
)
DARK = Theme(
    dark=True,
    window="#1a1e24",
    surface="#22272f",
    raised="#2c333d",
    line="#414b58",
    edge="#8b97a7",
    text="#e6eaf0",
    muted="#a3aebd",
    accent="#7db4f0",
    on_accent="#0f1a27",
    doubt="#ffc36b",
    doubt_surface="#453413",
    good="#7fd49b",
    bad="#ff9d92",
    groups={
        "article": "#3a414b",
        "meeting": "#1f3f63",
        "officials": "#1f4a2c",
        "localities": "#45305a",
        "figures": "#55400f",
        "documents": "#174a4e",
        "campaigns": "#5b2737",
        "warnings": "#5e2b1e",
    },
)

_Line = QTextCharFormat.UnderlineStyle
UNDERLINES: Mapping[str, QTextCharFormat.UnderlineStyle] = {
    "article": _Line.NoUnderline,
    "meeting": _Line.NoUnderline,
    "officials": _Line.SingleUnderline,
    "localities": _Line.DotLine,
    "figures": _Line.DashUnderline,
    "documents": _Line.DashDotLine,
    "campaigns": _Line.DashDotDotLine,
    "warnings": _Line.WaveUnderline,
}

OVERLINED = frozenset({"meeting"})
"""Groups whose marks have a line above instead."""


SYSTEM, ALWAYS_LIGHT, ALWAYS_DARK = "system", "light", "dark"
"""Appearances that can be chosen."""

ARGUMENTS = ("-style", "fusion")
"""What the application is made with. `QApplication.setStyle` would return the style, for which PySide makes all of
QStyle ready: 6 ms."""

_CHOSEN = (ALWAYS_LIGHT, ALWAYS_DARK)
_APPEARANCE, _DRESSED = "soattin-appearance", "soattin-dressed"


_now: list[Theme] = []
"""The colours in use, once they were asked for: a row painted asks ten times, and Qt takes 20 µs to tell."""


def theme(app: QApplication | None = None) -> Theme:
    """Return the colours in use: those of the system's appearance, or of the one chosen."""
    if not _now:
        instance = app or QApplication.instance()
        wanted = instance.property(_APPEARANCE) if instance is not None else None
        dark = (
            QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            if wanted not in _CHOSEN
            else wanted == ALWAYS_DARK
        )
        _now.append(DARK if dark else LIGHT)
    return _now[0]


@lru_cache(maxsize=128)
def paint_colour(name: str) -> QColor:
    """Return the colour of a theme's #rrggbb, made once."""
    return QColor(name)


def palette(colours: Theme) -> QPalette:
    """Return Qt's palette in these colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, value in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.Mid, colours.line),
    ):
        made.setColor(name, QColor(value))
    for name in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return made


def apply(app: QApplication, appearance: str = SYSTEM, text_size: int = 100) -> None:
    """Dress the whole program, now and whenever the system changes between light and dark."""
    prepare(app, appearance, text_size)
    dress(app)


def prepare(app: QApplication, appearance: str = SYSTEM, text_size: int = 100) -> None:
    """Set what widgets must find when they are made: style, letters, palette.

    The sheet (`dress`) is quicker put on a finished window than looked up for each widget again and again while they
    are put together: 7 ms in place of 35.
    """
    app.setProperty(_APPEARANCE, appearance)
    if not app.property(_DRESSED):
        app.setProperty(_DRESSED, True)
        app.styleHints().colorSchemeChanged.connect(lambda _: dress(app))
    _now.clear()
    typeface.apply(app, text_size)
    app.setPalette(palette(theme(app)))


def dress(app: QApplication) -> None:
    """Put on the colours in use."""
    _now.clear()
    colours = theme(app)
    app.setPalette(palette(colours))
    app.setStyleSheet(sheet(colours, app.font().pointSizeF()))
