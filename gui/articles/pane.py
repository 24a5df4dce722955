"""The pane at the left: filter, states, order and the list of articles."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.stored import ARTICLE_STATES
from soattin.core.review.wording import ARTICLE_STATE_NAMES, number_text
from soattin.db.lists import ArticleFilter
from soattin.db.store import Store
from soattin.gui.articles.delegate import ArticleDelegate, row_height
from soattin.gui.articles.model import ArticlesModel
from soattin.gui.project import Project
from soattin.gui.spoken import spoken
from soattin.gui.style import paint_colour, theme
from soattin.gui.viewport import own_viewport

_TYPING_PAUSE_MS = 150
_ORDERS_MS = 1500
"""After which the orders that nobody has asked for yet are read ahead."""


class ArticlesPane(QWidget):
    """Lists the articles; `chosen(article id)` follows each move to another one."""

    chosen = Signal(int)
    entered = Signal()
    """Enter was pressed on an article: its fields should get the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._counts: dict[str, int] = {}
        self.model = ArticlesModel(self)
        self.model.listed.connect(self._listed)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._refilter)
        self._orders = QTimer(self, singleShot=True, interval=_ORDERS_MS)
        self._orders.timeout.connect(self._read_orders)
        self._build()

    def _build(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Tìm trong mọi bài…"))
        self.words.setAccessibleName(self.tr("Tìm trong mọi bài, không cần dấu"))
        self.words.setToolTip(self.tr("Tìm trong toàn văn, không cần gõ dấu (Ctrl+L)"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.states = QComboBox()
        self.states.setAccessibleName(self.tr("Lọc theo tình trạng"))
        # Plain texts as data: a set would have PySide make all its classes ready, 20 ms at each start.
        self.states.addItem(self.tr("Mọi tình trạng"), "")
        for state in ARTICLE_STATES:
            self.states.addItem(spoken(ARTICLE_STATE_NAMES[state]), state)
        self.states.setToolTip(self.tr("Chỉ liệt kê các bài đang ở tình trạng này (Tab đến rồi bấm ↓)"))
        self.states.currentIndexChanged.connect(lambda _: self._refilter())
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Thứ tự"))
        for name, key in (
            (self.tr("Nghi vấn trước"), "doubts"),
            (self.tr("Theo ngày"), "date"),
            (self.tr("Theo nơi"), "place"),
            (self.tr("Theo lúc nhập"), "added"),
        ):
            self.order.addItem(name, key)
        self.order.setToolTip(self.tr("Xếp các bài theo thứ tự này (Tab đến rồi bấm ↓)"))
        self.order.currentIndexChanged.connect(lambda _: self._refilter())
        self.list = ArticlesList()
        self.list.setModel(self.model)
        self.list.entered_with_key.connect(self.entered)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        for box in (self.states, self.order):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._boxes = boxes = QHBoxLayout()
        boxes.setSpacing(6)
        boxes.addWidget(self.states, 1)
        boxes.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(boxes)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        self.setTabOrder(self.words, self.states)
        self.setTabOrder(self.states, self.order)
        self.setTabOrder(self.order, self.list)

    def name_inner_parts(self) -> None:
        """Name what Qt made inside the boxes, for screen readers; put off, since PySide first looks what it is."""
        for button in self.words.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Xóa chữ đang tìm"))
        for box in (self.states, self.order):
            box.view().setAccessibleName(box.accessibleName())

    def set_project(self, project: Project | None, article: int = 0) -> None:
        """List another project's articles, or none; `article` is chosen where it is listed."""
        self._project = project
        self._wanted = 0
        self._counts = {}
        self.model.set_project(project)
        self.count.clear()
        self._orders.start()
        self.reload(article)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Large text in a narrow pane: one box above the other, so that both can be read.
        widest = max(
            box.fontMetrics().horizontalAdvance(box.itemText(place))
            for box in (self.states, self.order)
            for place in range(box.count())
        )
        narrow = self.width() < 2 * (widest + 3 * self.fontMetrics().height())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._boxes.setDirection(down if narrow else across)

    _wanted = 0

    def reload(self, article: int = 0) -> None:
        """List again; `article` (or the one in hand) stays chosen where it is still listed."""
        self._wanted = article or self.current() or self._wanted
        self.model.load(article=self._wanted)
        self.count_states()

    def count_states(self) -> None:
        """Show how many articles are done."""
        if self._project is not None:
            self._project.read_ahead(Store.state_counts, then=self._show_counts)

    def _read_orders(self) -> None:
        """Have the list in its other orders read ahead, one at a time."""
        if self._project is not None:
            self._project.read_ahead(
                Store.prepare_lists, then=lambda more: self._read_orders() if more else None
            )

    def _show_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._tell_count()
        for place in range(1, self.states.count()):
            state = self.states.itemData(place)
            name = spoken(ARTICLE_STATE_NAMES[state])
            self.states.setItemText(place, f"{name} ({number_text(counts.get(state, 0))})")

    def _refilter(self) -> None:
        self._pause.stop()
        self._wanted = self.current() or self._wanted
        state = self.states.currentData()
        states = frozenset({state} if state else ())
        wanted = ArticleFilter(self.words.text(), states, self.order.currentData())
        self.model.load(wanted, self._wanted)

    def _tell_count(self) -> None:
        text = self.tr("{listed} bài · xong {done}/{total}")
        self.count.setText(
            text.format(
                listed=number_text(len(self.model.ids)),
                done=number_text(self._counts.get("done", 0)),
                total=number_text(sum(self._counts.values())),
            )
        )

    def shown(self) -> tuple[str, tuple[str, ...]]:
        """Return the words and states that the list is filtered by, for an export of what is listed."""
        return self.model.filter.words, tuple(sorted(self.model.filter.states))

    def _listed(self, place: int) -> None:
        if self._counts:
            self._tell_count()
        if self.model.rowCount():
            self.go_to(place)
        else:
            self.chosen.emit(0)

    def current(self) -> int:
        """Return the article in hand, 0 where there is none."""
        return self.model.article_at(self.list.currentIndex().row()) or 0

    def go_to(self, place: int) -> bool:
        """Choose the article at a place of the list; False where there is none."""
        if not 0 <= place < self.model.rowCount():
            return False
        self.list.setCurrentIndex(self.model.index(place))
        return True

    def choose(self, article: int) -> None:
        """Choose an article; where the filter hides it, the filter is lifted."""
        place = self.model.place(article)
        if place >= 0:
            self.go_to(place)
            return
        self._wanted = article
        for box in (self.words, self.states):
            box.blockSignals(True)
        self.words.clear()
        self.states.setCurrentIndex(0)
        for box in (self.words, self.states):
            box.blockSignals(False)
        self._pause.stop()
        self.model.load(ArticleFilter(order=self.order.currentData()), article)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) article."""
        return self.go_to(self.list.currentIndex().row() + by)

    def neighbours(self) -> list[int]:
        """Return the articles that the person may go to next: the following one, then the one before."""
        here = self.list.currentIndex().row()
        return [a for a in (self.model.article_at(here + 1), self.model.article_at(here - 1)) if a]

    def draw_ahead(self) -> None:
        """Draw what will be seen when the person goes on to a neighbour."""
        here = self.list.currentIndex().row()
        self.list.draw_ahead((here + 1, here + 2, here - 1))

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        article = self.model.article_at(current.row())
        if article is not None:
            self.chosen.emit(article)


class ArticlesList(QTableView):
    """Rows of one height; Enter hands the keyboard on.

    A table of one column, since QListView lays out each of 100,000 rows whenever they change (0.2 s).
    """

    entered_with_key = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = own_viewport(self)
        self._inside.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Danh sách bài"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ArticleDelegate(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in view, and the ground below the last one. Qt would ask the model many times for each."""
        model, delegate, chosen = self.model(), self.itemDelegate(), self.selectionModel()
        if not (isinstance(model, ArticlesModel) and isinstance(delegate, ArticleDelegate)):
            return
        area, high = event.rect(), self.rowHeight(0)
        painter = QPainter(self._inside)
        top = area.top()
        if model.rowCount():
            first = self.rowAt(top)
            top, width, font = self.rowViewportPosition(max(first, 0)), self.columnWidth(0), self.font()
            for place in range(first, model.rowCount() if first >= 0 else first):
                if top > area.bottom():
                    break
                rect = QRect(0, top, width, high)
                delegate.paint_row(painter, rect, font, model.row(place), chosen.isRowSelected(place))
                top += high
        if top <= area.bottom():
            painter.fillRect(area.adjusted(0, max(top - area.top(), 0), 0, 0), paint_colour(theme().surface))
        painter.end()

    def draw_ahead(self, places: Iterable[int]) -> None:
        """Have the delegate draw these rows, as far as they are there."""
        model, delegate = self.model(), self.itemDelegate()
        if not (isinstance(model, ArticlesModel) and isinstance(delegate, ArticleDelegate)):
            return
        size = QSize(self.columnWidth(0), self.rowHeight(0))
        for place in places:
            row = model.row(place) if 0 <= place < model.rowCount() else None
            if row is not None:
                delegate.draw_ahead(size, self.font(), self.devicePixelRatioF(), row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered_with_key.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _: str) -> None:
        """Letters typed here search nothing: the filter box does, over all rows and without accents."""
