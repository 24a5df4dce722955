"""Types into the real window through a real input method, and tells what arrived.

Run by test_typing.py under a display and a message bus of its own: `typist.py ibus|fcitx5 telex|vni OUT.json`.
Keys and clicks come from xdotool, so that they take the way of a person's own: X server, Qt's input context, input
method and back. What is told of each scene: the text that was meant, and what the program then holds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent), str(ROOT / "tests" / "children")]

import main  # noqa: E402, F401  (binds the name `soattin` to this checkout)

if __name__ == "__main__":
    from PySide6.QtCore import QEventLoop, QPoint, QProcess, QTimer
    from PySide6.QtWidgets import QWidget
    from scenes import SCENES
    from telex import keys_for

    from soattin.db.store import Store
    from soattin.gui.app import make_app
    from soattin.gui.main_window import MainWindow
    from soattin.gui.settings import Settings


class Typist:
    """A person at the window: presses keys, clicks, and looks at what the project holds."""

    def __init__(self, method: str, folder: Path) -> None:
        self.method = method
        settings = Settings(folder / "settings.ini")
        self.app = make_app([], settings)
        self.window = MainWindow(settings)
        self.window.resize(1340, 740)
        self.window.move(0, 0)
        self.window.show()
        self.window.activateWindow()
        self.window.open_sample()
        self.until(lambda: self.window.review.articles.model.rowCount() >= 10, 60)
        self.settle()

    @property
    def review(self):
        return self.window.review

    def wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, condition: Callable[[], bool], seconds: float = 10) -> bool:
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            self.wait(20)
        return condition()

    def settle(self) -> None:
        for _ in range(2):
            self.wait(60)
            self.until(lambda: not self.window.project.runner.busy and not self.window.import_bar.isVisible())

    def xdotool(self, *words: object) -> None:
        process, loop = QProcess(), QEventLoop()
        process.finished.connect(loop.quit)
        process.start("xdotool", [str(word) for word in words])
        loop.exec()
        self.wait(60)

    def write(self, text: str) -> None:
        """Type `text` with the keys of the input method."""
        self.xdotool("type", "--delay", 18, keys_for(text, self.method))

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--delay", 18, *keys)
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        point = widget.mapToGlobal(at or widget.rect().center())
        self.xdotool("mousemove", point.x(), point.y(), "click", 1)
        self.settle()

    def official(self, number: int = 0) -> int:
        """Stand at a row of an official; returns its item."""
        model = self.review.model
        items = [row.item.id for row in model.rows if row.group == "officials" and row.item is not None]
        self.review.fields.setFocus()
        self.review.fields.go_to(model.place_of_item(items[number]))
        self.settle()
        return items[number]

    def value(self, item: int) -> dict | str:
        article = self.review.article.row.id
        items = self.window.project.thread_of_store.call(Store.items, article)
        return next(i.value for i in items if i.id == item)

    def open_editor(self) -> str:
        """Return what stands in an editor that nobody opened."""
        editor = self.review.fields.editor
        return "no editor" if editor is None else f"editor with {editor.composed()!r}"

    def edit_name(self, number: int = 0) -> int:
        item = self.official(number)
        self.press("F2", "ctrl+a")
        return item


def start_ibus(method: str) -> None:
    subprocess.run(
        ["gsettings", "set", "org.freedesktop.ibus.engine.unikey", "input-method", method], check=True
    )
    subprocess.Popen(["ibus-daemon", "--panel=disable", "--replace"], stderr=subprocess.DEVNULL)
    for _ in range(40):
        # It also sets the keyboard's layout, which may fail while the engine is set.
        subprocess.run(["ibus", "engine", "Unikey"], capture_output=True, check=False)
        said = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False).stdout
        if said.strip() == "Unikey":
            return
        time.sleep(0.2)
    raise SystemExit("ibus has no engine Unikey")


def start_fcitx5(method: str) -> None:
    config = Path(os.environ["XDG_CONFIG_HOME"]) / "fcitx5"
    (config / "conf").mkdir(parents=True)
    (config / "profile").write_text(
        "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=unikey\n\n[Groups/0/Items/0]\nName=unikey\nLayout=\n\n"
        "[GroupOrder]\n0=Default\n"
    )
    (config / "conf" / "unikey.conf").write_text(f"InputMethod={'Telex' if method == 'telex' else 'VNI'}\n")
    subprocess.Popen(
        ["fcitx5", "--disable=wayland,waylandim"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    time.sleep(2)


def play(framework: str, method: str, out: Path, only: str = "") -> None:
    (start_ibus if framework == "ibus" else start_fcitx5)(method)
    typist = Typist(method, out.parent)
    told = {}
    for scene in SCENES:
        if only and only not in scene.__name__:
            continue
        try:
            wanted, got = scene(typist)
        except (AttributeError, IndexError, KeyError, StopIteration, TypeError) as error:
            # What the scene wants is not there: told as its result, the others go on.
            wanted, got = "done", f"{type(error).__name__}: {error}"
        told[scene.__name__] = [wanted, got]
        out.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    typist.window.close()


if __name__ == "__main__":
    play(sys.argv[1], sys.argv[2], Path(sys.argv[3]), *sys.argv[4:])
