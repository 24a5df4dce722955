"""Loads PySide without what a program of widgets never asks of it: a third of the time that `import PySide6` takes.

Two things in it serve people at a prompt, and cost each start:

- What explains the functions of Qt (texts of TypeErrors, signatures, stubs for editors) lies in it as source, which is
  compiled and run anew each time: 22 ms. Here it is when it is first asked for, which is when a call goes wrong.
- Each `import` statement goes through a function of PySide that reads the source of every module that is loaded from then
  on, to see whether it wants `snake_case` names by `from __feature__ import`: 13 ms, and the sources stay in memory.

Where PySide is another version than those that the first was tried with, or loaded already, it stays as it is.
"""

from __future__ import annotations

import builtins
import sys
from types import CodeType
from typing import Any

from soattin.gui.quick_enums import switch_on

_TRIED = ("6.11.",)
_FOLDER = "shibokensupport/"
_AT_ONCE = frozenset({"loader.py", "importhandler.py", "__init__.py"})
"""What PySide runs while it is being loaded."""

_later: dict[str, bytes] = {}
"""Sources not yet run, by their file names."""

_COMPILED_LATER = """
from soattin.gui.pyside import run_when_asked
run_when_asked(globals(), {file!r})
"""

_compile = builtins.compile


def load() -> None:
    """Import the part of PySide that all of Qt's modules begin with."""
    if "PySide6" not in sys.modules:
        switch_on()
        builtins.compile = _put_off  # type: ignore[assignment]
        try:
            import PySide6  # noqa: F401
        finally:
            builtins.compile = _compile
    ours = getattr(builtins, "__orig_import__", None)
    if ours is not None:
        builtins.__import__ = ours


def _put_off(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> CodeType:
    """Compile in the place of `compile`: what PySide holds ready for when it is asked, only then."""
    if (
        isinstance(source, bytes)
        and isinstance(filename, str)
        and filename.startswith(_FOLDER)
        and filename.rpartition("/")[2] not in _AT_ONCE
        and getattr(sys.modules.get("PySide6"), "__version__", "").startswith(_TRIED)
    ):
        _later[filename] = source
        source = _COMPILED_LATER.format(file=filename)
    code: CodeType = _compile(source, filename, mode, *more, **named)
    return code


def run_when_asked(module: dict[str, Any], file: str) -> None:
    """Have the source of a module of PySide run when something of it is first asked for. Called by that module."""

    def run() -> None:
        source = _later.pop(file, None)
        if source is not None:
            for name in stand_ins:
                module.pop(name, None)
            exec(_compile(source, file, "exec"), module)  # noqa: S102  (what PySide would have run itself)

    def asked(name: str) -> Any:
        # What the import system asks of every module is no reason.
        if name.startswith("__"):
            raise AttributeError(name)
        run()
        try:
            return module[name]
        except KeyError:
            raise AttributeError(f"module {file!r} has no attribute {name!r}") from None

    def update_mapping() -> None:
        run()
        module["update_mapping"]()

    def feature_import(name: str, *more: Any, **named: Any) -> Any:
        if name != "__feature__":
            return None
        run()
        return module["feature_import"](name, *more, **named)

    def feature_imported(_: object) -> None:
        """Look at no module that was loaded."""

    stand_ins: dict[str, Any] = {"__getattr__": asked}
    # These PySide takes from the module's dictionary, or asks at each import.
    if file.endswith("/mapping.py"):
        stand_ins["update_mapping"] = update_mapping
    if file.endswith("/feature.py"):
        stand_ins |= {"feature_import": feature_import, "feature_imported": feature_imported}
    module.update(stand_ins)
