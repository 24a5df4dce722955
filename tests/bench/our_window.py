"""Starts the program as its command does and prints when the last article and the list are painted (or the start page).

Arguments: the folder of settings, and a project or nothing. Prints seconds since the epoch, megabytes,
seconds of the processor.
"""

import gc
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

os.environ["XDG_CONFIG_HOME"] = sys.argv[1]

# As the program's first act; here Qt is named before it.
gc.disable()

import main as program  # noqa: E402

import soattin.gui  # noqa: E402, F401  # isort: skip  (loads PySide as the program does)

from PySide6.QtCore import QEvent, QTimer  # noqa: E402  # isort: skip
from PySide6.QtWidgets import QApplication  # noqa: E402  # isort: skip


def filled(review) -> bool:
    """Whether the article is there with its fields, and the list with the rows around it."""
    listed = review.articles
    place = listed.list.currentIndex().row()
    return review.article is not None and place >= 0 and listed.model.row(place) is not None


def told() -> None:
    # Looked for seldom: on a busy machine the looking would be a good part of the start.
    window = next((w for w in QApplication.topLevelWidgets() if w.objectName() == "main"), None)
    shown = window is not None and window.windowHandle() is not None and window.windowHandle().isExposed()
    if not shown or (len(sys.argv) > 2 and not filled(window.review)):
        QTimer.singleShot(1, told)
        return
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    memory = int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
    print(time.time(), memory, time.process_time(), flush=True)
    window.close()


QTimer.singleShot(0, told)
# Timers wait for the loop, which the program enters when the window is shown.
sys.exit(program.main(sys.argv[2:]))
