"""Brings articles to the screen: the one asked for at once, its neighbours ahead, in small slices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont

from soattin.core.review.stored import Article
from soattin.db.store import Store
from soattin.gui.project import Project
from soattin.gui.review.document import ArticleDocument, Formats
from soattin.gui.runner import Then
from soattin.gui.style import theme

_SLICE_S = 0.012
_PAINTED_MS = 15
_KEPT = 4


class ArticleLoader(QObject):
    """Holds documents of a few articles, built or being built."""

    def __init__(
        self,
        font: Callable[[], QFont],
        prepare: Callable[[ArticleDocument], object],
        parent: QObject | None = None,
    ) -> None:
        """`font()` is that of the text, `prepare(document)` does for one that is built what its showing would do."""
        super().__init__(parent)
        self._font, self._prepare = font, prepare
        self._project: Project | None = None
        self._made: dict[int, ArticleDocument] = {}
        self._asked: dict[int, int] = {}
        self._wanted: tuple[int, Callable[[ArticleDocument], None]] | None = None
        self._formats = Formats(theme())
        self._work = QTimer(self, interval=0)
        self._work.timeout.connect(self._build_on)
        self._round = 0

    def set_project(self, project: Project | None) -> None:
        self._project = project
        self.forget_all()

    @property
    def busy(self) -> bool:
        """Whether something is still being loaded or built."""
        return bool(self._asked) or not all(made.ready for made in self._made.values())

    def forget_all(self) -> None:
        """Drop every document: the project, the font or the colours changed."""
        self._round += 1
        self._formats = Formats(theme())
        self._made.clear()
        self._asked.clear()
        self._wanted = None
        self._work.stop()

    def forget(self, article: int) -> None:
        """Drop an article that changed."""
        self._made.pop(article, None)
        self._asked.pop(article, None)

    def show(self, article: int, then: Callable[[ArticleDocument], None], failed: Then | None = None) -> None:
        """Have `then(document)` called with an article's document: now where it is there, otherwise soon; what is seen
        first is built by then.

        `failed(error)` is called instead where it cannot be read.
        """
        made = self._made.get(article)
        if made is not None:
            self._wanted = None
            made.begin()
            made.shown = True
            self._work.stop()
            then(made)
            QTimer.singleShot(_PAINTED_MS, self, self._work.start)
            return
        self._wanted = (article, then)
        self._ask(article, failed)

    def ahead(self, articles: Sequence[int]) -> None:
        """Load and build these articles when there is time."""
        for article in articles:
            if article not in self._made:
                self._ask(article)
        keep = {*articles, *list(self._made)[-_KEPT:]}
        for article, made in list(self._made.items()):
            if article not in keep:
                del self._made[article]
            elif article not in articles:
                # A megabyte; drawn again where somebody comes back to it.
                made.fields.pictures.clear()

    def _ask(self, article: int, failed: Then | None = None) -> None:
        project = self._project
        if project is None or article in self._asked:
            return
        round_, self._asked[article] = self._round, self._asked.get(article, 0)

        def not_there(error: Exception) -> None:
            self._asked.pop(article, None)
            (failed or project.failed.emit)(error)

        project.read(Store.article, article, then=lambda got: self._arrived(round_, got), failed=not_there)

    def _arrived(self, round_: int, article: Article) -> None:
        key = article.row.id
        if round_ != self._round or key not in self._asked:
            return
        del self._asked[key]
        made = self._made[key] = ArticleDocument(article, self._font(), self._formats)
        if self._wanted is not None and self._wanted[0] == key:
            then = self._wanted[1]
            self._wanted = None
            # What is seen first; the rest when that is painted.
            made.begin()
            made.shown = True
            then(made)
            QTimer.singleShot(_PAINTED_MS, self, self._work.start)
        elif not made.ready:
            self._work.start()

    def _build_on(self) -> None:
        until = perf_counter() + _SLICE_S
        for made in self._made.values():
            while not made.ready and perf_counter() < until:
                if made.work():
                    self._prepare(made)
        if all(made.ready for made in self._made.values()):
            self._work.stop()
