"""Errors that a person can act on, told apart from bugs.

A `UserError` is shown as it stands (in the window, on standard error); every other exception is a bug and
is reported as one.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping

FILE_KEPT = "Tệp gốc còn nguyên."
NOTHING_CHANGED = "Chưa có gì thay đổi."
NOTHING_WRITTEN = "Chưa ghi gì lên đĩa."
PROJECT_KEPT = "Dự án còn nguyên."
_READ_AGAIN = "Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi nhập lại."
_SPLIT = "Hãy tách thành các tệp nhỏ hơn rồi nhập lại."
_LIST_AGAIN = "Hãy đóng rồi mở lại dự án để xem danh sách mới."

ENDINGS: Mapping[str, tuple[str, str]] = {
    # Reading files
    "file-binary": (FILE_KEPT, ""),
    "file-crashed": (FILE_KEPT, _READ_AGAIN),
    "file-damaged": (FILE_KEPT, _READ_AGAIN),
    "file-empty": (FILE_KEPT, "Hãy mở tệp xem có chữ không, lưu lại rồi nhập lại."),
    "file-is-folder": (NOTHING_CHANGED, "Hãy chọn các tệp nằm trong thư mục ấy."),
    "file-is-link": (FILE_KEPT, "Hãy chọn chính tệp mà liên kết trỏ tới."),
    "file-kind": (FILE_KEPT, "Hãy lưu bài dưới dạng .docx, .pdf, .html hoặc .txt rồi nhập lại."),
    "file-memory": (FILE_KEPT, _SPLIT),
    "file-missing": (NOTHING_CHANGED, ""),
    "file-not-utf8": (FILE_KEPT, ""),
    "file-protected": (FILE_KEPT, ""),
    "file-scanned": (FILE_KEPT, "Hãy tìm bản văn bản của bài rồi nhập lại."),
    "file-slow": (FILE_KEPT, _READ_AGAIN),
    "file-too-deep": (FILE_KEPT, "Hãy giải nén ra thư mục, hoặc lưu lại dạng .docx, rồi nhập lại."),
    "file-too-large": (FILE_KEPT, _SPLIT),
    "file-too-many-pages": (FILE_KEPT, "Hãy in riêng các trang của bài ra tệp PDF mới rồi nhập lại."),
    "file-unreadable": (FILE_KEPT, "Hãy kiểm tra quyền đọc, hoặc chép tệp sang chỗ khác rồi nhập lại."),
    "folder-too-deep": (FILE_KEPT, "Hãy chọn thẳng thư mục ấy khi nhập."),
    "folder-unreadable": (NOTHING_CHANGED, "Hãy kiểm tra quyền đọc thư mục rồi nhập lại."),
    "json-form": (FILE_KEPT, "Hãy xuất lại tệp từ chương trình đã tạo ra nó rồi nhập lại."),
    "json-too-many": (FILE_KEPT, "Hãy tách phần sau ra tệp khác rồi nhập tiếp."),
    "line-malformed": (FILE_KEPT, "Hãy sửa dòng ấy rồi làm lại."),
    "mail-too-many": (FILE_KEPT, "Hãy lưu riêng các tệp đính kèm rồi nhập chúng."),
    "program-error": (FILE_KEPT, "Hãy lưu bài dưới dạng .docx hoặc .txt rồi nhập lại."),
    "table-left-out": (FILE_KEPT, "Nếu cần bảng này, hãy nhập lại và chọn cột."),
    "table-mapping": (FILE_KEPT, ""),
    "table-too-long": (FILE_KEPT, "Hãy tách phần sau ra tệp khác rồi nhập tiếp."),
    "text-too-long": (FILE_KEPT, ""),
    "xml-entities": (FILE_KEPT, _READ_AGAIN),
    "zip-bomb": (FILE_KEPT, "Hãy giải nén ra thư mục rồi nhập những tệp cần."),
    "zip-too-many": (FILE_KEPT, ""),
    # Writing files
    "export-damaged": ("", ""),
    "export-too-many-rows": (NOTHING_WRITTEN, ""),
    "folder-missing": (NOTHING_WRITTEN, ""),
    "folder-read-only": (NOTHING_WRITTEN, ""),
    "folder-unwritable": (NOTHING_WRITTEN, ""),
    "target-is-folder": (NOTHING_WRITTEN, ""),
    "target-open": ("", ""),
    "write-failed": ("Tệp cũ (nếu có) còn nguyên.", ""),
    "disk-full": ("", "Hãy giải phóng chỗ trống trên ổ đĩa rồi làm lại."),
    # Reading a workbook back
    "workbook-foreign": (PROJECT_KEPT, "Hãy chọn tệp do chính dự án này xuất ra."),
    "workbook-missing": (PROJECT_KEPT, "Hãy kiểm tra lại nơi lưu rồi chọn lại tệp."),
    "workbook-too-large": (PROJECT_KEPT, "Hãy chọn tệp do chính dự án này xuất ra."),
    "workbook-unreadable": (PROJECT_KEPT, ""),
    # Projects
    "gazetteer-missing": (PROJECT_KEPT, ""),
    "project-damaged": ("Các bản sao lưu vẫn còn.", ""),
    "project-foreign": ("Tệp ấy không bị ghi gì.", ""),
    "project-in-memory": (NOTHING_CHANGED, "Hãy tạo dự án thành tệp rồi làm lại."),
    "project-in-use": (NOTHING_CHANGED, "Hãy chờ bên kia đóng dự án, hoặc mở để đọc."),
    "project-is-folder": (NOTHING_CHANGED, ""),
    "project-locked": ("Việc vừa làm chưa được lưu; những gì đã lưu trước đó vẫn còn.", ""),
    "project-missing": (NOTHING_CHANGED, ""),
    "project-newer": ("", ""),
    "project-not-sqlite": ("Tệp ấy không bị ghi gì.", ""),
    "project-older": (NOTHING_CHANGED, ""),
    "project-read-only": ("", ""),
    "project-unreadable": (NOTHING_CHANGED, ""),
    "project-unwritable": (NOTHING_WRITTEN, ""),
    "disk-error": ("Việc vừa làm có thể chưa được lưu; các bản sao lưu vẫn còn.", ""),
    # What is in a project
    "article-missing": (NOTHING_CHANGED, _LIST_AGAIN),
    "edit-conflict": (NOTHING_CHANGED, ""),
    "mention-missing": (NOTHING_CHANGED, ""),
    "merge-empty": (NOTHING_CHANGED, ""),
    "merge-no-name": (NOTHING_CHANGED, ""),
    "name-missing": (NOTHING_CHANGED, ""),
    "original-damaged": ("Bài và các mục của bài vẫn còn.", "Hãy tìm tệp ở nơi đã lấy bài nếu cần xem."),
    "original-missing": ("Bài và các mục của bài vẫn còn.", "Hãy tìm tệp ở nơi đã lấy bài nếu cần xem."),
    "original-no-program": (PROJECT_KEPT, ""),
    "original-unwritable": (PROJECT_KEPT, ""),
    "step-missing": (NOTHING_CHANGED, _LIST_AGAIN),
    "step-not-done": (NOTHING_CHANGED, "Hãy chọn bước khác trong Nhật ký."),
    # Backups
    "backup-damaged": ("Dự án hiện tại còn nguyên.", ""),
    "backup-failed": ("", "Hãy kiểm tra chỗ trống và quyền ghi của thư mục rồi sao lưu lại."),
    "backup-newer": ("Dự án hiện tại còn nguyên.", ""),
    "restore-failed": ("", "Hãy kiểm tra chỗ trống và quyền ghi của thư mục rồi khôi phục lại."),
    "salvage-nothing": ("Tệp hỏng còn nguyên như cũ.", ""),
    "salvage-target": ("Tệp ấy còn nguyên.", ""),
}
"""By code: what became of the data, and what to do; empty where every message of the code says it itself."""


class UserError(Exception):
    """Something a clerk can mend.

    `code` is a stable word for programs and tests ("file-empty", "project-newer"); `message` is Vietnamese: what
    happened, with the file where there is one, whether anything was lost, and what to do. What the message given leaves
    out of the last two comes from `ENDINGS`.
    """

    def __init__(self, code: str, message: str) -> None:
        kept, advice = ENDINGS.get(code, ("", ""))
        if kept and kept not in message:
            message = f"{message} {kept}"
        if advice and "hãy " not in message.lower():
            message = f"{message} {advice}"
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str]]:
        # Worker processes send these back; the default pickling would pass one argument only.
        return type(self), (self.code, self.message)


class Cancelled(Exception):
    """Raised by a progress callable when the person cancelled the work."""


_REASONS: Mapping[int, str] = {
    getattr(errno, name): told
    for name, told in {
        "EACCES": "không có quyền",
        "EPERM": "không có quyền",
        "ENOENT": "không còn ở đó",
        "ENOSPC": "ổ đĩa đã đầy",
        "EDQUOT": "đã hết chỗ được dùng trên ổ đĩa",
        "EROFS": "ổ đĩa chỉ cho đọc",
        "EIO": "ổ đĩa báo lỗi",
        "EBUSY": "đang có chương trình khác dùng",
        "ETXTBSY": "đang có chương trình khác dùng",
        "EMFILE": "đang mở quá nhiều tệp",
        "ENAMETOOLONG": "tên quá dài",
        "EEXIST": "đã có tệp cùng tên",
        "ENOTDIR": "đường dẫn đi qua một tệp",
        "EISDIR": "đó là thư mục",
        "ENODEV": "ổ đĩa không còn nối với máy",
        "ENXIO": "ổ đĩa không còn nối với máy",
        "ETIMEDOUT": "ổ mạng không trả lời",
        "ESTALE": "ổ mạng không trả lời",
        "EHOSTDOWN": "ổ mạng không trả lời",
        "EFBIG": "tệp quá lớn đối với ổ đĩa",
    }.items()
    # Not every system has them all.
    if hasattr(errno, name)
}


def reason(error: OSError | ValueError) -> str:
    """Return in Vietnamese why the system refused, which itself says so in its own language only."""
    number = getattr(error, "errno", None)
    if number is None:
        return "tên tệp không hợp lệ"
    return _REASONS.get(number, f"máy báo lỗi số {number}")
