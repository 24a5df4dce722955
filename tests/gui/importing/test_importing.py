"""Pasting, dropping, the list at the end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from soattin.core.jobs.importing import ImportReport, Outcome
from soattin.db.store import Store
from soattin.gui.importing.paste import paths_of
from soattin.gui.importing.report import ReportDialog


def test_a_pasted_text_becomes_an_article(desk, qtbot) -> None:
    QGuiApplication.clipboard().setText(
        "Ngày 1/2/2021, xã Bắc Sơn tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư thôn Đông; có 120 hộ dự."
    )
    desk.window.paste_article()
    desk.window.paste_article()  # waits its turn, and finds the text there
    qtbot.waitUntil(lambda: desk.window.import_bar.job is None, timeout=20000)
    desk.settle()
    rows = desk.call(Store.article_rows, desk.call(Store.article_ids))
    assert len(rows) == 4
    assert sum(row.source.startswith("bài dán ") for row in rows) == 1
    for dialog in desk.window.findChildren(ReportDialog):
        dialog.close()


def test_dropped_files_are_taken_as_they_are(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.vn/b")])
    assert paths_of(data) == [tmp_path / "a.txt"]


def test_the_list_names_what_was_refused_first(qtbot) -> None:
    read = Outcome(name="b.txt", path="b.txt", code="", reason="", notes=(), detail="")
    refused = Outcome(
        name="a.bin", path="a.bin", code="binary", reason="Tệp không phải văn bản.", notes=(), detail=""
    )
    dialog = ReportDialog(ImportReport(read=(read,), refused=(refused,)))
    qtbot.addWidget(dialog)
    assert [dialog.model.index(0, c).data() for c in range(3)] == [
        "không nhận",
        "a.bin",
        "Tệp không phải văn bản.",
    ]
    assert dialog.model.rowCount() == 2


def test_closing_the_project_stops_the_import(desk, qtbot, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Bài số {number} về hội nghị ở xã.", encoding="utf-8")
    desk.window.start_import([tmp_path])
    desk.window.close_project()
    assert desk.window.import_bar.job is None and not desk.window.import_bar.isVisible()
    with Store.open(desk.path) as store:
        assert store.check() == []


def test_a_copied_name_is_no_article_and_goes_into_the_cell(desk) -> None:
    from PySide6.QtCore import Qt

    QGuiApplication.clipboard().setText("Trần Thị Bé")
    desk.window.paste_article()
    assert desk.window.import_bar.job is None
    desk.review.fields.go_to(desk.review.model.place_of_item(desk.item("officials").id))
    desk.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.review.fields.editor.text() == "Trần Thị Bé"
    desk.press(Qt.Key.Key_Return)
    assert desk.item("officials").value["name"] == "Trần Thị Bé"


def test_an_import_leaves_the_clerk_where_they_are(desk, qtbot) -> None:
    place = desk.review.model.first_of("campaigns")
    desk.review.fields.go_to(place)
    desk.review.on_imported()
    desk.settle()
    qtbot.wait(60)
    assert desk.review.fields.place == place
