"""The Help menu: keys of the screen, manual, tour, about."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtWidgets import QMessageBox

import soattin
from soattin.gui.settings import Settings

if TYPE_CHECKING:
    from soattin.gui.help.manual import Manual
    from soattin.gui.help.tour import Step, Tour
    from soattin.gui.main_window import MainWindow

_SEEN = "tour/seen"


class HelpDesk(QObject):
    """Opens what helps, over `window`."""

    def __init__(self, settings: Settings, window: MainWindow) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self.tour: Tour | None = None
        self.manual: Manual | None = None

    def show_manual(self) -> None:
        """Open the manual at the chapter of the screen in front."""
        if self.manual is None:
            from soattin.gui.help.manual import Manual

            self.manual = Manual(self._window)
        self.manual.open_at(self._chapter())

    def _chapter(self) -> str:
        window = self._window
        chapters = ("03-ra-soat", "04-hop-nhat", "05-tong-hop", "06-nhat-ky")
        for screen in window.screens.made:
            if screen.isVisible():
                return f"{chapters[window.screens.place(screen)]}.html"
        return "01-bat-dau.html"

    def greet(self) -> None:
        """Begin the tour where the program runs for the first time."""
        if not self._settings.number(_SEEN):
            self.show_tour()

    def show_tour(self) -> None:
        """Begin the tour, on the sample project."""
        if self.tour is not None:
            self.tour.leave()
        from soattin.gui.help.tour import Tour

        self.tour = Tour(self._steps(), self._window)
        self.tour.left.connect(self._left)

    def _left(self) -> None:
        self.tour = None
        self._settings.set(_SEEN, 1)

    def _steps(self) -> list[Step]:
        from soattin.gui.help.tour import Step

        window = self._window
        return [
            Step(
                self.tr("Chào mừng đến với Soát Tin"),
                self.tr(
                    "Năm bước, chừng ba phút, trên các bài mẫu: thử gì cũng không hỏng việc thật. Bấm Tiếp để mở dự án "
                    "mẫu, hoặc Thôi xem bất cứ lúc nào."
                ),
                lambda: None,
            ),
            Step(
                self.tr("Bài gốc bên cạnh số liệu"),
                self.tr(
                    "Bên trái là các bài, giữa là bài gốc, bên phải là những gì máy đọc được. Con trỏ đứng ở chỗ nghi vấn "
                    "đầu tiên, dẫn chứng được đóng khung. Đúng thì bấm Enter, máy sang chỗ nghi vấn sau."
                ),
                self._to_review,
            ),
            Step(
                self.tr("Sửa ngay trên bàn phím"),
                self.tr(
                    "Bấm F2 hoặc gõ luôn để sửa, Enter để nhận, Esc để thôi, Delete để bỏ dòng. Mọi lần sửa được lưu ngay; "
                    "Ctrl+Z hoàn tác. Hết bài bấm Ctrl+Enter."
                ),
                self._to_review,
            ),
            Step(
                self.tr("Nhiều cách viết, một cái tên"),
                self.tr(
                    "Máy hỏi những tên có thể là một, kèm chứng cứ. Enter: là một; Delete: không phải một; F8: hỏi sau. "
                    "Bài viết vẫn giữ cách viết của mình."
                ),
                lambda: window.show_screen(window.merge),
            ),
            Step(
                self.tr("Cộng số và xuất Excel"),
                self.tr(
                    "Cộng theo nơi, theo loại, theo quý; Enter trên một dòng để xem các số đứng sau. Ctrl+E xuất Excel. "
                    "F1 cho xem các phím của mỗi màn hình; sách hướng dẫn ở bảng chọn Trợ giúp (Shift+F1)."
                ),
                lambda: window.show_screen(window.summary),
            ),
        ]

    def _to_review(self) -> None:
        if self._window.project is None:
            self._window.open_sample()
        self._window.show_screen(self._window.review)

    def show_about(self) -> None:
        """Tell what the program is, its version, its licences, and where its own files lie."""
        box = QMessageBox(self._window)
        box.setObjectName("about")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Về Soát Tin"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIconPixmap(self._window.windowIcon().pixmap(64, 64))
        box.setText(self.tr("Soát Tin {version}").format(version=soattin.__version__))
        told = self.tr(
            "Rà soát dữ liệu trích từ tin bài địa phương. Chạy trên máy, không dùng mạng.\n\n"
            "Giấy phép MIT. Dùng Qt {qt} và PySide6 (LGPL 3), Python {python}, phông chữ Noto Sans (OFL) và các thư viện ghi "
            "trong THIRD_PARTY_NOTICES.md.\n\nThiết đặt và nhật ký chương trình: {folder}"
        )
        box.setInformativeText(
            told.format(qt=qVersion(), python=platform.python_version(), folder=self._settings.folder)
        )
        box.open()
