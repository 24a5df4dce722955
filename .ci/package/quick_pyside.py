"""Runs at the very start of the stand-alone program, before PyInstaller's own hook loads PySide: in the quick way."""

import soattin.gui  # noqa: F401
