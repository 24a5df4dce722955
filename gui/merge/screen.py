"""The screen Hợp nhất: groups of names that may be one, decided from the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSlider,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.stored import Outcome
from soattin.db.derived import BODY, LOCALITY, OFFICIAL
from soattin.db.store import Store
from soattin.gui.merge.card import EvidenceCard
from soattin.gui.merge.proposals import Proposer, Question
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.screen import Screen


class MergeScreen(Screen):
    """Questions at the left, the evidence of the chosen one at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._all: list[Question] = []
        self._skipped: set[tuple[tuple[int, ...], ...]] = set()
        self.proposer = Proposer(self)
        self.proposer.ready.connect(self._ready)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Hợp nhất loại tên nào"))
        for text, value in (
            (self.tr("Cán bộ"), OFFICIAL),
            (self.tr("Địa phương"), LOCALITY),
            (self.tr("Cơ quan, đơn vị"), BODY),
        ):
            self.kind.addItem(text, value)
        self.kind.setToolTip(self.tr("Chọn hợp nhất cán bộ, địa phương hay cơ quan (Tab đến rồi bấm ↓)"))
        self.kind.view().setAccessibleName(self.kind.accessibleName())
        self.kind.currentIndexChanged.connect(self.refresh)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(40, 100)
        self.slider.setValue(40)
        self.slider.setAccessibleName(self.tr("Giống nhau ít nhất"))
        self.slider.setToolTip(self.tr("Chỉ hỏi những nhóm giống nhau ít nhất chừng này (← và →)"))
        self.slider.valueChanged.connect(self._show)
        self.least = QLabel()
        self.left = QLabel()
        self.left.setProperty("role", "muted")
        self.model: TableModel[Question] = TableModel(
            [
                Column(self.tr("Tên"), lambda q: q.proposal.keep),
                Column(self.tr("Số lần"), lambda q: str(sum(map(len, q.members))), number=True),
                Column(self.tr("Giống"), lambda q: f"{round(q.proposal.score * 100)} %", number=True),
            ],
            self,
        )
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Các nhóm tên cần hỏi"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 60), (2, 60)):
            self.table.setColumnWidth(place, width)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.card = EvidenceCard()
        self.card.merge_wanted.connect(self.merge)
        self.card.different_wanted.connect(self.decide_different)
        self.card.skip_wanted.connect(self.skip)
        self.card.show_mention.connect(self.show_article)
        self._make_keys()
        self._lay_out()

    def _make_keys(self) -> None:
        """Enter, Delete and F8 decide while the list has the focus; texts keep their own keys."""
        context = Qt.ShortcutContext.WidgetShortcut
        for key, slot in (
            (Qt.Key.Key_Return, self.merge),
            (Qt.Key.Key_Enter, self.merge),
            (Qt.Key.Key_Delete, self.decide_different),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(context)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            self.table.addAction(action)
        skip = QAction(self)
        skip.setShortcut(QKeySequence(Qt.Key.Key_F8))
        skip.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        skip.triggered.connect(self.skip)
        self.addAction(skip)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Hợp nhất"))
        title.setProperty("role", "title")
        top, likeness = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.kind, 1)
        top.addWidget(self.left)
        likeness.addWidget(self.least)
        likeness.addWidget(self.slider, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(likeness)
        column.addWidget(self.table, 1)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(self.card)
        split.setSizes([420, 780])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(title)
        whole.addWidget(split, 1)

    def set_project(self, project: Project | None) -> None:
        super().set_project(project)
        self._stale = True
        self._all = []
        self._skipped.clear()
        self._show()

    def activate(self) -> None:
        if self._stale:
            self.refresh()
        self.table.setFocus()

    def on_changed(self, outcome: Outcome) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def on_imported(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("hợp nhất các cách viết đã đánh dấu, sang nhóm sau")),
            ("Space", self.tr("đánh dấu hoặc bỏ dấu một cách viết")),
            ("Delete", self.tr("không phải một: nhớ lại và không hỏi nữa")),
            ("F8", self.tr("bỏ qua, để hỏi sau")),
            ("Tab", self.tr("sang thẻ chứng cứ")),
            ("Ctrl+Z", self.tr("hoàn tác")),
        ]

    def refresh(self) -> None:
        """Work out the questions anew."""
        if self.project is not None:
            self._stale = False
            self.left.setText(self.tr("đang so tên…"))
            self.proposer.ask(self.project, self.kind.currentData())

    def _ready(self, kind: str, questions: list[Question]) -> None:
        if kind == self.kind.currentData():
            self._all = questions
            self._show()

    def _show(self) -> None:
        least = self.slider.value() / 100
        self.least.setText(self.tr("Giống ≥ {least} %").format(least=self.slider.value()))
        row = max(self.table.currentIndex().row(), 0)
        kept = [q for q in self._all if q.proposal.score >= least and q.key not in self._skipped]
        self.model.set_rows(kept)
        self.left.setText(self.tr("còn {count} nhóm").format(count=len(kept)))
        if kept:
            self.table.selectRow(min(row, len(kept) - 1))
        else:
            self.card.show_question(None)

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        question = self.model.row(index)
        if question is not self.card.question:
            self.card.show_question(question)

    def merge(self) -> None:
        """Merge what is checked and go on."""
        groups = self.card.checked()
        if self.project is None or self.card.question is None:
            return
        if len(groups) < 2:
            self.message.emit(self.tr("Hãy đánh dấu ít nhất hai cách viết để hợp nhất."))
            return
        ids = [m.id for group in groups for m in group]
        kind, keep = self.card.question.proposal.kind, self.card.keep.text()
        self.project.change(Store.merge, kind, ids, keep)
        self.table.setFocus()

    def decide_different(self) -> None:
        """Remember that what is checked is not one."""
        groups = self.card.checked()
        if self.project is None or self.card.question is None or len(groups) < 2:
            return
        self.project.change(Store.decide_different, self.card.question.proposal.kind, groups)
        self.table.setFocus()

    def skip(self) -> None:
        """Leave the question for later, in this session only."""
        if self.card.question is not None:
            self._skipped.add(self.card.question.key)
            self._show()
