"""What all tests share: the checkout's own code under its private name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import main  # noqa: F401  (binds the name `soattin` to this checkout)

# Worker processes get this search path and find the package through the file in there.
sys.path.append(str(Path(__file__).parent / "children"))
sys.path.append(str(Path(__file__).parent / "core" / "text"))
