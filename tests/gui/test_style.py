"""Colours, letters and sizes: contrast of every pair used, a font that has all Vietnamese letters."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from soattin.gui import style, typeface
from soattin.gui.settings import Settings, portable_file
from soattin.gui.sheet import sheet
from soattin.gui.style import DARK, LIGHT, Theme
from soattin.resources import path as resource

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz"
SIGNS = "→←↑↓✕≥−–—“”‘’…·•✓⚠0123456789%₫"


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(c: Theme) -> list[tuple[str, str, str]]:
    """Every pair of text and surface that the interface uses."""
    pairs = [
        (name, text, surface)
        for name, text in (("text", c.text), ("muted", c.muted))
        for surface in (c.window, c.surface, c.raised)
    ]
    pairs += [("doubt", c.doubt, s) for s in (c.window, c.surface, c.raised, c.doubt_surface)]
    pairs += [("state", colour, s) for colour in (c.good, c.bad) for s in (c.surface, c.raised)]
    pairs += [("chosen", c.on_accent, c.accent), ("bar", c.text, c.doubt_surface)]
    pairs += [("link", c.accent, s) for s in (c.window, c.surface)]
    pairs += [(f"mark {group}", c.text, surface) for group, surface in c.groups.items()]
    return pairs


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_keeps_four_and_a_half_to_one(colours: Theme) -> None:
    poor = [pair for pair in text_pairs(colours) if contrast(pair[1], pair[2]) < 4.5]
    assert not poor


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_focus_and_icons_keep_three_to_one(colours: Theme) -> None:
    surfaces = (colours.window, colours.surface, colours.raised)
    for outline in (colours.edge, colours.accent):
        assert min(contrast(outline, surface) for surface in surfaces) >= 3
    icon = (resource("icons/review.svg")).read_text(encoding="utf-8").split('stroke="')[1][:7]
    assert min(contrast(icon, surface) for surface in (colours.raised, colours.surface)) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_nothing_in_the_sheet_has_a_colour_of_its_own(colours: Theme) -> None:
    import re

    known = set(colours.groups.values())
    known |= {getattr(colours, name) for name in Theme.__slots__ if name not in ("dark", "groups")}
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet(colours))) <= known


def test_palette_tells_what_is_off_by_its_colour(qapp: QApplication) -> None:
    made = style.palette(LIGHT)
    off = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    assert off == LIGHT.muted


@pytest.mark.parametrize("name", ["SoatTinSans-Regular.ttf", "SoatTinSans-Bold.ttf"])
def test_our_font_has_every_vietnamese_letter_and_sign(qapp: QApplication, name: str) -> None:
    font = QRawFont(str(resource(f"fonts/{name}")), 12)
    assert [c for c in LETTERS + LETTERS.upper() + SIGNS if not font.supportsCharacter(ord(c))] == []


def test_figures_are_of_one_width(qapp: QApplication) -> None:
    typeface.apply(qapp, 100)
    metrics = QFontMetrics(qapp.font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_text_grows_and_columns_with_it(qapp: QApplication, qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    table = QTableWidget(1, 2, root)
    table.setColumnWidth(0, 80)
    style.apply(qapp, style.ALWAYS_LIGHT, 150)
    typeface.stretch_columns(root, 1.5)
    try:
        assert qapp.font().family() == "Soat Tin Sans"
        assert qapp.font().pointSizeF() == 15
        assert table.columnWidth(0) == 120
        assert "22.5pt" in qapp.styleSheet()
    finally:
        style.apply(qapp)
    assert qapp.font().pointSizeF() == 10


def test_appearance_can_be_chosen(qapp: QApplication) -> None:
    style.apply(qapp, style.ALWAYS_DARK)
    try:
        assert style.theme() is DARK
        assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.surface
    finally:
        style.apply(qapp)


def test_keys_and_menu_change_the_text_size_and_it_is_kept(desk) -> None:
    from PySide6.QtCore import Qt

    ctrl = Qt.KeyboardModifier.ControlModifier
    desk.press(Qt.Key.Key_Equal, ctrl)
    desk.press(Qt.Key.Key_Equal, ctrl)
    try:
        assert typeface.percent() == 125
        assert desk.window.settings.number("text-size") == 125
        desk.press(Qt.Key.Key_Minus, ctrl)
        assert typeface.percent() == 110
        desk.press(Qt.Key.Key_0, ctrl)
        assert typeface.percent() == 100
    finally:
        style.apply(QApplication.instance())


def test_settings_stand_beside_the_program_on_a_stick(tmp_path) -> None:
    assert portable_file(tmp_path) is None
    (tmp_path / "portable.txt").touch()
    assert portable_file(tmp_path) == tmp_path / "soattin.ini"
    settings = Settings(portable_file(tmp_path))
    settings.set("text-size", 150)
    settings.sync()
    assert "text-size=150" in (tmp_path / "soattin.ini").read_text(encoding="utf-8")
    (tmp_path / "portable.txt").unlink()
    assert portable_file(tmp_path) == tmp_path / "soattin.ini"
