"""What the window shows with no project open: recent projects, new, open, sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from soattin.gui.typeface import grown


class StartPage(QWidget):
    """Leads to a project; everything can be reached with Tab and Enter."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Soát Tin"))
        title.setProperty("role", "title")
        about = QLabel(
            self.tr(
                "Rà soát dữ liệu trích từ tin bài địa phương, hợp nhất tên gọi và xuất ra Excel. Không cần mạng."
            )
        )
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.new_button = QPushButton(self.tr("&Tạo dự án mới…"))
        self.new_button.setDefault(True)
        self.open_button = QPushButton(self.tr("&Mở dự án…"))
        self.sample_button = QPushButton(self.tr("Mở dự án mẫ&u"))
        self.sample_button.setToolTip(self.tr("Một bản sao mới của các bài mẫu, để thử mà không lo hỏng gì"))
        self.new_button.setToolTip(self.tr("Một tệp mới để nhập bài vào; mỗi đợt việc một tệp (Ctrl+N)"))
        self.open_button.setToolTip(self.tr("Mở tệp dự án đã có trên máy hay trên thẻ nhớ (Ctrl+O)"))
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Dự án mở gần đây"))
        self.recent.itemActivated.connect(self._chosen)
        self._recent_label = QLabel(self.tr("Mở gần đây"))

        column = QVBoxLayout()
        for widget in (title, about, self.new_button, self.open_button, self.sample_button):
            column.addWidget(widget)
            column.addSpacing(6)
        column.addSpacing(18)
        column.addWidget(self._recent_label)
        column.addWidget(self.recent, 1)
        column.addStretch(1)
        inner = QWidget()
        inner.setLayout(column)
        inner.setFixedWidth(grown(560))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(40, 40, 40, 40)
        outer.addWidget(inner, 1, Qt.AlignmentFlag.AlignHCenter)

    def keys(self) -> list[tuple[str, str]]:
        """Return (key, what it does) for the F1 overlay."""
        return [
            ("Ctrl+N", self.tr("Tạo dự án mới")),
            ("Ctrl+O", self.tr("Mở dự án đã có")),
            ("Tab", self.tr("Sang nút hoặc danh sách sau")),
            ("Enter", self.tr("Bấm nút, hoặc mở dự án đang chọn trong danh sách")),
        ]

    def show_recent(self, paths: list[Path]) -> None:
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(f"{path.name}   —   {path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.recent.addItem(item)
        self._recent_label.setVisible(bool(paths))
        self.recent.setVisible(bool(paths))

    def _chosen(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(item.data(Qt.ItemDataRole.UserRole))
