"""A view's inner widget, made here instead of by Qt.

PySide does not know the kind of a widget that Qt made: when it is first asked for, all kinds of widgets are made ready,
to see which it is. That takes 8 ms of each start.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(view: QAbstractScrollArea) -> QWidget:
    """Give a view an inner widget of our own, set up as Qt does; to be called first of all."""
    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    view.setViewport(made)
    return made
