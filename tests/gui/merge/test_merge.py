"""The screen Hợp nhất from the keyboard: questions decided, decisions taken back and remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QTableView, QTreeView
from pytestqt.modeltest import ModelTester

from soattin.core.records import Item, Record
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from tests.gui.conftest import Desk

CHAIR = "Chủ tịch Ủy ban MTTQ"
HA_TIEN = {"name": "thành phố Hà Tiên", "code": "900"}
TU_KY = {"name": "huyện Tứ Kỳ", "code": "298"}
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def article(number: int, place: dict, *names: str, office: str = CHAIR, day: int = 3) -> NewArticle:
    text = (
        f"Tin số {number}. Dự hội nghị có " + ", ".join(f"đồng chí {name}" for name in names) + ". Hết tin."
    )
    items = [
        Item("meeting", "date", f"2021-03-{day:02}", ((0, 3),)),
        Item("meeting", "locality", place, ((0, 3),)),
    ]
    for name in names:
        start = text.index(name)
        person = {"name": name, "positions": [office], "roles": []}
        items.append(Item("officials", "", person, ((start, start + len(name)),)))
    return NewArticle(f"{number}.txt", text, "utf-8", Record("", tuple(items)))


ARTICLES = [
    article(1, HA_TIEN, "Trần Thị Bích Hòa"),
    article(2, HA_TIEN, "Trần Thị Bích Hoà", day=9),
    article(3, HA_TIEN, "Trần Thị Bích Hoá", day=12),
    article(4, TU_KY, "Đỗ Quang Thiệu", office="Bí thư Huyện ủy"),
    article(5, TU_KY, "Đỗ Quang Thiêu", office="Bí thư Huyện ủy", day=20),
    article(6, TU_KY, "Phạm Ngọc Ánh", office="Phó Bí thư Đảng ủy"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "tên.db"
    with Store.open(made, create=True) as store:
        for one in ARTICLES:
            store.store([one])
    return made


class Merging:
    """The screen with its questions worked out."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.screen = desk, desk.window.merge
        self.page, self.known = self.screen.questions, self.screen.known
        desk.press(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
        desk.window.show_screen(self.screen)
        self.ready()

    def ready(self) -> None:
        self.desk.qtbot.waitUntil(lambda: not self.page.busy, timeout=20_000)
        self.desk.settle()

    def asked(self) -> list[set[str]]:
        return [{m.spelling for g in q.members for m in g} for q in self.page.model.rows]

    def labels(self) -> dict[str, int]:
        return {n.label: n.mentions for n in self.desk.call(Store.names, "official")}

    def focus(self) -> object:
        return self.desk.window.focusWidget()


@pytest.fixture
def merging(desks: Callable[[Path], Desk], path: Path) -> Merging:
    return Merging(desks(path))


HOA = {"Trần Thị Bích Hòa", "Trần Thị Bích Hoà", "Trần Thị Bích Hoá"}
THIEU = {"Đỗ Quang Thiệu", "Đỗ Quang Thiêu"}


def pick(merging: Merging, spellings: set[str]) -> None:
    """Go down with the arrow until the question about these spellings is shown."""
    merging.page.table.setFocus()
    merging.desk.press(KEY.Key_Home, CTRL)
    for _ in range(20):
        if {m.spelling for g in merging.page.card.question.members for m in g} == spellings:
            return
        merging.desk.press(KEY.Key_Down)
    raise AssertionError(merging.asked())


def test_enter_merges_and_goes_on_and_undo_brings_the_question_back(merging: Merging) -> None:
    assert HOA in merging.asked()
    pick(merging, HOA)
    count = len(merging.asked())
    merging.desk.press(KEY.Key_Return)
    assert merging.labels()["Trần Thị Bích Hòa"] == 3
    assert len(merging.asked()) == count - 1
    assert merging.focus() is merging.page.table
    assert merging.desk.window.status_undo.text().startswith("Ctrl+Z: Hợp nhất 3 lượt nhắc")
    merging.desk.press(KEY.Key_Z, CTRL)
    assert merging.labels()["Trần Thị Bích Hòa"] == 2
    assert {m.spelling for g in merging.page.card.question.members for m in g} == HOA
    assert len(merging.asked()) == count


def test_delete_says_not_the_same_and_it_is_remembered_after_a_restart(
    desks: Callable[[Path], Desk], path: Path
) -> None:
    desk = desks(path)
    merging = Merging(desk)
    pick(merging, HOA)
    desk.press(KEY.Key_Delete)
    assert HOA not in merging.asked() and merging.labels()["Trần Thị Bích Hoá"] == 1
    merging.page.refresh()
    merging.ready()
    assert HOA not in merging.asked()
    desk.window.close()
    again = Merging(desks(path))
    assert HOA not in again.asked()
    # Both turn up in another unit: that is new evidence, and so they are asked about again.
    both = [article(7, TU_KY, "Trần Thị Bích Hòa", day=25), article(8, TU_KY, "Trần Thị Bích Hoá", day=28)]
    again.desk.call(Store.store, both)
    names = {m.spelling: m for m in again.desk.call(Store.mentions, "official") if m.article > 6}
    for spelling in ("Trần Thị Bích Hòa", "Trần Thị Bích Hoá"):
        first = next(m for m in again.desk.call(Store.mentions, "official") if m.spelling == spelling)
        again.desk.call(Store.merge_names, "official", [first.name, names[spelling].name], spelling)
    again.screen.on_imported()
    again.ready()
    assert HOA in again.asked()


def test_undo_brings_back_a_not_the_same(merging: Merging) -> None:
    pick(merging, HOA)
    merging.desk.press(KEY.Key_Delete)
    assert HOA not in merging.asked()
    merging.desk.press(KEY.Key_Z, CTRL)
    assert HOA in merging.asked()
    assert not merging.desk.call(Store.remembered, "official").decisions


def test_space_checks_members_one_by_one(desks: Callable[[Path], Desk], path: Path) -> None:
    with Store.open(path) as store:
        store.store([article(9, HA_TIEN, "Trần Thị Bích Hoạ", day=15)])
    merging = Merging(desks(path))
    four = HOA | {"Trần Thị Bích Hoạ"}
    pick(merging, four)
    members = merging.page.card.members
    merging.desk.press(KEY.Key_Space)
    assert merging.focus() is members
    rows = [members.topLevelItem(i).text(0) for i in range(members.topLevelItemCount())]
    out = next(i for i, text in enumerate(rows) if "Hoá" in text)
    members.setCurrentItem(members.topLevelItem(out))
    merging.desk.press(KEY.Key_Space)
    assert len(members.checked()) == len(rows) - 1
    assert f"{len(rows) - 1} tên" in merging.page.card.merge_button.text()
    merging.desk.press(KEY.Key_Return)
    assert merging.labels()["Trần Thị Bích Hoá"] == 1
    assert merging.labels()["Trần Thị Bích Hòa"] == 3


def test_f8_skips_until_the_project_is_opened_again(merging: Merging) -> None:
    pick(merging, HOA)
    merging.desk.press(KEY.Key_F8)
    assert HOA not in merging.asked()
    assert "bỏ qua 1" in merging.page.left.text()
    merging.page.refresh()
    merging.ready()
    assert HOA not in merging.asked()


def test_the_name_to_keep_takes_what_an_input_method_composes(merging: Merging) -> None:
    pick(merging, HOA)
    keep = merging.page.card.keep
    assert keep.text() in HOA and keep.completer() is None
    keep.setFocus()
    keep.selectAll()
    merging.desk.type("Trần Thị Bích ")
    composed = QInputMethodEvent("Hoà", [])
    QCoreApplication.sendEvent(keep, composed)
    # Enter comes while the word is still being composed.
    QCoreApplication.sendEvent(
        keep, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    )
    merging.desk.settle()
    assert merging.labels()["Trần Thị Bích Hoà"] == 3


def test_each_spelling_shows_a_sentence_and_the_evidence(merging: Merging) -> None:
    pick(merging, HOA)
    members = merging.page.card.members
    top = [members.topLevelItem(i) for i in range(members.topLevelItemCount())]
    sentences = [row.child(i).text(0) for row in top for i in range(row.childCount() - 1)]
    assert any("Dự hội nghị có đồng chí Trần Thị Bích Hoá" in s for s in sentences)
    assert {row.text(2) for row in top} == {CHAIR} and {row.text(3) for row in top} == {"thành phố Hà Tiên"}
    assert "+ Cùng chức vụ" in merging.page.card.reasons.text()
    assert "Chỉ khác dấu thanh" in merging.page.card.reasons.text()


def test_enter_on_a_sentence_opens_the_article_there(merging: Merging) -> None:
    pick(merging, HOA)
    members = merging.page.card.members
    members.setFocus()
    members.setCurrentItem(members.topLevelItem(0).child(0))
    merging.desk.press(KEY.Key_Return)
    assert merging.desk.window.in_front is merging.desk.review


def test_the_slider_hides_what_is_less_alike(merging: Merging) -> None:
    total = len(merging.asked())
    merging.page.slider.setFocus()
    merging.desk.press(KEY.Key_End)
    assert len(merging.asked()) < total
    assert merging.page.left.text() == f"Còn {len(merging.asked())} nhóm"
    merging.desk.press(KEY.Key_Home)
    assert len(merging.asked()) == total


def test_an_import_resolves_to_a_merged_name(merging: Merging) -> None:
    pick(merging, THIEU)
    merging.desk.press(KEY.Key_Return)
    label = next(label for label in merging.labels() if label in THIEU)
    merging.desk.call(Store.store, [article(20, TU_KY, "Đỗ Quang Thiêu", office="Bí thư Huyện ủy", day=29)])
    assert merging.labels()[label] == 3
    merging.screen.on_imported()
    merging.ready()
    assert not [asked for asked in merging.asked() if asked & THIEU]


def test_five_thousand_groups_open_and_go_on_without_delay(merging: Merging) -> None:
    first = merging.page.model.rows[0]
    many = [replace(first, names=frozenset({-n, -n - 10_000})) for n in range(1, 5_001)]
    began = thread_time()
    merging.page.proposer.ready.emit("official", many)
    shown = thread_time() - began
    assert merging.page.left.text() == "Còn 5.000 nhóm"
    merging.page.table.setFocus()
    began = thread_time()
    merging.desk.qtbot.keyClick(merging.page.table, KEY.Key_F8)
    assert merging.page.left.text() == "Còn 4.999 nhóm, bỏ qua 1"
    # A step of the interface takes less than 100 ms; here with room for a slow machine.
    assert shown < 0.3 and thread_time() - began < 0.3
    # Another list takes the place of this one, which is freed little by little.
    merging.page.proposer.ready.emit("official", [first])
    assert many and merging.page.left.text() == "Còn 1 nhóm, bỏ qua 1"
    merging.desk.qtbot.waitUntil(lambda: not many)


def to_known(merging: Merging) -> None:
    """Go to the page of known names with Ctrl+Tab."""
    merging.desk.press(KEY.Key_Tab, CTRL)
    assert merging.screen.tabs.currentWidget() is merging.known
    merging.desk.settle()


def choose(merging: Merging, words: str) -> None:
    """Filter the known names and go to the first."""
    merging.known.table.setFocus()
    merging.desk.press(KEY.Key_F, CTRL)
    assert merging.focus() is merging.known.filter
    merging.known.filter.selectAll()
    merging.desk.type(words)
    merging.desk.press(KEY.Key_Return)
    assert merging.focus() is merging.known.table
    merging.desk.settle()


def test_known_names_in_vietnamese_order_filtered_without_accents(merging: Merging) -> None:
    to_known(merging)
    labels = [e.name.label for e in merging.known.model.rows]
    assert labels[0] == "Đỗ Quang Thiệu" or labels[0] == "Đỗ Quang Thiêu"
    assert labels.index("Phạm Ngọc Ánh") < labels.index("Trần Thị Bích Hòa")
    choose(merging, "bich hoa")
    assert {e.name.label for e in merging.known.model.rows} == {"Trần Thị Bích Hòa", "Trần Thị Bích Hoá"}


def test_a_mention_is_taken_out_with_delete_and_comes_back_with_undo(merging: Merging) -> None:
    pick(merging, HOA)
    merging.desk.press(KEY.Key_Return)
    to_known(merging)
    choose(merging, "bich hoa")
    assert len(merging.known.mentions_model.rows) == 3
    merging.known.mentions.setFocus()
    spelling = merging.known.mentions_model.rows[0].spelling
    assert spelling == "Trần Thị Bích Hoá"
    merging.desk.press(KEY.Key_Delete)
    assert merging.labels() | {"Trần Thị Bích Hòa": 2, "Trần Thị Bích Hoá": 1} == merging.labels()
    assert len(merging.known.model.rows) == 2 and len(merging.known.mentions_model.rows) == 2
    merging.desk.press(KEY.Key_Z, CTRL)
    assert merging.labels()["Trần Thị Bích Hòa"] == 3
    assert len(merging.known.mentions_model.rows) == 3


def test_a_merge_is_undone_by_itself_after_other_steps(merging: Merging) -> None:
    pick(merging, HOA)
    merging.desk.press(KEY.Key_Return)
    pick(merging, THIEU)
    merging.desk.press(KEY.Key_Return)
    to_known(merging)
    choose(merging, "bich hoa")
    assert merging.known.merges.count() == 1
    merging.known.undo_button.setFocus()
    merging.desk.press(KEY.Key_Space)
    assert merging.labels()["Trần Thị Bích Hoá"] == 1
    assert merging.known.merges.count() == 0
    assert sum(label in THIEU for label in merging.labels()) == 1


def test_a_name_is_renamed_with_f2(merging: Merging) -> None:
    to_known(merging)
    choose(merging, "anh")
    merging.desk.press(KEY.Key_F2)
    merging.desk.type("Phạm Ngọc Ánh Hồng")
    merging.desk.press(KEY.Key_Return)
    assert merging.labels()["Phạm Ngọc Ánh Hồng"] == 1
    assert [e.name.label for e in merging.known.model.rows] == ["Phạm Ngọc Ánh Hồng"]
    assert merging.known.mentions_model.rows[0].spelling == "Phạm Ngọc Ánh"


def test_enter_on_a_mention_opens_the_article(merging: Merging) -> None:
    to_known(merging)
    choose(merging, "anh")
    merging.desk.press(KEY.Key_Tab)
    merging.known.mentions.setFocus()
    assert "đồng chí Phạm Ngọc Ánh" in merging.known.sentence.text()
    merging.desk.press(KEY.Key_Return)
    review = merging.desk.review
    merging.desk.qtbot.waitUntil(
        lambda: review.article is not None and review.article.row.id == 6, timeout=5000
    )


def test_the_models_keep_the_rules_of_models_and_widgets_have_names(
    merging: Merging, qtmodeltester: ModelTester
) -> None:
    to_known(merging)
    for model in (merging.page.model, merging.known.model, merging.known.mentions_model):
        assert model.rows
        qtmodeltester.check(model)
    kinds = (QTableView, QTreeView, QComboBox, QLineEdit, QSlider)
    nameless = [w for kind in kinds for w in merging.screen.findChildren(kind) if not w.accessibleName()]
    assert nameless == []
    assert all(
        b.text() for b in merging.screen.findChildren(QAbstractButton) if b.isVisible() and b.focusPolicy()
    )
