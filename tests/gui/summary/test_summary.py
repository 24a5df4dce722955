"""The summary through the window: sums, the figures behind them, export, reading back, paper."""

from __future__ import annotations

import itertools
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog

from soattin.core.export.profile import CSV, FOUND, TODAY, Profile
from soattin.db import exporting
from soattin.db.summary import QUARTER
from soattin.gui.export.dialog import ExportDialog
from soattin.gui.export.readback import ReadBackDialog
from soattin.gui.summary.screen import total_text

KEY = Qt.Key


def show(desk):
    screen = desk.window.summary
    desk.window.show_screen(screen)
    desk.settle()
    return screen


def cells(screen) -> list[tuple[str, str]]:
    return [(s.category, total_text(s) + " " + s.unit) for s in screen.sums.rows]


def test_sums_leave_doubtful_figures_out_and_show_them_beside(desk) -> None:
    screen = show(desk)
    assert ("quỹ vì người nghèo", "1.900.000.000 đồng") in cells(screen)
    gifts = next(s for s in screen.sums.rows if s.unit == "suất quà")
    assert (gifts.total, gifts.doubtful) == (0, 35)


def test_by_quarter(desk) -> None:
    screen = show(desk)
    screen.by.setCurrentIndex(screen.by.findData(QUARTER))
    desk.settle()
    assert {s.heading for s in screen.sums.rows} == {"2021-Q1", "2021-Q2"}


def test_a_figure_leads_to_its_sentence_by_keyboard(desk) -> None:
    screen = show(desk)
    row = next(n for n, s in enumerate(screen.sums.rows) if s.unit == "đồng")
    screen.sums_view.selectRow(row)
    desk.settle()
    screen.sums_view.setFocus()
    desk.press(KEY.Key_Return)
    assert desk.window.focusWidget() is screen.figures_view
    screen.figures_view.selectRow(0)
    desk.press(KEY.Key_Return)
    assert desk.window.review.isVisible()
    current = desk.review.fields.current
    assert current.item.value["quote"] == "1,9 tỷ đồng"
    assert desk.review.text.frame == current.item.spans


def test_the_chart_can_be_heard(desk) -> None:
    screen = show(desk)
    assert "1.900.000.000" in screen.chart.accessibleDescription()


def test_the_chart_is_drawn_anew_for_another_unit_or_other_sums_only(desk, monkeypatch) -> None:
    screen = show(desk)
    drawn = []
    monkeypatch.setattr(screen.chart, "show_bars", lambda title, bars: drawn.append(title))
    units = [row.unit for row in screen.sums.rows]
    screen.sums_view.selectRow(units.index("đồng"))
    for row in range(len(units)):
        screen.sums_view.selectRow(row)
    assert len(drawn) <= sum(a != b for a, b in itertools.pairwise(units)) + 2
    before = len(drawn)
    screen.by.setCurrentIndex(2)
    desk.settle()
    assert len(drawn) == before + 1 and drawn[-1].startswith(screen.by.currentText())


def test_choices_are_kept_and_exported(desk, qtbot, tmp_path: Path) -> None:
    screen = show(desk)
    dialog = ExportDialog(desk.window.project, ("", ()), screen)
    qtbot.addWidget(dialog)
    desk.settle()
    dialog.units.setCurrentIndex(dialog.units.findData(TODAY))
    for place in range(dialog.sheets.count()):
        dialog.sheets.item(place).setCheckState(Qt.CheckState.Unchecked)
    dialog.sheets.item(dialog.sheets.count() - 1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.go_button.click()
    (profile,) = chosen.args
    assert (profile.units, profile.sheets) == (TODAY, ("history",))
    path = tmp_path / "nhật ký.xlsx"
    with qtbot.waitSignal(screen.message, timeout=20_000):
        screen.export_to(path, profile)
    assert load_workbook(path).sheetnames == ["Thông tin", "Nhật ký sửa"]
    with qtbot.waitSignal(screen.message, timeout=20_000):
        screen.export_to(tmp_path / "csv", Profile(form=CSV))
    assert (tmp_path / "csv" / "Số liệu.csv").is_file()


def test_only_what_the_list_of_articles_shows(desk, qtbot, tmp_path: Path) -> None:
    desk.review.articles.words.setText("tay son")
    qtbot.waitUntil(lambda: desk.review.articles.model.rowCount() == 1, timeout=5000)
    screen = show(desk)
    words, states = screen.listed()
    assert (words, states) == ("tay son", ())
    path = tmp_path / "lọc.xlsx"
    with qtbot.waitSignal(screen.message, timeout=20_000):
        screen.export_to(path, Profile(articles=FOUND, words=words, states=states))
    assert load_workbook(path)["Bài viết"].max_row == 2


def test_an_export_that_fails_is_told_and_the_button_comes_back(desk, qtbot, tmp_path: Path) -> None:
    screen = show(desk)
    with qtbot.waitSignal(desk.window.project.failed, timeout=20_000) as failed:
        screen.export_to(tmp_path / "không có" / "a.xlsx")
    assert "không có" in failed.args[0].message
    assert screen.export_button.isEnabled() and screen._job is None


def test_a_corrected_workbook_is_read_back_as_one_step(desk, qtbot, tmp_path: Path) -> None:
    screen = show(desk)
    path = tmp_path / "sửa.xlsx"
    desk.call(exporting.export_project, path)
    book = load_workbook(path)
    page = book["Số liệu"]
    value = next(c.column_letter for c in page[1] if c.value == "Giá trị")
    page[f"{value}2"] = 2_500_000_000
    book.save(path)
    screen.read_back(path)
    desk.settle()
    (dialog,) = screen.findChildren(ReadBackDialog)
    assert dialog.table.rowCount() == 1 and dialog.table.item(0, 4).text() == "2500000000"
    dialog.accept_button.click()
    desk.settle()
    assert desk.item("figures").value["value"] == 2_500_000_000
    desk.window.undo()
    desk.settle()
    assert desk.item("figures").value["value"] == 1_900_000_000


def test_the_sums_on_paper(desk, monkeypatch, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    screen = show(desk)
    path = tmp_path / "tổng hợp.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    screen.save_pdf_dialog()
    assert path.read_bytes().startswith(b"%PDF-") and path.stat().st_size > 3000


def test_a_printer_is_asked_for(desk) -> None:
    screen = show(desk)
    screen.print_button.click()
    desk.settle()
    dialog = screen.findChild(QPrintDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_the_tables_keep_the_rules_of_models(desk, qtmodeltester) -> None:
    screen = show(desk)
    for model in (screen.sums, screen.figures):
        qtmodeltester.check(model, force_py=True)
