"""The part of the Screen menu that tells how things look: text size, light and dark, language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from soattin.gui import style, typeface
from soattin.gui.i18n import LANGUAGES, VIETNAMESE
from soattin.gui.settings import Settings


class Looks(QObject):
    """Fills a menu and keeps the choices in the settings; a language needs the window opened anew."""

    language_wanted = Signal()

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self._app = cast("QApplication", QApplication.instance())
        typeface.stretch_columns(window, typeface.percent() / 100)

    def fill(self, menu: QMenu) -> None:
        """Add the commands."""
        sizes = menu.addMenu(self.tr("&Cỡ chữ"))
        self.larger = self._command(sizes, self.tr("Chữ &to hơn"), "Ctrl++", lambda: self._step(1))
        # On most keyboards + is Shift+=, and Ctrl with the bare key is what people press.
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._command(sizes, self.tr("Chữ &nhỏ hơn"), "Ctrl+-", lambda: self._step(-1))
        self._command(sizes, self.tr("Cỡ chữ &thường (100 %)"), "Ctrl+0", lambda: self.set_text_size(100))
        sizes.addSeparator()
        self._sizes = self._choices(
            sizes,
            [(f"{size} %", size) for size in typeface.SIZES],
            typeface.percent(),
            self.set_text_size,
        )
        self._choices(
            menu.addMenu(self.tr("Nền &sáng, nền tối")),
            [
                (self.tr("Theo &hệ thống"), style.SYSTEM),
                (self.tr("Nền &sáng"), style.ALWAYS_LIGHT),
                (self.tr("Nền &tối"), style.ALWAYS_DARK),
            ],
            self._settings.text("appearance", style.SYSTEM),
            self.set_appearance,
        )
        self._choices(
            menu.addMenu(self.tr("Ngôn n&gữ (Language)")),
            [(name, code) for code, name in LANGUAGES.items()],
            self._settings.text("language", VIETNAMESE),
            self.set_language,
        )

    def _command(self, menu: QMenu, text: str, key: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: slot())
        menu.addAction(action)
        return action

    def _choices(
        self, menu: QMenu, choices: list[tuple[str, object]], now: object, slot: Callable[[Any], object]
    ) -> QActionGroup:
        group = QActionGroup(self)
        for text, value in choices:
            action = QAction(text, self._window)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, value=value: slot(value))
            group.addAction(action)
            menu.addAction(action)
        return group

    def _step(self, by: int) -> None:
        place = typeface.SIZES.index(typeface.percent()) + by
        self.set_text_size(typeface.SIZES[min(max(place, 0), len(typeface.SIZES) - 1)])

    def set_text_size(self, percent: int) -> None:
        """Write everything at `percent`, widths of columns with it."""
        before = typeface.percent()
        self._settings.set("text-size", percent)
        self._dress()
        typeface.stretch_columns(self._window, typeface.percent() / before)
        for action in self._sizes.actions():
            action.setChecked(action.data() == typeface.percent())

    def set_appearance(self, appearance: str) -> None:
        """Follow the system, or stay light or dark."""
        self._settings.set("appearance", appearance)
        self._dress()

    def _dress(self) -> None:
        appearance = self._settings.text("appearance", style.SYSTEM)
        style.apply(self._app, appearance, self._settings.number("text-size", 100))

    def set_language(self, language: str) -> None:
        """Keep the language and ask for the window to be opened again in it."""
        if language != self._settings.text("language", VIETNAMESE):
            self._settings.set("language", language)
            self.language_wanted.emit()
