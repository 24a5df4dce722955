"""Languages: Qt's own texts in Vietnamese, English complete, no placeholder lost, files up to date."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from soattin.core.errors import UserError
from soattin.core.extract import extract
from soattin.core.records import CATEGORIES, MEETING_KINDS, PARTS_OF_DAY, ROLES
from soattin.core.review.wording import (
    ARTICLE_STATE_NAMES,
    FIELD_NAMES,
    GROUP_NAMES,
    ITEM_STATE_NAMES,
    WARNING_NAMES,
)
from soattin.db.exporting import STEP_KIND_NAMES
from soattin.gui.help.manual import pages
from soattin.gui.i18n import install_language
from soattin.gui.main_window import MainWindow
from soattin.gui.said import SAID
from soattin.gui.settings import Settings
from soattin.gui.spoken import spoken
from soattin.resources import path as resource

ROOT = Path(__file__).resolve().parent.parent.parent
PLACEHOLDER = re.compile(r"\{\w+\}|%\d|%n")


def tool(name: str) -> str:
    """Return where a tool of PySide6 lies: beside Python, or on the search path."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name) or name


def messages(file: Path) -> list[tuple[str, str, str, str]]:
    """Return (context, source, translation, type) of each message of a .ts file."""
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            (message.find("translation").get("type") or ""),
        )
        for context in etree.parse(str(file)).getroot().findall("context")
        for message in context.findall("message")
    ]


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[QApplication]:
    install_language(qapp, "vi")
    yield qapp


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ("Ok", "Đồng ý"), ("Cancel", "Thôi"), ("Yes", "Có"), ("No", "Không"), ("Save", "Lưu"), ("Close", "Đóng"),
        ("Discard", "Không lưu"), ("Open", "Mở"), ("Retry", "Thử lại"), ("Apply", "Áp dụng"), ("Help", "Trợ giúp"),
    ],
)  # fmt: skip
def test_standard_buttons_speak_vietnamese(vietnamese, qtbot, button: str, text: str) -> None:
    kind = QDialogButtonBox.StandardButton[button]
    box = QDialogButtonBox(kind)
    qtbot.addWidget(box)
    assert box.button(kind).text().replace("&", "") == text


def test_menus_of_lines_speak_vietnamese(vietnamese, qtbot) -> None:
    line = QLineEdit("chữ")
    qtbot.addWidget(line)
    texts = [a.text().replace("&", "").split("\t")[0] for a in line.createStandardContextMenu().actions()]
    assert [t for t in texts if t] == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]


def test_dialogs_for_files_and_messages_speak_vietnamese(vietnamese, qtbot) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert dialog.labelText(QFileDialog.DialogLabel.FileName) == "&Tên tệp:"
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn).replace("&", "") == "Tìm trong:"
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setDetailedText("…")
    assert "Xem chi tiết…" in [b.text() for b in box.buttons()]


def test_dates_and_numbers_are_the_offices_in_both_languages(qapp: QApplication) -> None:
    for language in ("en", "vi"):
        install_language(qapp, language)
        assert QLocale().toString(1234.5, "f", 1) == "1.234,5"
        assert QDate(2026, 11, 20).toString("dd/MM/yyyy") == "20/11/2026"


