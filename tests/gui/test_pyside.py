"""PySide is loaded with less, and does the same: each trial in an interpreter of its own, where nothing of it is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BEGIN = """
import builtins, main
from soattin.gui import pyside, quick_enums
"""
WRONG_CALL = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
try:
    QWidget().setWindowTitle(5)
except TypeError as error:
    print(error)
from PySide6.support.signature import get_signature
print(get_signature(QWidget.resize))
print(QWidget.resize.__doc__)
"""


def said(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_explains_calls_is_there_when_a_call_goes_wrong() -> None:
    ours, usual = said(BEGIN + WRONG_CALL), said(WRONG_CALL)
    assert ours == usual
    assert "setWindowTitle(int)" in ours
    assert "QSize" in ours


def test_a_start_runs_nothing_of_it() -> None:
    waiting = said(BEGIN + "import soattin.gui.app; print(*pyside._later)").split()
    assert {f"shibokensupport/signature/{name}.py" for name in ("parser", "mapping", "layout")} <= set(
        waiting
    )


def test_modules_loaded_later_are_not_read_as_source() -> None:
    assert said(BEGIN + "import soattin.gui.app, linecache; print(len(linecache.cache))").strip() == "0"


def test_a_pyside_that_it_was_not_tried_with_is_left_alone() -> None:
    code = "import main, types\ntext = open('gui/pyside.py').read().replace('\"6.11.\"', '\"5.0.\"')\n"
    code += "made = types.ModuleType('made'); exec(text, made.__dict__); made.load(); print(made._later)"
    assert said(code).strip() == "{}"


def test_from_feature_can_still_be_asked_for() -> None:
    code = BEGIN + "import PySide6.QtCore\nfrom PySide6.support import feature\nprint(feature.info())"
    assert said(code).strip() == "[]"


EVERY_ENUM = """
import enum, main
from soattin.gui import quick_enums
assert quick_enums.switch_on()
quick, found = enum.EnumType._create_, []
def both(cls, name, names, **options):
    ours, usual = quick(cls, name, names, **options), quick_enums._create(cls, name, names, **options)
    type.__setattr__(usual, "__module__", ours.__module__)
    found.append(name)
    assert quick_enums._same(ours, usual), (cls, name)
    return ours
enum.EnumType._create_ = both
from PySide6 import QtCore, QtGui, QtWidgets
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        getattr(module, name)
print(len(found))
"""


def test_every_enum_of_qt_is_what_python_makes_of_it() -> None:
    assert int(said(EVERY_ENUM)) > 500


def test_enums_of_others_are_made_the_usual_way() -> None:
    import enum

    from soattin.gui.quick_enums import switch_on

    assert switch_on()
    level = enum.Enum("level", "LOW HIGH")
    assert [member.value for member in level] == [1, 2]
    assert enum.Enum("own", [("value", 3), ("name", 4)], boundary=enum.KEEP)["value"].value == 3
    with pytest.raises(TypeError):
        enum.IntEnum("twice", [("ONE", 1), ("ONE", 2)], boundary=enum.KEEP)
