"""The F1 overlay: the keys of the screen in front."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget


class KeysOverlay(QDialog):
    """Lists keys and what they do; any of Esc, Enter and F1 closes it."""

    def __init__(self, keys: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Các phím của màn hình này"))
        form = QFormLayout()
        for key, what in keys or [("F1", self.tr("bảng này"))]:
            name = QLabel(f"<b>{key}</b>")
            form.addRow(name, QLabel(what))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
