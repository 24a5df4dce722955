"""A calendar under a date's editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QLineEdit, QSpinBox, QToolButton, QWidget


class CalendarPopup(QCalendarWidget):
    """Pick a day with the arrow keys or the mouse; Enter takes it, Esc closes."""

    def __init__(self, owner: QWidget, day: QDate, taken: Callable[[QDate], object]) -> None:
        super().__init__(owner)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Lịch"))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        self.setSelectedDate(day)
        self._taken = taken
        self.activated.connect(self._take)
        self.clicked.connect(self._take)
        self._name_parts()
        self.adjustSize()
        self.move(owner.mapToGlobal(QPoint(0, owner.height())))

    def _name_parts(self) -> None:
        names = {
            "qt_calendar_prevmonth": self.tr("Tháng trước"),
            "qt_calendar_nextmonth": self.tr("Tháng sau"),
            "qt_calendar_monthbutton": self.tr("Tháng"),
            "qt_calendar_yearbutton": self.tr("Năm"),
        }
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(names.get(button.objectName(), self.tr("Lịch")))
        for part in (*self.findChildren(QSpinBox), *self.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("Năm"))
        for view in self.findChildren(QAbstractItemView):
            view.setAccessibleName(self.tr("Các ngày trong tháng"))

    def _take(self, day: QDate) -> None:
        self.close()
        self._taken(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
