"""The style sheet: shapes, states and focus, in a theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from soattin.resources import path as resource

if TYPE_CHECKING:
    from soattin.gui.style import Theme


def sheet(c: Theme, points: float = 10.0) -> str:
    """Return the style sheet for text of `points`; widths follow the text, so that 200 % fits."""
    kind = "dark" if c.dark else "light"
    unit = points / 10
    return _frame(c, unit) + _bars(c, unit) + _fields(c, kind, unit) + _tables(c, kind) + _roles(c, points)


def _image(name: str, kind: str) -> str:
    return f'url("{resource(f"icons/{name}-{kind}.svg").as_posix()}")'


def _frame(c: Theme, unit: float) -> str:
    pad = round(9 * unit)
    return f"""
    QToolTip {{ border: 1px solid {c.edge}; padding: 4px; background: {c.raised}; color: {c.text}; }}
    QWidget#rail {{ background: {c.raised}; border-right: 1px solid {c.line}; }}
    QWidget#rail QToolButton {{ border: none; border-left: 4px solid transparent; padding: {pad}px 14px {pad}px 10px;
        text-align: left; background: transparent; color: {c.text}; }}
    QWidget#rail QToolButton:hover {{ background: {c.window}; }}
    QWidget#rail QToolButton:checked {{ border-left-color: {c.accent}; background: {c.surface}; font-weight: 600; }}
    QWidget#rail QToolButton:focus {{ outline: none; border: 2px solid {c.accent};
        padding: {pad - 2}px 12px {pad - 2}px 10px; }}
    QMenuBar {{ background: {c.raised}; color: {c.text}; padding: 2px 4px; }}
    QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 4px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.accent}; color: {c.on_accent}; }}
    QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 3px; }}
    QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
    QMenu::item:disabled {{ color: {c.muted}; background: transparent; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QSplitter::handle {{ background: {c.window}; }}
    QSplitter::handle:hover {{ background: {c.line}; }}
    QStatusBar {{ background: {c.raised}; color: {c.text}; }}
    QStatusBar::item {{ border: none; }}
    QStatusBar QLabel {{ padding: 1px 6px; }}
    """


def _bars(c: Theme, unit: float) -> str:
    # Flat: they are drawn anew at each article and each row, the style's own in six times as long.
    wide, least = round(13 * unit), round(28 * unit)
    return f"""
    QScrollBar {{ background: {c.window}; border: none; }}
    QScrollBar:vertical {{ width: {wide}px; }}
    QScrollBar:horizontal {{ height: {wide}px; }}
    QScrollBar::handle {{ background: {c.edge}; border: 2px solid {c.window}; }}
    QScrollBar::handle:vertical {{ min-height: {least}px; }}
    QScrollBar::handle:horizontal {{ min-width: {least}px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.accent}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: {c.window}; }}
    """


def _fields(c: Theme, kind: str, unit: float) -> str:
    arrow, box = round(12 * unit), round(16 * unit)
    room = round(22 * unit)
    return f"""
    QLineEdit, QComboBox, QSpinBox, QDateEdit {{ border: 1px solid {c.edge}; border-radius: 4px; padding: 4px 6px;
        background: {c.surface}; color: {c.text}; selection-background-color: {c.accent};
        selection-color: {c.on_accent}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent};
        padding: 3px 5px; }}
    QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {{ color: {c.muted};
        background: {c.window}; border-color: {c.line}; }}
    QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right; width: {room}px;
        border: none; background: transparent; }}
    QComboBox::down-arrow {{ image: {_image("arrow-down", kind)}; width: {arrow}px; height: {arrow}px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.edge}; background: {c.surface}; color: {c.text};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; outline: none; padding: 2px; }}
    QSpinBox::up-button, QDateEdit::up-button {{ subcontrol-origin: border; subcontrol-position: top right;
        width: {room}px; border: none; }}
    QSpinBox::down-button, QDateEdit::down-button {{ subcontrol-origin: border;
        subcontrol-position: bottom right; width: {room}px; border: none; }}
    QSpinBox::up-arrow, QDateEdit::up-arrow {{ image: {_image("arrow-up", kind)}; width: {arrow}px; }}
    QSpinBox::down-arrow, QDateEdit::down-arrow {{ image: {_image("arrow-down", kind)}; width: {arrow}px; }}
    QCheckBox {{ spacing: 7px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }}
    QCheckBox:focus {{ border: 1px solid {c.accent}; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: {box}px; height: {box}px;
        image: {_image("check-off", kind)}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ image: {_image("check-on", kind)}; }}
    QPushButton {{ border: 1px solid {c.edge}; border-radius: 4px; padding: 6px 14px; background: {c.surface};
        color: {c.text}; }}
    QPushButton:hover {{ border-color: {c.accent}; background: {c.raised}; }}
    QPushButton:pressed {{ background: {c.line}; }}
    QPushButton:default {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
    QPushButton:default:focus {{ border: 2px solid {c.text}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {c.muted}; background: {c.window}; border-color: {c.line}; }}
    QPushButton:checked {{ background: {c.raised}; border: 2px solid {c.accent}; padding: 5px 13px; }}
    QToolButton:focus {{ border: 2px solid {c.accent}; border-radius: 4px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {c.edge}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: {box}px; margin: -{box // 2 - 1}px 0; background: {c.accent};
        border: 2px solid {c.surface}; border-radius: {box // 2}px; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {c.text}; }}
    QProgressBar {{ border: 1px solid {c.edge}; border-radius: 4px; background: {c.surface}; color: {c.text};
        text-align: center; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QTabWidget::pane {{ border: 1px solid {c.line}; background: {c.window}; }}
    QTabBar::tab {{ padding: 6px 14px; color: {c.muted}; border: none; border-bottom: 3px solid transparent; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; font-weight: 600; }}
    QTabBar::tab:focus {{ border: 2px solid {c.accent}; padding: 4px 12px; }}
    """


def _tables(c: Theme, kind: str) -> str:
    # No background: it is the palette's. A sheet's makes what is inside see-through, and each change of a text or of a row
    # has everything beneath painted first.
    return f"""
    QTableView, QTreeView, QListView, QPlainTextEdit, QTextEdit, QTextBrowser {{ border: 1px solid {c.line};
        gridline-color: {c.line}; }}
    QTableView, QTreeView, QPushButton {{ outline: none; }}
    QTableView:focus, QTreeView:focus, QListView:focus, QPlainTextEdit:focus, QTextEdit:focus,
        QTextBrowser:focus, QScrollArea:focus {{ border: 2px solid {c.accent}; }}
    QHeaderView {{ background: {c.window}; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.line}; padding: 5px 6px; }}
    QHeaderView::up-arrow {{ image: {_image("arrow-up", kind)}; width: 11px; height: 11px;
        subcontrol-position: center right; right: 3px; }}
    QHeaderView::down-arrow {{ image: {_image("arrow-down", kind)}; width: 11px; height: 11px;
        subcontrol-position: center right; right: 3px; }}
    QTreeView::branch {{ background: {c.surface}; }}
    QTreeView::branch:has-children:closed {{ image: {_image("arrow-right", kind)}; }}
    QTreeView::branch:has-children:open {{ image: {_image("arrow-down", kind)}; }}
    """


def _roles(c: Theme, points: float) -> str:
    return f"""
    QLabel[role="title"] {{ font-size: {points * 1.5:g}pt; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="doubt"] {{ color: {c.doubt}; }}
    QFrame[role="bar"] {{ background: {c.doubt_surface}; border: 1px solid {c.doubt}; border-radius: 4px; }}
    QFrame[role="offer"] {{ background: {c.raised}; border: 1px solid {c.accent}; border-radius: 4px; }}
    QFrame[role="bar"] QLabel {{ color: {c.text}; }}
    QFrame[role="panel"] {{ background: {c.surface}; border: 2px solid {c.accent}; border-radius: 6px; }}
    QFrame#proposals {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: 4px; }}
    QFrame#proposals QListWidget {{ border: none; background: {c.surface}; outline: none; }}
    QFrame#proposals QLabel {{ color: {c.text}; }}
    QFrame#proposals QLabel[role="doubt"] {{ color: {c.doubt}; }}
    QLabel[role="key"] {{ border: 1px solid {c.edge}; border-radius: 4px; padding: 1px 6px; background: {c.surface};
        font-weight: 600; }}
    """
