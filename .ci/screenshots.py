"""Makes the pictures of the README and the manual from the sample project: one of each screen and dialog.

    python .ci/screenshots.py [--out DIR] [--appearance light|dark] [--text-size 150] [--language en]

Runs without a screen. Each picture is kept under 150 KB by reducing its colours.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

import numpy as np  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, Qt  # noqa: E402
from PySide6.QtGui import QImage, QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLineEdit, QWidget  # noqa: E402

import main as _program  # noqa: E402, F401  (binds the name `soattin` to this checkout)
from soattin.gui import style  # noqa: E402
from soattin.gui.app import make_app  # noqa: E402
from soattin.gui.main_window import MainWindow  # noqa: E402
from soattin.gui.settings import Settings  # noqa: E402
from soattin.resources import path as resource  # noqa: E402

MOST_BYTES = 150_000


def fewer_colours(image: QImage) -> QImage:
    """Return the picture in its 256 commonest colours, each other pixel in the nearest of them."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    height, width = image.height(), image.width()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width]
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = colours[np.argsort(-counts)[:256]]

    def parts(values: np.ndarray) -> np.ndarray:
        return np.stack([(values >> shift) & 255 for shift in (16, 8, 0)], axis=-1).astype(np.int32)

    near = np.array([((parts(kept) - one) ** 2).sum(axis=-1).argmin() for one in parts(colours)], np.uint8)
    out = np.ascontiguousarray(near[places].reshape(height, width))
    made = QImage(out.data, width, height, width, QImage.Format.Format_Indexed8).copy()
    made.setColorTable([int(value) | 0xFF000000 for value in kept])
    return made


class Camera:
    """A window over the sample, and a way to take pictures of it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.out: Path = options.out
        self.out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="soat-tin-anh-"))
        settings = Settings(folder / "settings.ini")
        settings.set("language", options.language)
        settings.set("appearance", options.appearance)
        settings.set("text-size", options.text_size)
        settings.set("person/name", "Nguyễn Thị Mẫu")
        settings.set("tour/seen", 1)
        self.app = make_app([], settings)
        self.window = MainWindow(settings)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()

    def wait(self, until=lambda: True, most: float = 60.0) -> None:
        """Let the program go on until it is idle and `until` holds."""
        end = time.monotonic() + most
        project = lambda: self.window.project  # noqa: E731
        quiet = 0
        while time.monotonic() < end and quiet < 8:
            QCoreApplication.processEvents()
            time.sleep(0.02)
            busy = project() is not None and (project().runner.busy or self.window.import_bar.job is not None)
            quiet = 0 if busy or not until() else quiet + 1
        if quiet < 8:
            raise TimeoutError("the program did not come to rest")

    def take(self, name: str, widget: QWidget | None = None) -> None:
        self.wait()
        image = (widget or self.window).grab().toImage()
        file = self.out / f"{name}.png"
        fewer_colours(image).save(str(file), "PNG", 0)
        if file.stat().st_size > MOST_BYTES:
            raise ValueError(f"{file} is larger than {MOST_BYTES} bytes")
        print(f"{file.name}: {file.stat().st_size // 1000} KB")

    def command(self, name: str) -> None:
        """Carry out a command of the review."""
        next(a for a in self.window.review.commands() if a.objectName() == name).trigger()

    def take_dialog(self, name: str) -> None:
        """Take the window with its open dialog over it, and close the dialog."""
        self.wait(lambda: any(d.isVisible() for d in self.window.findChildren(QDialog)))
        dialog = next(d for d in self.window.findChildren(QDialog) if d.isVisible())
        self.take(name, dialog)
        dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press_escape(widget: QWidget | None) -> None:
    """Leave what is being edited as it was."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))


def screens(camera: Camera) -> None:
    """Take each screen."""
    window = camera.window
    camera.take("bat-dau")
    window.open_sample()
    camera.wait(lambda: window.review.articles.model.rowCount() >= 14)
    window.review.articles.choose(window.review.articles.model.ids[0])
    camera.wait(lambda: window.review.article is not None)
    camera.take("ra-soat")
    review = window.review
    place = next(n for n, row in enumerate(review.model.rows) if getattr(row, "group", "") == "localities")
    review.fields.go_to(place + 1)
    review.fields.setFocus()
    review.fields.edit_here()
    if isinstance(editor := QApplication.focusWidget(), QLineEdit):
        editor.selectAll()
        for letter in "mai s":
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(editor, key)
    camera.wait()
    camera.take("sua-gia-tri")
    press_escape(QApplication.focusWidget())
    camera.wait()
    camera.command("review.done")
    camera.take("xong-bai")
    window.show_screen(window.merge)
    views = window.merge.findChildren(QAbstractItemView)
    camera.wait(lambda: any(v.isVisible() and v.model().rowCount() for v in views), most=20)
    camera.take("hop-nhat")
    window.show_screen(window.summary)
    camera.wait(lambda: window.summary.chart.ready)
    camera.take("tong-hop")
    window.show_screen(window.history)
    camera.take("nhat-ky")


def dialogs(camera: Camera) -> None:
    """Take each dialog."""
    window = camera.window
    window.show_screen(window.review)
    window.show_keys()
    camera.take_dialog("phim")
    window.summary.export_dialog()
    camera.take_dialog("xuat")
    window.show_preferences()
    camera.take_dialog("thiet-dat")
    window.start_import([resource("samples")])
    camera.take_dialog("ket-qua-nhap")
    window.errors.show(ValueError("x"))
    camera.take_dialog("loi")


def helpers(camera: Camera) -> None:
    """Take what helps: the tour and the manual."""
    window = camera.window
    window.help.show_tour()
    window.help.tour.go(1)
    camera.wait()
    camera.take("gioi-thieu")
    window.help.tour.leave()
    window.help.show_manual()
    window.help.manual.words.setText("hoan tac")
    camera.take("sach", window.help.manual)
    window.help.manual.close()


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "resources" / "help" / "img")
    parser.add_argument("--appearance", choices=(style.ALWAYS_LIGHT, style.ALWAYS_DARK), default="light")
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    return parser.parse_args()


def run() -> int:
    camera = Camera(parse())
    screens(camera)
    helpers(camera)
    dialogs(camera)
    camera.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


if __name__ == "__main__":
    sys.exit(run())
