"""A correction offers itself elsewhere: a bar that tells where the same error stands, shows it, and sets it right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from soattin.core.review.rules import Pattern, derive
from soattin.core.review.stored import Outcome, StoredItem
from soattin.db.rules import Page, Same
from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.review.notices import Notice
from soattin.gui.spoken import spoken

_MOST_SHOWN = 500


class Elsewhere(QObject):
    """Follows corrections; offers the last one for everywhere it fits."""

    message = Signal(str)

    def __init__(self, bar: Notice, key: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar, self._key = bar, key
        self._project: Project | None = None
        self._round = 0
        self._source = 0
        self._step = 0
        self.pattern: Pattern | None = None
        self.found: list[Same] = []
        self.preview = QListWidget()
        self.preview.setAccessibleName(self.tr("Những chỗ có cùng lỗi"))
        self.preview.setMaximumHeight(170)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.preview.hide()
        bar.insert(self.preview)

    def set_project(self, project: Project | None) -> None:
        self._project = project
        self.forget()

    def forget(self) -> None:
        """Offer nothing any more."""
        self._round += 1
        self.pattern, self.found = None, []
        self._source = self._step = 0
        self.close_bar()

    def close_bar(self) -> None:
        self.preview.hide()
        self._bar.leave()

    def corrected(self, item: StoredItem, after: Any, outcome: Outcome | None) -> None:
        """Look for the error that this correction set right in all other articles."""
        self.forget()
        pattern = derive(item.group, item.field, item.machine, item.value, after)
        if outcome is None or pattern is None:
            return
        self.pattern, self._source, self._step = pattern, item.id, outcome.step
        self._look(self._round, 0)

    def _look(self, round_: int, start: int) -> None:
        if self._project is not None and self.pattern is not None:
            self._project.read(
                Store.find_same,
                self.pattern,
                self._source,
                start,
                then=lambda page: self._looked(round_, page),
            )

    def _looked(self, round_: int, page: Page) -> None:
        if round_ != self._round:
            return
        self.found += page.found
        if page.next:
            self._look(round_, page.next)
        elif self.found:
            self._offer()

    def _offer(self) -> None:
        if self.pattern is None:
            return
        articles = len({same.article for same in self.found})
        text = self.tr("Cùng lỗi ở {places} chỗ trong {articles} bài.\n{what}")
        self._bar.ask(
            text.format(places=len(self.found), articles=articles, what=spoken(self.pattern.text)),
            [
                (self.tr("Sửa hết ({key})").format(key=self._key()), self.apply),
                (self.tr("Xem trước"), self._show),
                (self.tr("Để nguyên"), self.forget),
            ],
        )

    def _show(self) -> None:
        self.preview.clear()
        for same in self.found[:_MOST_SHOWN]:
            after = same.after or self.tr("bỏ")
            line = QListWidgetItem(f"{same.value}  →  {after}   ·   {same.headline}")
            line.setToolTip(line.text())
            line.setData(Qt.ItemDataRole.UserRole, same.item)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
            self.preview.addItem(line)
        self.preview.show()
        self.preview.setCurrentRow(0)
        self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _left_out(self) -> set[int]:
        if self.preview.isHidden():
            return set()
        lines = (self.preview.item(place) for place in range(self.preview.count()))
        return {
            line.data(Qt.ItemDataRole.UserRole)
            for line in lines
            if line.checkState() != Qt.CheckState.Checked
        }

    def apply(self) -> None:
        """Set right what was found, in one step, and keep the rule for later imports."""
        if self._project is None or self.pattern is None or not self.found:
            self.message.emit(self.tr("Không có chỗ nào khác cùng lỗi với lần sửa vừa rồi."))
            return
        left = self._left_out()
        items = [same.item for same in self.found if same.item not in left]
        pattern = self.pattern
        self.forget()
        if items:
            self._project.change(Store.apply_everywhere, pattern, items, then=self._applied)

    def _applied(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            text = self.tr("Đã sửa {count} chỗ; giữ làm quy tắc cho lần nhập sau (Ctrl+Z để hoàn tác).")
            self.message.emit(text.format(count=len(outcome.items)))

    def on_changed(self, outcome: Outcome) -> None:
        """Offer nothing once the correction itself was taken back or changed again."""
        if self._source in outcome.items and outcome.step != self._step:
            self.forget()
