"""The screen Rà soát: articles, the article in hand, its fields."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from soattin.core.errors import UserError
from soattin.core.records import GROUPS, Span
from soattin.core.review.layout import FieldRow
from soattin.core.review.stored import Article, Outcome
from soattin.core.review.wording import ARTICLE_STATE_NAMES, date_text
from soattin.db.store import Store
from soattin.gui.articles.pane import ArticlesPane
from soattin.gui.keys import Keymap, shown
from soattin.gui.project import Project
from soattin.gui.review import commands
from soattin.gui.review.document import ArticleDocument
from soattin.gui.review.fields_model import FieldsModel
from soattin.gui.review.fields_texts import FieldTexts
from soattin.gui.review.fields_view import FieldsView
from soattin.gui.review.heading import Heading
from soattin.gui.review.loader import ArticleLoader
from soattin.gui.review.moving import Moving
from soattin.gui.review.parts import ReviewParts
from soattin.gui.review.sources import Sources
from soattin.gui.review.text_view import TextView
from soattin.gui.settings import Settings
from soattin.gui.spoken import spoken

_AHEAD_MS = 40
_MOST_WAITS = 50


class ReviewScreen(ReviewParts):
    """Three panes over the open project; every command works from the keyboard."""

    settled = Signal()
    """An article is painted, and what may wait for that begins."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.keymap = Keymap(settings, self)
        self.sources = Sources()
        self.articles = ArticlesPane()
        self.text = TextView()
        self.model = FieldsModel(self)
        self.fields = FieldsView(self.model, self.sources)
        self.fields.delegate.keep_open_for = self.text
        self.loader = ArticleLoader(self._text_font, self._prepare, self)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._look_ahead)
        self.has_settled = False
        self._waited = 0
        self.moving = Moving(self)
        self._zoom = min(max(settings.number("review/zoom", 100), 60), 250)
        self.want_item = 0
        """The item to stand at when the article is shown, 0: the first doubtful one."""
        self._build()
        self._actions = commands.make_actions(self, self.fields, self.keymap, self._handlers())
        self._connect()
        self.restore_layout()
        self._show_head()

    # Building

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.head = Heading()
        middle, right = QWidget(self.splitter), QWidget(self.splitter)
        self.middle, self.right = QVBoxLayout(middle), QVBoxLayout(right)
        for column, margins, parts in (
            (self.middle, (4, 8, 4, 8), (self.head, self.text)),
            (self.right, (0, 8, 8, 8), (self.fields,)),
        ):
            column.setContentsMargins(*margins)
            column.setSpacing(6)
            for part in parts:
                column.addWidget(part, 1 if part in (self.text, self.fields) else 0)
        self.splitter.setHandleWidth(6)
        for place, widget in enumerate((self.articles, middle, right)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, (2, 4, 4)[place])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([250, 440, 500])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        out: dict[str, Callable[[], object]] = {
            "review.confirm": lambda: self.correcting.confirm(),
            "review.edit": self.fields.edit_here,
            "review.edit_other": self.fields.edit_other,
            "review.reject": lambda: self.correcting.reject(),
            "review.add": lambda: self.correcting.add_row(),
            "review.next_doubt": lambda: self.moving.to_doubt(1),
            "review.previous_doubt": lambda: self.moving.to_doubt(-1),
            "review.shrink": lambda: self.capture.move_evidence(end=-1),
            "review.grow": lambda: self.capture.move_evidence(end=1),
            "review.grow_front": lambda: self.capture.move_evidence(start=-1),
            "review.shrink_front": lambda: self.capture.move_evidence(start=1),
            "review.done": self.finish_article,
            "review.next": lambda: self.moving.to_article(1),
            "review.previous": lambda: self.moving.to_article(-1),
            "review.later": lambda: self.finishing.put_off(),
            "review.everywhere": self.apply_everywhere,
            "review.find": self.open_find,
            "review.filter": self.articles.words.setFocus,
            "review.larger": lambda: self.zoom(1),
            "review.smaller": lambda: self.zoom(-1),
            "review.usual": lambda: self.zoom(0),
            "review.next_pane": lambda: self.moving.to_pane(1),
            "review.previous_pane": lambda: self.moving.to_pane(-1),
        }
        for number, group in enumerate(GROUPS, 1):
            out[f"review.group{number}"] = self._to_group(group)
        return out

    def _to_group(self, group: str) -> Callable[[], object]:
        return lambda: self.capture.to_group(group)

    def _connect(self) -> None:
        self.articles.chosen.connect(self._chosen)
        self.articles.entered.connect(self.fields.setFocus)
        self.fields.row_changed.connect(self._row_changed)
        self.fields.delegate.dropped.connect(self.message)
        self.text.clicked_at.connect(self.moving.to_mark)
        self.text.tip_for = self._tip
        self.model.typed.connect(lambda *typed: self.correcting.typed(*typed))
        self.fields.delegate.other_wanted.connect(lambda cell: self.correcting.edit_other(cell))

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.12 * self._zoom / 100)
        return font

    def zoom(self, by: int) -> None:
        """Show the article's text larger or smaller, by steps of 10 %; 0 sets it back."""
        wanted = min(max(self._zoom + 10 * by, 60), 250) if by else 100
        if wanted != self._zoom:
            self._zoom = wanted
            self._show_again()
        self.message.emit(self.tr("Cỡ chữ bài viết: {size} %").format(size=self._zoom))

    def _show_again(self) -> None:
        """Build the documents anew: the font or the colours changed."""
        self.loader.forget_all()
        row = self.fields.current
        if self.article is not None:
            self.want_item = row.item.id if row and row.item else 0
            self.loader.show(self.article.row.id, self._show_document)

    def restore_layout(self) -> None:
        """Bring back widths, filters' order and the last article."""
        state = self.settings.bytes("review/splitter")
        if not state.isEmpty():
            self.splitter.restoreState(state)
        order = self.articles.order.findData(self.settings.text("review/order", "doubts"))
        self.articles.order.setCurrentIndex(max(order, 0))

    def save_layout(self) -> None:
        """Write widths and the last article into the settings."""
        self.settings.set("review/splitter", self.splitter.saveState())
        self.settings.set("review/zoom", self._zoom)
        self.settings.set("review/order", self.articles.order.currentData())
        if self.project is not None and self.article is not None:
            self.settings.set(self._last_key(), self.article.row.id)

    def _last_key(self) -> str:
        return last_key(self.project.path) if self.project else ""

    # Screen

    @property
    def article(self) -> Article | None:
        return self.model.article

    def commands(self) -> list[QAction]:
        """Return this screen's commands for the window's menu, each with its key."""
        return self._actions

    def keys(self) -> list[tuple[str, str]]:
        keys = [
            (shown(self.keymap.key(c)), c.text)
            for c, _ in commands.table()
            if not c.id.startswith("review.group")
        ]
        keys.insert(2, ("Tab / Shift+Tab", self.tr("Dòng sau / dòng trước; khi đang sửa: nhận và đi tiếp")))
        keys.append(
            (
                "Ctrl+1 … Ctrl+8",
                self.tr("Có chữ đang chọn: đưa vào nhóm ấy; không có: đến nhóm ấy, lần nữa: dòng cuối"),
            )
        )
        keys.append(("Ctrl+↑ / Ctrl+↓", self.tr("Năm dòng về trước / về sau")))
        keys += [
            ("Ctrl+Z / Ctrl+Y", self.tr("Hoàn tác / làm lại")),
            ("Esc", self.tr("Bỏ dở ô đang sửa, giữ giá trị cũ")),
            ("F1", self.tr("Bảng này")),
        ]
        return keys

    def set_project(self, project: Project | None) -> None:
        if self.project is not None and self.article is not None:
            self.settings.set(self._last_key(), self.article.row.id)
        super().set_project(project)
        self.loader.set_project(project)
        for name in ("elsewhere", "known", "checking"):
            part = self.part(name)
            if part is not None:
                part.set_project(project)
        if self.article is not None:
            self._show_article(None)
        last = self.settings.number(self._last_key()) if project is not None else 0
        if last:
            # At once: the list, in which it is found again, takes ten times as long to come.
            self.loader.show(last, self._show_document, failed=self._gone)
        self.articles.set_project(project, last)

    def activate(self) -> None:
        self.fields.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._enable(False)
        super().hideEvent(event)

    def _enable(self, on: bool) -> None:
        # Hidden, the screen must not answer to its keys.
        for action in self._actions:
            action.setEnabled(on)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "loader"):
            self._show_again()

    # Articles

    def open_article(self, article: int, item: int = 0) -> None:
        """Show an article, at one of its items where `item` is not 0."""
        self.want_item = item
        if self.article is not None and self.article.row.id == article:
            self.moving.enter_rows()
        self.articles.choose(article)

    def _chosen(self, article: int) -> None:
        if not article:
            self._show_article(None)
            self._ahead.start()
            return
        if self.article is not None and self.article.row.id == article:
            # Listed anew, by a filter or an import: the person stays where they are.
            if self.want_item:
                self.moving.enter_rows()
            return
        self.fields.commit()
        self.loader.show(article, self._show_document)

    def _show_document(self, made: ArticleDocument) -> None:
        self._show_article(made.article, made)
        if not made.ready:
            # Evidence further down is framed when it is there.
            made.when_ready = self._now_ready
        # Later: reading the next article must not compete with painting this one.
        self._ahead.start()

    def _now_ready(self, made: ArticleDocument) -> None:
        if self.text.shown is made:
            self._frame(self.fields.current)

    def _prepare(self, made: ArticleDocument) -> None:
        """Lay out and draw what will be seen first of an article that is built ahead."""
        if not made.shown:
            made.lay_out(self.text.viewport().width())
            self.fields.draw_ahead(made.fields)

    def _gone(self, error: BaseException) -> None:
        """The article shown last is not there any more: the first of the list is shown instead."""
        if not (isinstance(error, UserError) and error.code == "article-missing"):
            raise error

    def _look_ahead(self) -> None:
        if self.articles.model.busy and self._waited < _MOST_WAITS:
            # What can be seen goes first.
            self._waited += 1
            self._ahead.start()
            return
        self._waited = 0
        if not self.has_settled:
            self.has_settled = True
            self.settled.emit()
        self.loader.ahead(self.articles.neighbours())
        self.articles.draw_ahead()
        self.checking.look(self.article.row.id if self.article else 0)
        self.known.begin()

    def _show_article(self, article: Article | None, made: ArticleDocument | None = None) -> None:
        for bar in self.bars:
            bar.hide()
        if self.part("elsewhere"):
            self.elsewhere.close_bar()
        self.text.show_document(made)
        self.sources.text = article.text if article else ""
        self.model.set_article(made.fields if made is not None else FieldTexts(article))
        self.sources.context = self.model.context
        if self.part("find"):
            self.find.set_text(article.text if article else "")
        self._show_head()
        self.moving.enter_rows()

    def _show_head(self) -> None:
        article = self.article
        if article is None:
            self.head.setText("")
            # In the pane, where there is room for it whatever the size of the text.
            self.text.setPlaceholderText(
                self.tr("Chưa có bài nào. Nhập bài bằng Ctrl+I, kéo thả tệp vào đây, hoặc dán bằng Ctrl+V.")
            )
            return
        parts = [
            spoken(ARTICLE_STATE_NAMES[article.row.state]),
            article.row.source,
            date_text(article.imported[:10]),
        ]
        if article.note:
            parts.append(self.tr("Ghi chú: {note}").format(note=article.note))
        self.head.setText(" · ".join(parts))

    def step_article(self, by: int) -> None:
        """Go to the next or previous article of the list."""
        self.moving.to_article(by)

    # Rows

    def _row_changed(self, row: FieldRow | None) -> None:
        self._frame(row)

    def _frame(self, row: FieldRow | None, *, scroll: bool = True) -> None:
        """Frame the evidence of a row in the text."""
        spans = row.item.spans if row is not None and row.item is not None else ()
        self.text.show_evidence(spans, doubtful=row is not None and row.doubtful, scroll=scroll)

    def _tip(self, offset: int) -> str:
        """Return what the fields say whose evidence stands there, for the pointer resting on it."""
        rows = ((row, row.item) for row in self.model.rows if row.item is not None and row.item.counts)
        here = (row for row, item in rows if any(start <= offset < end for start, end in item.spans))
        return "\n".join(map(self.model.describe, here))

    def finish_article(self) -> None:
        """Mark the article as done and open the next one; errors keep it from being done."""
        self.finishing.finish()

    def apply_everywhere(self) -> None:
        """Apply the last correction everywhere it fits."""
        if self.fields.commit():
            self.elsewhere.apply()

    # Finding, panes

    def open_find(self) -> None:
        span = self.text.selected_span()
        article = self.article
        self.find.open_bar(article.text[span[0] : span[1]] if span and article else "")

    def found(self, span: Span) -> None:
        """Show a place that the search in the text found."""
        self.text.select(span)
        self.text.ensureCursorVisible()

    # News

    def on_changed(self, outcome: Outcome) -> None:
        if self.part("elsewhere"):
            self.elsewhere.on_changed(outcome)
        if self.part("known"):
            self.known.on_changed(outcome)
        self.articles.model.refresh(sorted(outcome.articles))
        self.articles.count_states()
        article = self.article
        for changed in outcome.articles:
            if article is None or changed != article.row.id:
                self.loader.forget(changed)
        if article is not None and article.row.id in outcome.articles and self.project is not None:
            self.project.read(Store.article, article.row.id, then=self._refreshed)

    def _refreshed(self, article: Article) -> None:
        if self.article is None or article.row.id != self.article.row.id:
            self.loader.forget(article.row.id)
            return
        before = {item.id: item for item in self.model.items}
        row = self.fields.current
        self.model.update_article(article)
        self.sources.context = self.model.context
        made = self.text.shown
        if made is not None:
            made.article, made.fields = article, self.model.told
            touched = []
            for item in {**before, **{i.id: i for i in article.items}}:
                old, new = before.get(item), article.item(item)
                if old is None or new is None or old.spans != new.spans or old.counts != new.counts:
                    touched += [*(old.spans if old else ()), *(new.spans if new else ())]
            made.restyle(article.items, touched)
        self._show_head()
        if self.part("done_bar") and self.done_bar.isVisible() and self.model.next_doubt(-1) >= 0:
            self.done_bar.leave()
        if self.want_item:
            wanted, self.want_item = self.want_item, 0
            self.fields.go_to(self.model.place_of_item(wanted))
            self.correcting.row_is_there()
        elif row is not None:
            self._frame(self.fields.current, scroll=False)

    def on_imported(self) -> None:
        self.articles.reload()
        if self.part("known"):
            self.known.read()


def last_key(project: Path) -> str:
    """Return under which key the settings keep the article of a project that was shown last."""
    # A path has signs that no key may have. Two projects of one number would only begin at each other's article.
    return f"last/{crc32(str(project.absolute()).encode()):08x}"
