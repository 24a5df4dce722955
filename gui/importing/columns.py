"""Asks which column of a table holds what, with the table's first rows to look at; the answer is remembered."""

from __future__ import annotations

import hashlib
import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from soattin.core.jobs.tables import Table
from soattin.core.text.columns import ColumnMapping
from soattin.gui.settings import Settings

_SHOWN = 300
"""Characters of a cell that are shown."""


def remembered(settings: Settings, names: tuple[str, ...]) -> ColumnMapping | None:
    """Return the mapping chosen earlier for tables of this form; None where there is none."""
    kept = settings.text(_key(names))
    if not kept:
        return None
    try:
        mapping = ColumnMapping.from_json(json.loads(kept))
    except ValueError:
        return None  # Settings of another version: asked again.
    return mapping if mapping.fits(names) else None


def remember(settings: Settings, names: tuple[str, ...], mapping: ColumnMapping) -> None:
    """Keep the mapping for the next table of this form."""
    settings.set(_key(names), json.dumps(mapping.to_json(), ensure_ascii=False))


def _key(names: tuple[str, ...]) -> str:
    return "columns/" + hashlib.sha256("\0".join(names).encode()).hexdigest()[:16]


class ColumnsDialog(QDialog):
    """One form of table; accepted, `mapping` says how it is read."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.setWindowTitle(self.tr("Các cột của bảng"))
        names = table.preview.names
        head = QLabel(self._question(table))
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.boxes: dict[str, QComboBox] = {}
        form = QFormLayout()
        guess = table.preview.guess
        for role, label in (
            ("text", self.tr("&Nội dung bài:")),
            ("title", self.tr("&Tiêu đề:")),
            ("lead", self.tr("T&óm tắt:")),
            ("published", self.tr("N&gày đăng:")),
            ("author", self.tr("Tác &giả:")),
            ("section", self.tr("&Chuyên mục:")),
            ("name", self.tr("&Mã hoặc tên dòng:")),
        ):
            box = QComboBox()
            box.setAccessibleName(label.replace("&", "").rstrip(":"))
            box.view().setAccessibleName(box.accessibleName())
            box.addItem(self.tr("(chọn cột)") if role == "text" else self.tr("(không có)"), None)
            for place, name in enumerate(names):
                box.addItem(self.tr("cột {n}").format(n=place + 1) if name.startswith("#") else name, name)
            box.setCurrentIndex(max(0, box.findData(getattr(guess, role, None))))
            box.currentIndexChanged.connect(lambda _: self._check())
            form.addRow(label, box)
            self.boxes[role] = box
        self.told = QLabel()
        self.told.setProperty("role", "doubt")
        self.told.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.read = buttons.addButton(self.tr("Đọc theo các cột này"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(self.tr("Bỏ qua bảng này"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.read.setDefault(True)
        leave.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self._rows(table), 1)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.resize(820, 560)
        self._check()
        self.boxes["text"].setFocus()

    def _question(self, table: Table) -> str:
        others = table.count - 1
        text = self.tr("Bảng “{name}” có mỗi hàng một bài. Cột nào là gì?").format(name=table.name)
        if others:
            text += " " + self.tr("Câu trả lời dùng cho cả {n} bảng khác cùng các cột này.").format(n=others)
        return text + " " + self.tr("Lần sau gặp bảng cùng các cột, chương trình tự đọc như vậy.")

    def _rows(self, table: Table) -> QTableWidget:
        seen = table.preview
        view = QTableWidget(len(seen.rows), len(seen.names))
        view.setAccessibleName(self.tr("Các hàng đầu của bảng"))
        view.setHorizontalHeaderLabels([n.replace("#", self.tr("cột ")) for n in seen.names])
        view.horizontalHeader().setAccessibleName(self.tr("Tên các cột"))
        view.verticalHeader().hide()
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        for number, row in enumerate(seen.rows):
            for place, cell in enumerate(row[: len(seen.names)]):
                view.setItem(number, place, QTableWidgetItem(" ".join(cell[:_SHOWN].split())))
        for place in range(len(seen.names)):
            view.resizeColumnToContents(place)
            view.setColumnWidth(place, min(view.columnWidth(place), 260))
        return view

    def _check(self) -> None:
        chosen = [box.currentData() for box in self.boxes.values() if box.currentData()]
        if self.boxes["text"].currentData() is None:
            told = self.tr("Hãy chọn cột nội dung bài.")
        elif len(set(chosen)) < len(chosen):
            told = self.tr("Một cột đang được chọn cho hai mục; mỗi cột chỉ dùng một lần.")
        else:
            told = ""
        self.told.setText(told)
        self.read.setEnabled(not told)

    def mapping(self) -> ColumnMapping:
        """Return what was chosen."""
        return ColumnMapping(**{role: box.currentData() for role, box in self.boxes.items()})


__all__ = ["ColumnsDialog", "remember", "remembered"]
