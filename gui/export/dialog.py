"""What to export: articles, sheets, units, kind of file; choices are kept under a name in the project."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.export.profile import (
    ALL,
    CSV,
    DONE,
    FOUND,
    JSONL,
    LABEL_STUDIO,
    THEN,
    TODAY,
    XLSX,
    Profile,
)
from soattin.core.export.sheets import ALL_KEYS, TITLES
from soattin.db import exporting
from soattin.gui.project import Project
from soattin.gui.spoken import spoken

SUFFIXES = {XLSX: ".xlsx", CSV: "", JSONL: ".jsonl", LABEL_STUDIO: ".jsonl"}


class ExportDialog(QDialog):
    """Asks for a `Profile`; `chosen(Profile)` brings it when the person goes on."""

    chosen = Signal(object)

    def __init__(
        self, project: Project, found: tuple[str, tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        """`found` are the words and states that the list of articles is filtered by."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Xuất dữ liệu"))
        self._project, self._found = project, found
        self._profiles: list[Profile] = []
        self.profile = _combo(self.tr("Lựa chọn đã lưu"))
        self.articles = _combo(
            self.tr("Bài nào"),
            (self.tr("Tất cả các bài"), ALL),
            (self.tr("Chỉ các bài đã soát xong"), DONE),
            (self.tr("Các bài đang lọc ở màn hình Rà soát"), FOUND),
        )
        self.units = _combo(
            self.tr("Địa phương theo"),
            (self.tr("Đơn vị hành chính lúc đó"), THEN),
            (self.tr("Đơn vị hành chính hiện nay"), TODAY),
        )
        self.form = _combo(
            self.tr("Dạng tệp"),
            (self.tr("Bảng Excel (.xlsx)"), XLSX),
            (self.tr("CSV, mỗi trang một tệp"), CSV),
            (self.tr("JSON từng dòng, kèm các sửa đổi"), JSONL),
            (self.tr("JSON của Label Studio"), LABEL_STUDIO),
        )
        self.sheets = QListWidget()
        self.sheets.setAccessibleName(self.tr("Các trang"))
        for key in ALL_KEYS:
            title = TITLES[key]
            item = QListWidgetItem(title if spoken(title) == title else f"{spoken(title)} ({title})")
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.sheets.addItem(item)
        self.profile.currentIndexChanged.connect(self._take)
        self.form.currentIndexChanged.connect(self._fit)
        self._lay_out()
        self._fill(Profile())
        project.read(exporting.profiles, then=self._loaded)

    def _lay_out(self) -> None:
        self.keep_button = QPushButton(self.tr("&Lưu lựa chọn…"))
        self.keep_button.clicked.connect(self._keep)
        self.drop_button = QPushButton(self.tr("Xó&a lựa chọn"))
        self.drop_button.clicked.connect(self._drop)
        for button in (self.keep_button, self.drop_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.profile, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.drop_button)
        form = QFormLayout()
        form.addRow(self.tr("Lựa chọn đã lưu"), row)
        form.addRow(self.tr("Bài nào"), self.articles)
        form.addRow(self.tr("Địa phương theo"), self.units)
        form.addRow(self.tr("Dạng tệp"), self.form)
        form.addRow(self.tr("Các trang"), self.sheets)
        buttons = QDialogButtonBox()
        self.go_button = buttons.addButton(self.tr("&Xuất…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_button.setDefault(True)
        buttons.addButton(self.tr("Thôi"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._go)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self.resize(620, 560)

    def _loaded(self, profiles: list[Profile]) -> None:
        self._profiles = profiles
        self.profile.blockSignals(True)
        self.profile.clear()
        for profile in profiles:
            self.profile.addItem(spoken(profile.name))
        self.profile.blockSignals(False)
        self._take()

    def _take(self) -> None:
        place = self.profile.currentIndex()
        if 0 <= place < len(self._profiles):
            self._fill(self._profiles[place])
        self.drop_button.setEnabled(place > 0)

    def _fill(self, profile: Profile) -> None:
        for combo, value in (
            (self.articles, profile.articles),
            (self.units, profile.units),
            (self.form, profile.form),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))
        for place in range(self.sheets.count()):
            item = self.sheets.item(place)
            wanted = item.data(Qt.ItemDataRole.UserRole) in profile.sheets
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _fit(self) -> None:
        self.sheets.setEnabled(self.form.currentData() in (XLSX, CSV))

    def read(self) -> Profile:
        """Return what is chosen now."""
        sheets = []
        for place in range(self.sheets.count()):
            item = self.sheets.item(place)
            if item.checkState() == Qt.CheckState.Checked:
                sheets.append(str(item.data(Qt.ItemDataRole.UserRole)))
        words, states = self._found
        return Profile(
            name=self.profile.currentText() or Profile().name,
            articles=self.articles.currentData(),
            words=words,
            states=states,
            sheets=tuple(sheets) or ALL_KEYS,
            units=self.units.currentData(),
            form=self.form.currentData(),
        )

    def _keep(self) -> None:
        name, ok = QInputDialog.getText(self, self.tr("Lưu lựa chọn"), self.tr("Tên của lựa chọn:"))
        if ok and name.strip():
            profile = replace(self.read(), name=name.strip())
            self._project.read(exporting.keep_profile, profile)
            self._project.read(exporting.profiles, then=self._loaded)

    def _drop(self) -> None:
        self._project.read(exporting.drop_profile, self.profile.currentText())
        self._project.read(exporting.profiles, then=self._loaded)

    def _go(self) -> None:
        profile = self.read()
        self.accept()
        self.chosen.emit(profile)


def _combo(name: str, *choices: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.view().setAccessibleName(name)
    for text, value in choices:
        combo.addItem(text, value)
    return combo
