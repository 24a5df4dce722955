"""Tells what does not agree with other articles, in a quiet bar above the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.review.notices import Notice
from soattin.gui.spoken import spoken

if TYPE_CHECKING:
    from soattin.core.review.across import Finding

_SHOWN = 2


class Checking(QObject):
    """Asks for the checks of the article in hand; `open_wanted(article)` follows the button."""

    open_wanted = Signal(int)

    def __init__(self, bar: Notice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._project: Project | None = None
        self._article = 0
        self._put_away: set[tuple[int, str]] = set()

    def set_project(self, project: Project | None) -> None:
        self._project = project
        self._put_away.clear()
        self._bar.hide()

    def look(self, article: int) -> None:
        """Check an article against the others; the bar follows where something does not agree."""
        self._article = article
        if self._project is not None and article:
            self._project.read_ahead(Store.findings, article, then=lambda found: self._tell(article, found))
        else:
            self._bar.hide()

    def _tell(self, article: int, found: list[Finding]) -> None:
        if article != self._article:
            return
        new = [finding for finding in found if (article, finding.message) not in self._put_away]
        if not new:
            self._bar.hide()
            return
        lines = [spoken(finding.message) + "." for finding in new[:_SHOWN]]
        if len(new) > _SHOWN:
            lines.append(self.tr("Còn {count} điểm khác.").format(count=len(new) - _SHOWN))

        def away() -> None:
            self._put_away.update((article, finding.message) for finding in new)
            self._bar.leave()

        self._bar.ask(
            "\n".join(lines),
            [
                (self.tr("Mở bài kia"), lambda: self.open_wanted.emit(new[0].article)),
                (self.tr("Đã xem"), away),
            ],
        )
