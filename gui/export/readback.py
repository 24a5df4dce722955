"""What a corrected workbook says otherwise, beside what stands now; accepted singly or all, as one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from soattin.core.export.readback import Proposal, ReadBack
from soattin.db import exporting
from soattin.gui.project import Project
from soattin.gui.spoken import spoken

_MOST = 5000
"""Rows shown at once; a workbook with more changes is read back in parts."""


class ReadBackDialog(QDialog):
    """Lists the proposals with a check box each; those that cannot be are shown with their reason."""

    def __init__(self, project: Project, read: ReadBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Đọc lại từ Excel"))
        self._project = project
        self._proposals = read.proposals[:_MOST]
        head = QLabel(self._summary(read))
        head.setWordWrap(True)
        self.table = QTableWidget(len(self._proposals), 6)
        self.table.setAccessibleName(self.tr("Các chỗ đã sửa trong Excel"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Nhận"),
                self.tr("Trang"),
                self.tr("Cột"),
                self.tr("Hiện nay"),
                self.tr("Trong Excel"),
                self.tr("Ghi chú"),
            ]
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for row, proposal in enumerate(self._proposals):
            self._fill(row, proposal)
        header = self.table.horizontalHeader()
        for column in (3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(
            self.tr("&Nhận các chỗ đã đánh dấu"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setEnabled(any(p.fault is None for p in self._proposals))
        buttons.addButton(self.tr("Thôi"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(head)
        rows.addWidget(self.table, 1)
        if read.remarks:
            remarks = QLabel("\n".join(map(spoken, read.remarks[:12])))
            remarks.setWordWrap(True)
            remarks.setProperty("role", "doubt")
            rows.addWidget(remarks)
        rows.addWidget(buttons)
        self.resize(980, 520)

    def _summary(self, read: ReadBack) -> str:
        if not read.proposals:
            return self.tr("Bảng không có chỗ nào khác với dự án.")
        text = self.tr("Bảng khác với dự án ở {count} chỗ. Nhận xong vẫn hoàn tác được bằng Ctrl+Z.")
        shown = text.format(count=len(read.proposals))
        if len(read.proposals) > _MOST:
            shown += self.tr(" Hiện {most} chỗ đầu; nhận xong hãy đọc lại lần nữa.").format(most=_MOST)
        return shown

    def _fill(self, row: int, proposal: Proposal) -> None:
        check = QTableWidgetItem()
        check.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Nhận"))
        if proposal.fault is None:
            check.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            )
            check.setCheckState(Qt.CheckState.Checked)
        self.table.setItem(row, 0, check)
        texts = (
            proposal.sheet,
            proposal.column,
            proposal.present or "—",
            proposal.proposed or "—",
            spoken(proposal.fault or ""),
        )
        for column, text in enumerate(texts, 1):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)

    def _checked(self, row: int) -> bool:
        cell = self.table.item(row, 0)
        return cell is not None and cell.checkState() == Qt.CheckState.Checked

    def _accept(self) -> None:
        checked = [
            proposal
            for row, proposal in enumerate(self._proposals)
            if proposal.fault is None and self._checked(row)
        ]
        if checked:
            self._project.change(exporting.accept, checked)
        self.accept()
