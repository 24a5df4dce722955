"""For everybody: a name on every control, a focus that can be seen, tool tips, screens that fit large text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from soattin.core.jobs.importing import ImportReport
from soattin.gui import style
from soattin.gui.importing.report import ReportDialog
from soattin.gui.main_window import MainWindow

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit,
)  # fmt: skip
TO_PRESS_OR_SET = (QPushButton, QToolButton, QComboBox, QAbstractSlider)


def controls(root: QWidget, kinds: tuple[type, ...] = CONTROLS) -> Iterator[QWidget]:
    """Yield the controls that the program itself made; parts of Qt's own widgets are Qt's."""
    for widget in root.findChildren(QWidget):
        own = not isinstance(widget, QScrollBar | QHeaderView) and isinstance(widget, kinds)
        parent = widget.parentWidget()
        inside = widget.objectName().startswith("qt_") or (
            isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)
        )
        if own and not inside and "QTabBar" not in type(parent).__name__:
            yield widget


def told(widget: QWidget) -> str:
    """Return how a control is known, for messages of tests."""
    where = widget
    while where.parentWidget() is not None and type(where).__module__.startswith("PySide6"):
        where = where.parentWidget()
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(where).__name__}: {type(widget).__name__} {widget.objectName()} {text}".strip()


def nameless(root: QWidget) -> list[str]:
    return [
        told(widget)
        for widget in controls(root)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "keys": lambda w: w.show_keys(),
    "preferences": lambda w: w.show_preferences(),
    "export": lambda w: w.summary.export_dialog(),
    "backups": lambda w: w.show_backups(),
    "name": lambda w: w.ask_name(),
    "import report": lambda w: ReportDialog(ImportReport((), (), ()), w).open(),
    "fault": lambda w: w.errors.show(RuntimeError("x")),
}


def test_every_control_of_every_screen_has_a_name(desk) -> None:
    # Parts of Qt's own are named in an idle moment.
    desk.qtbot.waitUntil(lambda: not desk.window._idle.busy)
    assert nameless(desk.window) == []


def test_every_control_of_the_dialogs_has_a_name(desk) -> None:
    for name, open_it in DIALOGS.items():
        open_it(desk.window)
        desk.settle()
        shown = [d for d in desk.window.findChildren(QDialog) if d.isVisible()]
        assert shown, name
        for dialog in shown:
            assert dialog.windowTitle(), name
            assert nameless(dialog) == [], name
            assert dialog.width() <= 1366 and dialog.height() <= 768, name
            dialog.close()


def test_whatever_can_be_pressed_says_what_it_does(desk) -> None:
    silent = [told(w) for w in controls(desk.window, TO_PRESS_OR_SET) if not w.toolTip()]
    assert silent == []


def test_focus_can_be_seen_on_every_control(desk) -> None:
    window = desk.window
    unseen = []
    for screen in window.screens:
        window.show_screen(screen)
        desk.settle()
        for widget in controls(screen):
            if (
                not widget.isVisible()
                or not widget.isEnabled()
                or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            ):
                continue
            other = window._rail.findChild(QToolButton)
            other.setFocus(Qt.FocusReason.TabFocusReason)
            without = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
                QApplication.setCursorFlashTime(0)
            if widget.hasFocus() and widget.grab().toImage() == without:
                unseen.append(told(widget))
    assert unseen == []


def test_rail_shows_focus(desk) -> None:
    for button in desk.window._rail.findChildren(QToolButton):
        desk.review.fields.setFocus()
        without = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert button.grab().toImage() != without


@pytest.mark.parametrize("size", [150, 200])
def test_screens_fit_a_small_display_with_large_text(desk, size: int) -> None:
    app = QApplication.instance()
    window = desk.window
    desk.window.looks.set_text_size(size)
    try:
        for screen in window.screens:
            window.show_screen(screen)
            desk.settle()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            least = window.minimumSizeHint()
            assert QSize(1366, 768).expandedTo(least) == QSize(1366, 768), (type(screen).__name__, least)
    finally:
        style.apply(app)


def test_columns_of_a_screen_first_seen_with_large_text_are_wide_enough(desk) -> None:
    """A start at 200 %: the screens are made when they are wanted, at that size."""
    app = QApplication.instance()
    desk.window.looks.set_text_size(200)
    try:
        desk.window.show_screen(desk.window.history)
        desk.settle()
        view = desk.window.history.table
        metrics = view.fontMetrics()
        for column, text in enumerate(("20/11/2026 16:15", "người dùng", "bằng tay")):
            assert view.columnWidth(column) >= metrics.horizontalAdvance(text), text
    finally:
        style.apply(app)


def test_a_long_sum_is_shown_whole_in_a_narrow_cell(desk) -> None:
    """In words of its own width a cell breaks at spaces; "1.200.000.000" must not look like "1.200.00"."""
    from soattin.gui.review.fields_paint import Measure

    measure = Measure(desk.review.fields.font())
    wide = measure.metrics.horizontalAdvance("1.200.000.000")
    line = measure.line
    assert 2 * line <= measure.height("1.200.000.000 đồng", wide + 4) < 3 * line
    assert measure.height("1.200.000.000 đồng", wide * 2 // 3) >= 2 * line
    assert measure.wrapping("thành phố Hồ Chí Minh", wide) != measure.wrapping("1.200.000.000", wide * 2 // 3)


def test_the_row_in_hand_stays_in_view_with_large_text(desk) -> None:
    app = QApplication.instance()
    desk.window.looks.set_text_size(200)
    try:
        desk.review.open_article(2)
        desk.settle()
        desk.review.open_article(1)
        desk.settle()
        fields = desk.review.fields
        fields.go_to(len(desk.review.model.rows) - 1)
        desk.settle()
        rect = fields.visualRect(fields.currentIndex())
        assert fields.viewport().rect().intersects(rect)
        fields.fields.dataChanged.emit(fields.fields.index(0, 0), fields.fields.index(0, 3))
        desk.settle()
        assert fields.viewport().rect().intersects(fields.visualRect(fields.currentIndex()))
    finally:
        style.apply(app)
