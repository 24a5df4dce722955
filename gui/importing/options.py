"""The page "Nhập bài" of the settings: whether the project keeps the files that articles came from."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from soattin.db.originals import LIMIT
from soattin.db.store import Store
from soattin.gui.project import Project


class ImportPage(QWidget):
    """Applies at once, to files imported from then on."""

    def __init__(self, project: Project | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.originals = QCheckBox(self.tr("Giữ &bản gốc trong dự án"))
        self.originals.setEnabled(False)
        about = QLabel(
            self.tr(
                "Mỗi tệp nhập vào (đến {mb} MB) được nén và giữ trong dự án, để “Mở bản gốc của bài” dùng được cả khi "
                "tệp cũ đã xóa hay dự án mang sang máy khác. Tệp dự án và các bản sao lưu sẽ lớn hơn. Tắt đi thì chỉ "
                "nhớ tên tệp, ngày và mã kiểm tra; bản gốc đã giữ vẫn còn."
            ).format(mb=LIMIT // 1_000_000)
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.addWidget(self.originals)
        column.addWidget(about)
        column.addStretch(1)
        if project is not None:
            project.read(Store.keeps_originals, then=self._show)

    def _show(self, on: bool) -> None:
        self.originals.setChecked(on)
        self.originals.setEnabled(self._project is not None and not self._project.thread_of_store.read_only)
        self.originals.toggled.connect(self._keep)

    def _keep(self, on: bool) -> None:
        if self._project is not None:
            self._project.read(Store.keep_originals, on)
