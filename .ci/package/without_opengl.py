"""Stands in for Qt's OpenGL modules (10 MB), which pyqtgraph imports and, drawing bars, never uses."""

import sys
from types import ModuleType


class _Stub(ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        from PySide6.QtWidgets import QWidget

        # A base of classes that nobody makes objects of.
        return type(name, (QWidget,), {})


for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = _Stub(name)
