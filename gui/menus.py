"""The menus of the main window: every command with its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from soattin.gui.looks import Looks

if TYPE_CHECKING:
    from soattin.gui.main_window import MainWindow

translate = QCoreApplication.translate


class Menus:
    """Fills the window's menu bar."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.needs_project: list[QAction] = []
        """What cannot be done while no project is open."""
        self._fill_file()
        self._fill_edit()
        self._fill_view()
        self._fill_review()
        self._fill_help()
        window.review.keymap.reserve(lambda: window.findChildren(QAction))

    def _menu(self, name: str) -> QMenu:
        return self._window.menuBar().addMenu(name)

    def _add(
        self, menu: QMenu, text: str, key: str, run: Callable[[], object], project: bool = False
    ) -> QAction:
        """Add a command; `project`: it needs an open one."""
        action = QAction(text, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: run())
        menu.addAction(action)
        if project:
            self.needs_project.append(action)
        return action

    def _fill_file(self) -> None:
        window = self._window
        menu = self._menu(translate("Menus", "&Dự án"))
        self._add(menu, translate("Menus", "&Tạo dự án mới…"), "Ctrl+N", window.new_project_dialog)
        self._add(menu, translate("Menus", "&Mở dự án…"), "Ctrl+O", window.open_project_dialog)
        self._add(menu, translate("Menus", "Mở dự án mẫ&u"), "", window.open_sample)
        menu.addSeparator()
        for text, key, run in (
            (translate("Menus", "&Nhập tệp bài viết…"), "Ctrl+I", window.import_files_dialog),
            (translate("Menus", "Nhập cả t&hư mục…"), "Ctrl+Shift+I", window.import_folder_dialog),
            (translate("Menus", "&Dán bài từ bộ nhớ tạm"), "Ctrl+V", window.paste_article),
            (translate("Menus", "&Xuất Excel…"), "Ctrl+E", window.export_dialog),
            (translate("Menus", "Đọc &lại từ Excel…"), "", lambda: window.summary.read_back_dialog()),
            (translate("Menus", "&In bảng tổng hợp…"), "Ctrl+P", lambda: window.summary.print_dialog()),
            (translate("Menus", "&Sao lưu và khôi phục…"), "", window.show_backups),
            (translate("Menus", "&Kiểm tra dự án…"), "", window.check_project),
        ):
            self._add(menu, text, key, run, project=True)
        menu.addSeparator()
        self._add(menu, translate("Menus", "Đón&g dự án"), "Ctrl+W", window.close_project, project=True)
        self._add(menu, translate("Menus", "Th&oát"), "Ctrl+Q", window.close)

    def _fill_edit(self) -> None:
        window = self._window
        menu = self._menu(translate("Menus", "&Sửa"))
        window.undo_action = self._add(menu, translate("Menus", "Hoàn tác"), "Ctrl+Z", window.undo)
        window.redo_action = self._add(menu, translate("Menus", "Làm lại"), "Ctrl+Y", window.redo)
        menu.addSeparator()
        self._add(menu, translate("Menus", "Tên người &soát…"), "", window.ask_name)
        self._add(menu, translate("Menus", "&Thiết đặt…"), "Ctrl+,", window.show_preferences)

    def _fill_view(self) -> None:
        window = self._window
        menu = self._menu(translate("Menus", "&Màn hình"))
        menu.addActions(window.rail_actions.actions())
        menu.addSeparator()
        window.looks = Looks(window.settings, window)
        window.looks.fill(menu)
        window.looks.language_wanted.connect(window.open_again)

    def _fill_review(self) -> None:
        window = self._window
        menu = window.review_menu = self._menu(translate("Menus", "&Rà soát"))
        menu.addActions(window.review.commands())
        menu.addSeparator()
        original = translate("Menus", "Mở &bản gốc của bài")
        self._add(menu, original, "Ctrl+Shift+O", window.open_original, project=True)
        near = translate("Menus", "Bài &gần giống nhau…")
        self._add(menu, near, "", lambda: window.importing.show_near(), project=True)

    def _fill_help(self) -> None:
        window = self._window
        menu = self._menu(translate("Menus", "Trợ &giúp"))
        self._add(menu, translate("Menus", "&Các phím của màn hình này"), "F1", window.show_keys)
        self._add(menu, translate("Menus", "&Sách hướng dẫn"), "Shift+F1", lambda: window.help.show_manual())
        tour = translate("Menus", "&Giới thiệu trong năm bước")
        self._add(menu, tour, "", lambda: window.help.show_tour())
        menu.addSeparator()
        self._add(menu, translate("Menus", "&Về Soát Tin"), "", lambda: window.help.show_about())