@pytest.mark.parametrize("name", ["qtbase_vi", "soattin_en"])
def test_files_hold_what_their_sources_say(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.qm"
    source = resource(f"translations/{name}.ts")
    run = subprocess.run(
        [tool("pyside6-lrelease"), str(source), "-qm", str(made)], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert made.read_bytes() == resource(f"translations/{name}.qm").read_bytes()


@pytest.mark.parametrize("name", ["qtbase_vi", "soattin_en"])
def test_no_placeholder_is_lost(name: str) -> None:
    lost = [
        (source, translation)
        for _, source, translation, _ in messages(resource(f"translations/{name}.ts"))
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(translation))
        or not translation
        or source.endswith("\n") != translation.endswith("\n")
    ]
    assert lost == []


def test_english_is_complete(tmp_path: Path) -> None:
    """Texts in gui/ and texts in the file are the same; when this fails, see .ci/translate."""
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "gui").rglob("*.py"))
    options = ["-source-language", "vi", "-target-language", "en", "-locations", "none", "-ts", str(fresh)]
    run = subprocess.run([tool("pyside6-lupdate"), *sources, *options], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    wanted = {(context, source) for context, source, _, _ in messages(fresh)}
    have = {
        (context, source)
        for context, source, translation, kind in messages(resource("translations/soattin_en.ts"))
        if translation and not kind
    }
    assert wanted - have == set(), "not translated"
    assert have - wanted == set(), "no longer in the program"


def test_menus_and_screens_speak_english_when_told_to(qapp: QApplication, qtbot, tmp_path: Path) -> None:
    install_language(qapp, "en")
    try:
        window = MainWindow(Settings(tmp_path / "settings.ini"))
        qtbot.addWidget(window)
        texts = [action.text() for action in window.findChildren(QAction)]
        texts += [button.text() for button in window.findChildren(QAbstractButton)]
        texts += [label.text() for label in window.findChildren(QLabel)]
        texts += [w.accessibleName() for w in window.findChildren(QWidget)]
        texts += [w.toolTip() for w in window.findChildren(QWidget)]
        # The program's name and the languages' own stay.
        words = ["Soát Tin", "Ngôn ngữ", "Tiếng Việt"]
        left = {re.sub("|".join(map(re.escape, words)), "", text) for text in texts}
        assert [text for text in left if re.search("[à-ỹđ]", text.lower())] == []
    finally:
        install_language(qapp, "vi")


def test_another_language_opens_the_window_anew_with_the_same_project(desk) -> None:
    path = desk.window.project.path
    desk.window.looks.set_language("vi")
    assert not desk.window.again
    desk.window.looks.set_language("en")
    assert desk.window.again and desk.window.again_with == path and desk.window.project is None


def load_said() -> ModuleType:
    """Return .ci/said.py, which finds what core and db say."""
    spec = spec_from_file_location("said", ROOT / ".ci" / "said.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_everything_that_core_says_is_in_the_list() -> None:
    """When this fails, run .ci/translate; a table of words to look for belongs into .ci/said.py's exceptions."""
    assert list(SAID) == load_said().all_said()


def test_domain_words_are_in_the_list() -> None:
    words = {
        *MEETING_KINDS,
        *PARTS_OF_DAY,
        *CATEGORIES,
        *ROLES,
        *WARNING_NAMES.values(),
        *GROUP_NAMES.values(),
    }
    words |= {
        *FIELD_NAMES.values(),
        *ITEM_STATE_NAMES.values(),
        *ARTICLE_STATE_NAMES.values(),
        *STEP_KIND_NAMES.values(),
    }
    assert words - set(SAID) == set()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    install_language(qapp, "en")
    yield qapp
    install_language(qapp, "vi")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Sửa “Nguyễn Thị Hoà”", "Correct “Nguyễn Thị Hoà”"),
        ("Lấy lại riêng bước “Sửa “khác””", "Take back only the step “Correct “other””"),
        ("năm suy từ ngày đăng; sau ngày đăng", "the year was inferred from the day of publication; after the day of publication"),
        ("chủ trì, phát biểu", "chairs, speaks"),
        ("Chỗ hay viết lẫn: Hòa / Hoà.", "Often confused in writing: Hòa / Hoà."),
        ("Xong bài “Hội nghị sơ kết”", "Article done “Hội nghị sơ kết”"),
        ("Không phải một: Lan, Lam", "Not the same: Lan, Lam"),
        ("Tắt quy tắc Cán bộ: Hoà → Hòa", "Off: rule Officials: Hoà → Hòa"),
        ("Cùng chức vụ: Chủ tịch.", "Same position: Chủ tịch."),
        ("xã An Bình · mã 04561", "xã An Bình · code 04561"),
        (UserError("file-empty", "Thư “a. b.eml” không có nội dung.").message,
         "The mail “a. b.eml” has no content. The original file is as it was. "
         "Open the file to see whether it has any text, save it and import it again."),
        # What is not core's own stays.
        ("Nguyễn Văn Khác", "Nguyễn Văn Khác"),
    ],
)  # fmt: skip
def test_core_is_heard_in_english(english, said: str, shown: str) -> None:
    assert spoken(said) == shown


def test_core_is_heard_as_it_is_in_vietnamese(vietnamese) -> None:
    assert spoken("Sửa “khác”") == "Sửa “khác”"


def test_every_error_is_english(english) -> None:
    """Each template of an error, with its ending, leaves no Vietnamese word behind."""
    for template in SAID:
        text = re.sub(r"\{\d\}", "x", template)
        left = re.findall("[À-ỹ]+", spoken(text).replace("Soát Tin", ""))
        # Examples of what is typed, and names of columns, are Vietnamese whatever the language.
        if not re.search("[Gg]õ như|“Nội dung”|Chỉ thị", template):
            assert left == [], (template, spoken(text))


def test_every_doubt_of_the_samples_is_english(english) -> None:
    for path in sorted(resource("samples").glob("*.txt")):
        for item in extract(path.read_text(encoding="utf-8"), path.name).items:
            said = spoken(item.doubt or "")
            # Units and their types are named as they are.
            assert not item.doubt or said != item.doubt, item.doubt


def test_a_list_offers_and_takes_english_words(english, qtbot, project_path, desks) -> None:
    desk = desks(project_path)
    install_language(english, "en")
    desk.review.fields.go_to(desk.review.model.first_of("figures"))
    desk.review.fields.edit_cell("label")
    editor = desk.review.fields.editor
    assert editor.text() == "fund for the poor"
    editor.selectAll()
    desk.type("gif")
    assert editor.box.list.item(0).text() == "gifts"
    desk.press(Qt.Key.Key_Return)
    assert desk.item("figures").value["category"] == "quà tặng"
    row = desk.review.fields.current
    texts = [desk.review.model.told.cell_text(row, column) for column in range(4)]
    assert texts[0] == "gifts" and texts[3] == "corrected"


# One word for one thing: what is written here at the left is called what stands at the right.
OTHER_WORDS = {
    "tập tin": "tệp", "file": "tệp", "folder": "thư mục", "menu": "bảng chọn", "cài đặt": "thiết đặt", "tùy chọn": "thiết đặt",
    "hủy bỏ": "thôi", "huỷ": "thôi", "hủy": "thôi", "luật": "quy tắc", "click": "bấm", "nhấn": "bấm", "nhấp": "bấm",
    "copy": "chép", "sao chép": "chép", "lịch sử": "nhật ký", "phím tắt": "phím", "ctrl-z": "Ctrl+Z", "undo": "hoàn tác",
    "trộn": "hợp nhất", "lãnh đạo": "cán bộ", "database": "dự án", "cơ sở dữ liệu": "dự án", "từ chối": "không nhận",
}  # fmt: skip


def test_one_word_for_one_thing() -> None:
    said = [source for _, source, _, _ in messages(resource("translations/soattin_en.ts"))]
    said += [page.words for page in pages()]
    found = [
        (other, word, text[:60])
        for text in said
        for other, word in OTHER_WORDS.items()
        if re.search(rf"(?<!\w){re.escape(other)}(?!\w)", re.sub(r"\{\w+\}", "", text.lower()))
    ]
    assert found == []
