"""What is shown when something broke that nobody expected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


class FaultDialog(QDialog):
    """Says in plain words that something broke, that nothing saved is lost, and where the report lies."""

    def __init__(self, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lỗi ngoài dự kiến"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        title = QLabel(self.tr("Chương trình vừa gặp một lỗi ngoài dự kiến."))
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(
            QLabel(
                self.tr(
                    "Không mất gì: mọi thứ đã báo “Đã lưu” vẫn còn, ô đang sửa vẫn giữ chữ vừa gõ.\n"
                    "Có thể đóng hộp này và làm tiếp. Nếu lỗi lặp lại, hãy đóng rồi mở lại chương trình."
                )
            )
        )
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Đóng và làm &tiếp"), QDialogButtonBox.ButtonRole.AcceptRole)
        if report is None:
            column.addWidget(QLabel(self.tr("Không ghi được báo cáo lỗi ra tệp.")))
        else:
            column.addWidget(
                QLabel(
                    self.tr(
                        "Báo cáo lỗi (không có nội dung bài viết) nằm ở tệp sau; có thể gửi cho người hỗ trợ:"
                    )
                )
            )
            self.path = QLineEdit(str(report))
            self.path.setReadOnly(True)
            self.path.setAccessibleName(self.tr("Tệp báo cáo lỗi"))
            self.path.setCursorPosition(0)
            column.addWidget(self.path)
            copy = buttons.addButton(self.tr("&Chép đường dẫn"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.setAutoDefault(False)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(report)))
        for label in self.findChildren(QLabel):
            label.setWordWrap(True)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        close.setFocus()
