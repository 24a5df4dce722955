"""Colours and shapes: one accent, calm surfaces, light and dark after the system.

State and group are never told by colour alone: every group has an underline of its own and every state a
word. The pairs of text and surface keep WCAG AA's contrast of 4.5 : 1 (tests/gui/test_style.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance, as #rrggbb."""

    dark: bool
    window: str
    surface: str
    raised: str
    line: str
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


def theme(app: QApplication | None = None) -> Theme:
    """Return the colours that go with the system's appearance."""
    hints = (app or QApplication.instance()).styleHints()
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


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


def apply(app: QApplication) -> None:
    """Dress the whole program, now and whenever the system changes between light and dark."""
    app.setStyle("Fusion")

    def dress() -> None:
        colours = theme(app)
        app.setPalette(palette(colours))
        app.setStyleSheet(sheet(colours))

    dress()
    app.styleHints().colorSchemeChanged.connect(dress)


def sheet(c: Theme) -> str:
    """Return the style sheet; sizes are in em-like multiples of the font, so that 150 % text fits."""
    return f"""
    QToolTip {{ border: 1px solid {c.line}; padding: 4px; background: {c.raised}; color: {c.text}; }}
    QWidget#rail {{ background: {c.raised}; border-right: 1px solid {c.line}; }}
    QWidget#rail QToolButton {{ border: none; border-left: 4px solid transparent; padding: 10px 14px 10px 10px;
        text-align: left; background: transparent; color: {c.text}; }}
    QWidget#rail QToolButton:hover {{ background: {c.window}; }}
    QWidget#rail QToolButton:checked {{ border-left-color: {c.accent}; background: {c.surface}; font-weight: 600; }}
    QWidget#rail QToolButton:focus {{ outline: none; border: 2px solid {c.accent}; padding: 8px 12px 8px 10px; }}
    QTableView, QTreeView, QListView, QPlainTextEdit, QTextEdit, QTextBrowser {{ border: 1px solid {c.line};
        background: {c.surface}; gridline-color: {c.line}; }}
    QTableView:focus, QTreeView:focus, QListView:focus, QPlainTextEdit:focus, QTextEdit:focus {{
        border: 2px solid {c.accent}; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.line}; padding: 5px 6px; }}
    QLineEdit, QComboBox, QSpinBox, QDateEdit {{ border: 1px solid {c.line}; border-radius: 3px; padding: 4px 6px;
        background: {c.surface}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent};
        padding: 3px 5px; }}
    QPushButton {{ border: 1px solid {c.line}; border-radius: 4px; padding: 6px 14px; background: {c.surface}; }}
    QPushButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
    QPushButton:default {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:disabled {{ color: {c.muted}; background: {c.window}; }}
    QPushButton:checked {{ background: {c.raised}; border: 2px solid {c.accent}; padding: 5px 13px; }}
    QLabel[role="title"] {{ font-size: 16pt; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="doubt"] {{ color: {c.doubt}; }}
    QFrame[role="bar"] {{ background: {c.doubt_surface}; border: 1px solid {c.doubt}; border-radius: 4px; }}
    QFrame#proposals {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: 4px; }}
    QFrame#proposals QListWidget {{ border: none; background: transparent; outline: none; }}
    QFrame#proposals QLabel {{ color: {c.text}; }}
    QFrame#proposals QLabel[role="doubt"] {{ color: {c.doubt}; }}
    QLabel[role="key"] {{ border: 1px solid {c.line}; border-radius: 4px; padding: 1px 6px; background: {c.surface};
        font-weight: 600; }}
    QFrame[role="offer"] {{ background: {c.raised}; border: 1px solid {c.accent}; border-radius: 4px; }}
    QSplitter::handle {{ background: {c.window}; }}
    QStatusBar {{ background: {c.raised}; color: {c.text}; }}
    QStatusBar::item {{ border: none; }}
    """
