"""What is asked when a project does not open just like that: somebody has it, or its file is damaged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from soattin.db.lock import ProjectInUse
from soattin.gui.spoken import spoken

translate = QCoreApplication.translate


def ask_who_has_it(window: QWidget, error: ProjectInUse, reopen: Callable[[bool], None]) -> QMessageBox:
    """Tell who has the project open and offer to read it; `reopen(True)` opens it for writing even so.

    That is offered only where the other program may have ended without our being able to know.
    """

    box = QMessageBox(window)
    box.setObjectName("in-use")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Opening", "Dự án đang được mở"))
    box.setText(spoken(error.message))
    read = box.addButton(translate("Opening", "Mở để &đọc"), QMessageBox.ButtonRole.AcceptRole)
    force = None
    if error.may_force:
        force = box.addButton(translate("Opening", "Vẫn mở để &sửa"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(translate("Opening", "&Thôi"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(read)

    def chosen() -> None:
        if box.clickedButton() in (read, force) and box.clickedButton() is not None:
            reopen(box.clickedButton() is force)

    box.finished.connect(chosen)
    box.open()
    return box
