"""Around an import: encodings chosen, columns asked once, copies decided, originals opened, the list saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog

from soattin.core.jobs.importing import ImportReport, Outcome
from soattin.core.text.source import SourceText
from soattin.db.near import NearPair
from soattin.db.originals import Original
from soattin.db.store import Store
from soattin.gui.importing.columns import ColumnsDialog
from soattin.gui.importing.encoding import EncodingDialog
from soattin.gui.importing.flow import safe_name, write_temporary
from soattin.gui.importing.options import ImportPage
from soattin.gui.importing.paste import paths_of
from soattin.gui.importing.report import ReportDialog, save_report

LONG = (
    "Sáng 12/5/2021, Ủy ban MTTQ xã Bắc Sơn tổ chức hội nghị sơ kết công tác Mặt trận quý một, bàn nhiệm vụ quý hai. "
    "Hội nghị nghe báo cáo về việc vận động nhân dân góp công, hiến đất làm đường, giữ gìn vệ sinh thôn xóm, "
    "thăm hỏi gia đình chính sách và những hộ còn khó khăn trong dịp Tết. Các đại biểu góp nhiều ý kiến về cách "
    "làm của từng khu dân cư và đề nghị cấp trên sớm hướng dẫn việc bình xét thi đua cuối năm."
)
# Letters that no encoding makes Vietnamese of.
STRANGE = "xyz \xe9\xe8\xf8 qwrt \xfa\xa9".encode("latin-1")


def dialog(kind: type[QDialog]) -> QDialog | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[-1] if found else None


@pytest.fixture
def shown(qtbot) -> Callable[[type[QDialog]], QDialog]:
    def wait(kind: type[QDialog]) -> QDialog:
        qtbot.waitUntil(lambda: dialog(kind) is not None, timeout=20000)
        found = dialog(kind)
        assert found is not None
        return found

    return wait


def imported(desk, qtbot) -> None:
    qtbot.waitUntil(lambda: desk.window.import_bar.job is None, timeout=20000)
    desk.settle()


def texts(desk) -> list[SourceText]:
    return [desk.call(Store.article, a).text for a in desk.call(Store.article_ids)]


def test_a_file_in_doubt_is_read_again_in_the_encoding_chosen(desk, qtbot, shown, tmp_path: Path) -> None:
    (tmp_path / "la.txt").write_bytes(STRANGE)
    desk.window.start_import([tmp_path])
    report = shown(ReportDialog)
    assert report.model.index(0, 0).data() == "chờ chọn bảng mã"
    assert len(desk.call(Store.article_ids)) == 3
    report.encodings.click()
    choice = shown(EncodingDialog)
    qtbot.waitUntil(lambda: choice.ways.count() > 1)
    wanted = next(r for r in range(choice.ways.count()) if "Latin-1" in choice.ways.item(r).text())
    choice.ways.setCurrentRow(wanted)
    assert "éèø" in choice.preview.toPlainText()
    choice.read.click()
    qtbot.waitUntil(lambda: len(desk.call(Store.article_ids)) == 4, timeout=20000)
    imported(desk, qtbot)
    assert any("éèø" in text for text in texts(desk))


def test_columns_are_asked_once_and_remembered(desk, qtbot, shown, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Mã,Bài\n1,Xã Bắc Sơn họp.\n", encoding="utf-8")
    second.write_text("Mã,Bài\n2,Xã Tây Sơn họp.\n", encoding="utf-8")
    desk.window.start_import([first])
    question = shown(ColumnsDialog)
    box = question.boxes["text"]
    box.setCurrentIndex(box.findData("Mã"))
    question.boxes["name"].setCurrentIndex(box.findData("Mã"))
    assert not question.read.isEnabled() and "hai mục" in question.told.text()
    box.setCurrentIndex(box.findData("Bài"))
    question.read.click()
    imported(desk, qtbot)
    desk.window.start_import([second])
    imported(desk, qtbot)
    assert dialog(ColumnsDialog) is None
    assert {"Xã Bắc Sơn họp.", "Xã Tây Sơn họp."} < set(texts(desk))


def test_a_table_can_be_left_out(desk, qtbot, shown, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Mã,Bài\n1,Xã Bắc Sơn họp.\n", encoding="utf-8")
    desk.window.start_import([tmp_path])
    shown(ColumnsDialog).reject()
    report = shown(ReportDialog)
    assert "bỏ qua" in report.model.index(0, 2).data()
    report.close()
    assert len(desk.call(Store.article_ids)) == 3


def test_copies_are_decided_side_by_side_and_undone(desk, qtbot, shown, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LONG, encoding="utf-8")
    (tmp_path / "b.txt").write_text(LONG.replace("quý hai", "quý ba 😀"), encoding="utf-8")
    desk.window.start_import([tmp_path])
    report = shown(ReportDialog)
    report.near.click()
    desk.settle()
    near = desk.window.importing.near_dialog
    qtbot.waitUntil(lambda: bool(near.right.text.extraSelections()), timeout=5000)
    marked = [s.cursor.selectedText() for s in near.right.text.extraSelections()]
    assert marked == ["ba 😀"]
    assert [s.cursor.selectedText() for s in near.left.text.extraSelections()] == ["hai"]
    near.buttons["right"].click()
    desk.settle()
    (pair,) = desk.call(Store.near_pairs)
    assert (pair.one, pair.other, pair.counted) == (4, 5, 5)
    assert near.model.index(0, 3).data() == "một bài, tính bài 5"
    desk.window.undo()
    desk.settle()
    assert near.model.index(0, 3).data() == "chưa xem"
    near.buttons["two"].click()
    desk.settle()
    assert near.model.index(0, 3).data() == "hai bài"
    assert isinstance(near.model.rows[0], NearPair)
    near.close()
    desk.settle()


def test_the_original_is_opened_from_the_project(desk, qtbot, tmp_path: Path, monkeypatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True
    )
    file = tmp_path / "tin.txt"
    file.write_text(LONG, encoding="utf-16")
    data = file.read_bytes()
    desk.window.start_import([file])
    imported(desk, qtbot)
    file.unlink()
    desk.window.importing.open_original(4)
    desk.settle()
    assert [path.name for path in opened] == ["tin.txt"] and opened[0].read_bytes() == data


def test_an_article_without_a_file_says_so(desk, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(desk.window.errors, "show", lambda error: told.append(error.code))
    desk.window.importing._project.failed.connect(lambda error: told.append(error.code))
    desk.window.importing.open_original(1)
    desk.settle()
    assert "original-missing" in told


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("tin.docx", "tin.docx"),
        ("chạy.bat", "chạy.bat.txt"),
        ("a/b:c.txt", "a_b_c.txt"),
        ("..", "bản gốc.txt"),
        ("không đuôi", "không đuôi.txt"),
    ],
)
def test_an_original_is_written_under_a_name_that_nothing_runs(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert write_temporary(Original(name, b"x")).name == safe


def test_originals_can_be_switched_off(desk, qtbot) -> None:
    page = ImportPage(desk.window.project)
    qtbot.addWidget(page)
    desk.settle()
    assert page.originals.isChecked() and page.originals.isEnabled()
    page.originals.click()
    desk.settle()
    assert desk.call(Store.keeps_originals) is False


def test_the_list_is_saved_for_every_editor(tmp_path: Path) -> None:
    refused = Outcome("a.bin", "a.bin", "file-kind", "“a.bin” là chương trình, không phải bài viết.")
    save_report(ImportReport(refused=(refused,)), tmp_path / "ket-qua.txt")
    data = (tmp_path / "ket-qua.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    assert "là chương trình" in data.decode("utf-8-sig")


def test_a_pasted_page_keeps_its_form() -> None:
    data = QMimeData()
    data.setText(LONG)
    data.setHtml(f"<h1>Sơ kết</h1><p>{LONG}</p>")
    (file,) = paths_of(data)
    assert file.suffix == ".html" and "<h1>" in file.read_text("utf-8-sig")
    plain = QMimeData()
    plain.setText(LONG)
    plain.setHtml(f"<span>{LONG}</span>")
    assert paths_of(plain)[0].suffix == ".txt"


def test_progress_tells_what_is_left(desk, qtbot) -> None:
    bar = desk.window.import_bar
    bar._tell(0, 200, "")
    bar._left._began -= 10
    bar._tell(100, 200, "tin.txt")
    assert bar._what.text() == "Còn 50 bài · khoảng 10 giây · đang đọc tin.txt"
    assert bar._what.textFormat() == Qt.TextFormat.PlainText
