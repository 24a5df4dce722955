"""What all tests share: the checkout's own code under its private name."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import main  # noqa: F401  (binds the name `soattin` to this checkout)
