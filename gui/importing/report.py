"""The list at the end of an import: what was read, what was there already, what was refused and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.errors import UserError
from soattin.core.export.atomic import replace_file
from soattin.core.jobs.importing import ImportReport
from soattin.gui.models.table import Column, TableModel
from soattin.gui.spoken import spoken


@dataclass(frozen=True, slots=True)
class Line:
    """One article or file of the list."""

    outcome: str
    name: str
    words: str


def lines(report: ImportReport, doubtful: str, refused: str, already: str, read: str) -> list[Line]:
    """Return the list, what needs a person first."""
    listed = ((doubtful, report.doubtful), (refused, report.refused))
    return [
        Line(
            title,
            outcome.name or outcome.path,
            " ".join(spoken(part) for part in (outcome.reason, *outcome.notes) if part),
        )
        for title, outcomes in (*listed, (already, report.already), (read, report.read))
        for outcome in outcomes
    ]


def save_report(report: ImportReport, path: Path) -> None:
    """Write the list as text that every editor on Windows reads rightly; raises `UserError` as `replace_file` does."""
    with replace_file(path) as beside:
        beside.write_text(report.to_text(), encoding="utf-8-sig", newline="\r\n")


class ReportDialog(QDialog):
    """Can be read with the keyboard, copied whole, and saved.

    `encodings_wanted` and `near_wanted` ask for what is left to be decided.
    """

    encodings_wanted = Signal()
    near_wanted = Signal()
    failed = Signal(object)

    def __init__(self, report: ImportReport, parent: QWidget | None = None, near: int = 0) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả nhập bài"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        text = self.tr("Đã nhập {read} bài, đã có sẵn {already}, không nhận {refused}.")
        counts = {"read": len(report.read), "already": len(report.already), "refused": len(report.refused)}
        head = QLabel(text.format(**counts) + (self.tr(" Đã dừng giữa chừng.") if report.cancelled else ""))
        head.setWordWrap(True)
        if report.doubtful:
            waiting = self.tr(" {n} tệp chưa nhập vì chưa chắc bảng mã: bấm “Chọn bảng mã”.")
            head.setText(head.text() + waiting.format(n=len(report.doubtful)))
        if near:
            alike = self.tr(" Dự án có {n} cặp bài gần giống nhau chưa xem.")
            head.setText(head.text() + alike.format(n=near))
        self.model = TableModel[Line](
            (
                Column(self.tr("Kết quả"), lambda line: line.outcome),
                Column(self.tr("Bài hoặc tệp"), lambda line: line.name),
                Column(self.tr("Vì sao, cần làm gì"), lambda line: line.words),
            ),
            self,
        )
        words = (self.tr("chờ chọn bảng mã"), self.tr("không nhận"), self.tr("đã có sẵn"), self.tr("đã nhập"))
        self.model.set_rows(lines(report, *words))
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
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.encodings = buttons.addButton(self.tr("Chọn &bảng mã…"), action)
        self.encodings.setVisible(bool(report.doubtful))
        self.encodings.clicked.connect(self._choose_encodings)
        self.near = buttons.addButton(self.tr("Bài &gần giống nhau…"), action)
        self.near.setVisible(near > 0)
        self.near.clicked.connect(self._look_at_near)
        self.save = buttons.addButton(self.tr("&Lưu danh sách…"), action)
        self.save.clicked.connect(self._save_dialog)
        for button in (self.encodings, self.near, self.save):
            button.setAutoDefault(False)
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

    def _choose_encodings(self) -> None:
        self.accept()
        self.encodings_wanted.emit()

    def _look_at_near(self) -> None:
        self.accept()
        self.near_wanted.emit()

    def _save_dialog(self) -> None:
        kind = self.tr("Văn bản (*.txt)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu danh sách"), "ket-qua-nhap.txt", kind)
        if path:
            try:
                save_report(self._report, Path(path))
            except UserError as error:
                self.failed.emit(error)
