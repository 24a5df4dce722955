"""The stand-alone build has no OpenGL modules: charts are drawn all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

_SCRIPT = """
import runpy, sys
runpy.run_path(sys.argv[1])
import main
from PySide6.QtWidgets import QApplication
app = QApplication([])
from soattin.gui.summary.chart import BarChart
chart = BarChart()
chart.resize(400, 300)
chart.drawn.connect(app.quit)
chart.show_bars("đồng", [("xã An Bình", 12.0), ("xã An Hòa", 7.0)])
app.exec()
image = chart.grab().toImage()
colours = {image.pixelColor(x, y).name() for x in range(0, 400, 5) for y in range(0, 300, 5)}
assert len(colours) > 2, colours
assert not [name for name in sys.modules if name.startswith("PySide6.QtOpenGL") and sys.modules[name].__spec__]
print("drawn")
"""


def test_charts_are_drawn_without_opengl() -> None:
    stub = ROOT / ".ci" / "package" / "without_opengl.py"
    run = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(stub)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.strip() == "drawn", run.stderr
