"""The commands of the screen Rà soát: one table of names and keys, made into actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from soattin.core.records import GROUPS
from soattin.core.review.wording import GROUP_NAMES
from soattin.gui.keys import Command, Keymap
from soattin.gui.spoken import spoken

translate = QCoreApplication.translate


def table() -> list[tuple[Command, bool]]:
    """Return the commands in the order of the menu; True where the key works in the fields only."""
    fields = [
        Command(
            "review.confirm", translate("Commands", "Xác nhận, sang chỗ nghi vấn kế tiếp"), "Return", False
        ),
        Command("review.edit", translate("Commands", "Sửa giá trị"), "F2"),
        Command("review.edit_other", translate("Commands", "Sửa ô kia: chức vụ, hạng mục, loại"), "Shift+F2"),
        Command("review.reject", translate("Commands", "Bỏ dòng, hoặc lấy lại dòng đã bỏ"), "Del"),
        Command("review.add", translate("Commands", "Thêm dòng vào nhóm này"), "Ins"),
    ]
    screen = [
        Command("review.next_doubt", translate("Commands", "Chỗ nghi vấn kế tiếp"), "F8"),
        Command("review.previous_doubt", translate("Commands", "Chỗ nghi vấn trước"), "Shift+F8"),
        Command("review.shrink", translate("Commands", "Bớt một từ ở cuối dẫn chứng"), "Alt+Left"),
        Command("review.grow", translate("Commands", "Thêm một từ vào cuối dẫn chứng"), "Alt+Right"),
        Command(
            "review.grow_front", translate("Commands", "Thêm một từ vào đầu dẫn chứng"), "Alt+Shift+Left"
        ),
        Command(
            "review.shrink_front", translate("Commands", "Bớt một từ ở đầu dẫn chứng"), "Alt+Shift+Right"
        ),
        Command("review.done", translate("Commands", "Xong bài, mở bài kế tiếp"), "Ctrl+Return"),
        Command("review.next", translate("Commands", "Bài kế tiếp"), "Ctrl+PgDown"),
        Command("review.previous", translate("Commands", "Bài trước"), "Ctrl+PgUp"),
        Command("review.later", translate("Commands", "Để sau, kèm ghi chú"), "Ctrl+Shift+P"),
        Command("review.everywhere", translate("Commands", "Sửa cùng lỗi ở mọi bài"), "Ctrl+Shift+Return"),
        Command("review.find", translate("Commands", "Tìm trong bài"), "Ctrl+F"),
        Command("review.filter", translate("Commands", "Tìm bài"), "Ctrl+L"),
        Command("review.larger", translate("Commands", "Chữ bài viết lớn hơn"), "Ctrl+Alt+="),
        Command("review.smaller", translate("Commands", "Chữ bài viết nhỏ hơn"), "Ctrl+Alt+-"),
        Command("review.usual", translate("Commands", "Chữ bài viết cỡ thường"), "Ctrl+Alt+0"),
        Command("review.next_pane", translate("Commands", "Sang khung kế tiếp"), "F6"),
        Command("review.previous_pane", translate("Commands", "Về khung trước"), "Shift+F6"),
    ]
    groups = [
        Command(
            f"review.group{n}",
            translate("Commands", "Nhóm {group}: đến đó, hoặc thêm chữ đang chọn").format(
                group=spoken(GROUP_NAMES[g])
            ),
            f"Ctrl+{n}",
        )
        for n, g in enumerate(GROUPS, 1)
    ]
    return [(c, True) for c in fields] + [(c, False) for c in screen] + [(c, False) for c in groups]


def make_actions(
    owner: QWidget, fields: QWidget, keymap: Keymap, handlers: Mapping[str, Callable[[], object]]
) -> list[QAction]:
    """Return an action a command.

    Keys of the fields work only while the table itself has the keyboard: in an editor, Enter and Delete are
    the editor's.
    """
    out = []
    for command, in_fields in table():
        action = QAction(command.text, owner)
        if in_fields:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            fields.addAction(action)
        keymap.bind(command, action)
        action.triggered.connect(lambda _=False, run=handlers[command.id]: run())
        out.append(action)
    return out
