"""Nearly equal articles side by side, their differences marked; the person says whether they are one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from soattin.core.records import Spans
from soattin.core.review.stored import Article
from soattin.core.text.duplicates import differences
from soattin.db.near import DIFFERENT, NearPair
from soattin.db.store import Store
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.review.offsets import TextMap
from soattin.gui.runner import Runner
from soattin.gui.style import theme

_MOST_MARKED = 2_000
"""Differences marked in one text; more would make it slow, and it is another article anyway."""


class Side(QWidget):
    """One of the two texts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(name)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.head)
        column.addWidget(self.text, 1)

    def show_article(self, article: Article | None) -> None:
        self.text.setExtraSelections([])
        if article is None:
            self.head.clear()
            self.text.clear()
            return
        row = article.row
        self.head.setText(self.tr("Bài {n} · {source}").format(n=row.id, source=row.source))
        self._map = TextMap(article.text)
        self.text.setPlainText(self._map.shown)

    def mark(self, spans: Spans) -> None:
        """Mark these places of the text, by surface, weight and underline: not by colour alone."""
        selections = []
        for start, end in spans[:_MOST_MARKED]:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(self._map.position(start))
            cursor.setPosition(self._map.end_position(end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(QColor(theme().doubt_surface))
            selection.format.setForeground(QColor(theme().text))
            selection.format.setFontWeight(QFont.Weight.DemiBold)
            selection.format.setFontUnderline(True)
            selections.append(selection)
        self.text.setExtraSelections(selections)
        if selections:
            first = QTextCursor(selections[0].cursor)
            first.clearSelection()
            self.text.setTextCursor(first)
            self.text.ensureCursorVisible()


class NearDialog(QDialog):
    """The pairs found, those without a decision first."""

    show_article = Signal(int)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bài gần giống nhau"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project = project
        self._runner = Runner(self)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="differences")
        self._shown: tuple[int, int] | None = None
        self._open = True
        self._build()
        project.changed.connect(self._reload)
        self.finished.connect(lambda _: self._end())
        self._search()

    def _build(self) -> None:
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.model = TableModel[NearPair](
            (
                Column(self.tr("Bài trái"), lambda p: f"{p.one} · {p.headlines[0]}"),
                Column(self.tr("Bài phải"), lambda p: f"{p.other} · {p.headlines[1]}"),
                Column(self.tr("Giống"), lambda p: f"{round(p.likeness * 100)} %", number=True),
                Column(self.tr("Kết luận"), self._verdict),
            ),
            self,
        )
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Các cặp bài gần giống nhau"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setAccessibleName(self.tr("Tên các cột"))
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.view.setColumnWidth(2, 70)
        self.view.setColumnWidth(3, 190)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        self.left, self.right = Side(self.tr("Bài bên trái")), Side(self.tr("Bài bên phải"))
        texts = QSplitter()
        texts.addWidget(self.left)
        texts.addWidget(self.right)
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(self.view)
        whole.addWidget(texts)
        whole.setStretchFactor(1, 3)
        buttons = QDialogButtonBox()
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons: dict[str, QPushButton] = {}
        for name, text, tip in (
            (
                "left",
                self.tr("Là một, tính bài &trái"),
                self.tr("Số liệu bài phải không cộng vào tổng hợp nữa"),
            ),
            (
                "right",
                self.tr("Là một, tính bài &phải"),
                self.tr("Số liệu bài trái không cộng vào tổng hợp nữa"),
            ),
            ("two", self.tr("Là &hai bài khác nhau"), self.tr("Cả hai bài đều được tính")),
        ):
            self.buttons[name] = buttons.addButton(text, action)
            self.buttons[name].setToolTip(tip)
            self.buttons[name].clicked.connect(lambda _=False, name=name: self.decide(name))
        close = buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in (*self.buttons.values(), close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        for key, slot in (("Ctrl+Z", self._project.undo), ("Ctrl+Y", self._project.redo)):
            undo = QAction(self)
            undo.setShortcut(QKeySequence(key))
            undo.triggered.connect(lambda _=False, slot=slot: slot())
            self.addAction(undo)
        rows = QVBoxLayout(self)
        rows.addWidget(self.told)
        rows.addWidget(whole, 1)
        rows.addWidget(buttons)
        self.resize(1080, 640)

    def _verdict(self, pair: NearPair) -> str:
        if not pair.verdict:
            return self.tr("chưa xem")
        if pair.verdict == DIFFERENT:
            return self.tr("hai bài")
        return self.tr("một bài, tính bài {n}").format(n=pair.counted)

    # What is listed

    def _search(self, left: int = 1) -> None:
        """Look through articles that came before the program looked for copies, a few at a time."""
        if not self._open:
            return
        if left and not self._project.thread_of_store.read_only:
            self.told.setText(self.tr("Đang tìm bài giống nhau…"))
            self._project.read(Store.near_catch_up, then=self._search)
        else:
            self._reload()

    def _reload(self, _: object = None) -> None:
        if self._open:
            self._project.read(Store.near_pairs, then=self._listed)

    def _listed(self, pairs: list[NearPair]) -> None:
        if not self._open:
            return
        here = max(self.view.currentIndex().row(), 0)
        self._shown = None
        self.model.set_rows(pairs)
        left = sum(not pair.verdict for pair in pairs)
        if pairs:
            text = self.tr(
                "{left} cặp chưa xem trong {all} cặp. Chỗ khác nhau được gạch dưới. Ctrl+Z để hoàn tác."
            )
            self.told.setText(text.format(left=left, all=len(pairs)))
            self.view.selectRow(min(here, len(pairs) - 1))
        else:
            self.told.setText(self.tr("Không có bài nào gần giống nhau."))
            self.left.show_article(None)
            self.right.show_article(None)
        for button in self.buttons.values():
            button.setEnabled(bool(pairs) and not self._project.thread_of_store.read_only)

    def _show(self) -> None:
        pair = self.model.row(self.view.currentIndex())
        if pair is None or (pair.one, pair.other) == self._shown:
            return
        self._shown = wanted = (pair.one, pair.other)
        found: list[Article] = []

        def read(article: Article) -> None:
            found.append(article)
            if len(found) == 2 and self._open and self._shown == wanted:
                self._compare(found[0], found[1], wanted)

        for number in wanted:
            self._project.read(Store.article, number, then=read)

    def _compare(self, one: Article, other: Article, wanted: tuple[int, int]) -> None:
        self.left.show_article(one)
        self.right.show_article(other)
        future = self._executor.submit(differences, one.text, other.text)

        def mark(spans: tuple[Spans, Spans]) -> None:
            if self._open and self._shown == wanted:
                self.left.mark(spans[0])
                self.right.mark(spans[1])

        self._runner.watch(future, mark)

    # What is decided

    def decide(self, how: str) -> None:
        """Say of the pair in hand: "left" or "right" counts, or they are "two"."""
        pair = self.model.row(self.view.currentIndex())
        if pair is None:
            return
        if how == "two":
            self._project.change(Store.part_articles, pair.one, pair.other)
        elif how == "left":
            self._project.change(Store.link_articles, pair.one, pair.other)
        else:
            self._project.change(Store.link_articles, pair.other, pair.one)

    def _end(self) -> None:
        self._open = False
        self._executor.shutdown(wait=False, cancel_futures=True)
