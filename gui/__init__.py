"""The window. Whatever of it is loaded first loads PySide first, in the quick way."""

from soattin.gui import pyside

pyside.load()
