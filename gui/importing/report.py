"""The list at the end of an import: what was read, what was there already, what was refused and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.jobs.importing import ImportReport
from soattin.gui.models.table import Column, TableModel


@dataclass(frozen=True, slots=True)
class Line:
    """One article or file of the list."""

    outcome: str
    name: str
    words: str


def lines(report: ImportReport, refused: str, already: str, read: str) -> list[Line]:
    """Return the list, what needs a person first."""
    return [
        Line(
            title,
            outcome.name or outcome.path,
            " ".join(part for part in (outcome.reason, *outcome.notes) if part),
        )
        for title, outcomes in ((refused, report.refused), (already, report.already), (read, report.read))
        for outcome in outcomes
    ]


class ReportDialog(QDialog):
    """Can be read with the keyboard, and copied whole."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả nhập bài"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        text = self.tr("Đã nhập {read} bài, đã có sẵn {already}, không nhận {refused}.")
        counts = {"read": len(report.read), "already": len(report.already), "refused": len(report.refused)}
        head = QLabel(text.format(**counts) + (self.tr(" Đã dừng giữa chừng.") if report.cancelled else ""))
        head.setWordWrap(True)
        self.model = TableModel[Line](
            (
                Column(self.tr("Kết quả"), lambda line: line.outcome),
                Column(self.tr("Bài hoặc tệp"), lambda line: line.name),
                Column(self.tr("Vì sao, cần làm gì"), lambda line: line.words),
            ),
            self,
        )
        self.model.set_rows(lines(report, self.tr("không nhận"), self.tr("đã có sẵn"), self.tr("đã nhập")))
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Kết quả nhập bài"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(True)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setAccessibleName(self.tr("Tên các cột"))
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.view.setColumnWidth(1, 260)
        self.view.selectRow(0)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("&Chép danh sách"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report.to_text()))
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(820, 440)
        if len(self.model.rows) <= 200:
            # More rows would be measured one by one; longer reasons are in the tool tips anyway.
            self.view.resizeRowsToContents()
