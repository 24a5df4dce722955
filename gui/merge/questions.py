"""The page Cần hỏi: groups of names that may be one, decided one after the other from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from soattin.db.store import Store
from soattin.gui.garbage import let_go
from soattin.gui.merge.card import EvidenceCard
from soattin.gui.merge.proposals import Proposer, Question
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project

_WIDTH = 48
"""So much of a sentence stands on each side of the name, in one line of the card."""

IDLE_MS = 4_000
"""After so long without a decision the questions are worked out anew."""


@dataclass(slots=True)
class _Decided:
    """What a decision took from the list, by the label of its step: undoing the step puts it back."""

    label: str
    questions: list[tuple[int, Question]] = field(default_factory=list)


class QuestionsPage(QWidget):
    """Questions at the left, the evidence of the chosen one at the right."""

    show_mention = Signal(int, int)
    message = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.kind = ""
        self.busy = False
        self._all: list[Question] = []
        self._skipped: set[frozenset[int]] = set()
        self._decided: list[_Decided] = []
        self._mine = 0
        self.proposer = Proposer(self)
        self.proposer.ready.connect(self._ready)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.refresh)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(20, 100)
        self.slider.setValue(20)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("Giống nhau ít nhất"))
        self.slider.setToolTip(self.tr("Chỉ hỏi những nhóm giống nhau ít nhất chừng này (← và →)"))
        self.slider.valueChanged.connect(self._show)
        self.least = QLabel()
        self.left = QLabel()
        self.left.setAccessibleName(self.tr("Còn bao nhiêu nhóm"))
        self.left.setProperty("role", "muted")
        self.model: TableModel[Question] = TableModel(
            [
                Column(self.tr("Tên"), lambda q: q.proposal.keep, tip=_spellings),
                Column(self.tr("Số lần"), lambda q: str(q.count), number=True),
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
        self.card.members.show_mention.connect(self.show_mention)
        self.card.members.sentences_wanted.connect(self._read_sentences)
        self._make_keys()
        self._lay_out()

    def _make_keys(self) -> None:
        """Enter, Space and Delete decide while the list has the focus; texts keep their own keys."""
        here = Qt.ShortcutContext.WidgetShortcut
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot, context, owner in (
            (Qt.Key.Key_Return, self.merge, here, self.table),
            (Qt.Key.Key_Enter, self.merge, here, self.table),
            (Qt.Key.Key_Delete, self.decide_different, here, self.table),
            (Qt.Key.Key_Space, self.card.members.setFocus, here, self.table),
            (Qt.Key.Key_F8, self.skip, within, self),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(context)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            owner.addAction(action)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Mức giố&ng:"))
        label.setBuddy(self.slider)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.slider, 1)
        top.addWidget(self.least)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.left)
        column.addWidget(self.table, 1)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.card)
        split.setSizes([380, 820])
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(split, 1)

    # What is asked

    def show_project(self, project: Project | None, kind: str) -> None:
        """Show the questions of another project or kind."""
        if project is not self.project:
            self._skipped.clear()
        self.project, self.kind = project, kind
        self.proposer.stop()
        self._idle.stop()
        self._decided.clear()
        self._put([])
        self.refresh()

    def _put(self, questions: list[Question]) -> None:
        before, self._all = self._all, questions
        let_go(before)

    def refresh(self) -> None:
        """Work out the questions anew; what is shown stays until they are there."""
        if self.project is None:
            self.busy = False
            self._show()
        elif self._mine:
            # The decision under way is to be in what is read.
            self._idle.start()
        else:
            self.busy = True
            self._tell()
            self.proposer.ask(self.project, self.kind)

    def _ready(self, kind: str, questions: list[Question]) -> None:
        self.busy = False
        if kind == self.kind:
            self._put(questions)
            self._show()

    def _show(self) -> None:
        least = self.slider.value() / 100
        self.least.setText(self.tr("≥ {least} %").format(least=self.slider.value()))
        row, now = max(self.table.currentIndex().row(), 0), self.card.question
        kept = [q for q in self._all if q.proposal.score >= least and q.names not in self._skipped]
        if now is not None:
            # The question that somebody looks at stays under the cursor, as far as it is still one.
            row = next((place for place, q in enumerate(kept) if q.names == now.names), row)
        before = self.model.rows
        self.model.set_rows(kept)
        let_go(before)
        self._tell()
        if kept:
            self.table.selectRow(min(row, len(kept) - 1))
        else:
            self.card.show_question(None)

    def _tell(self) -> None:
        count = len(self.model.rows)
        if self.busy and not count:
            text = self.tr("Đang so tên…")
        else:
            text = self.tr("Còn {count} nhóm").format(count=f"{count:,}".replace(",", "."))
            text += self.tr(", đang so lại…") if self.busy else ""
            text += self.tr(", bỏ qua {count}").format(count=len(self._skipped)) if self._skipped else ""
        self.left.setText(text)
        if self.card.question is None:
            self.card.title.setText(
                self.tr("Đang so tên…") if self.busy else self.tr("Không còn tên nào cần hỏi")
            )

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        question, now = self.model.row(index), self.card.question
        if question is None:
            return
        if now is not None and question.names == now.names and question.members == now.members:
            # Worked out anew, it is the same question: what somebody has checked or typed stays.
            self.card.question = question
        else:
            self.card.show_question(question)

    def _read_sentences(self, items: list[int]) -> None:
        if self.project is not None:
            self.project.read(Store.sentences, items, _WIDTH, then=self.card.members.show_sentences)

    # Decisions

    def merge(self) -> None:
        """Merge what is checked and go on."""
        groups, question = self.card.members.checked(), self.card.question
        if self.project is None or question is None:
            return
        if len(groups) < 2:
            self.message.emit(self.tr("Hãy đánh dấu ít nhất hai cách viết để hợp nhất."))
            return
        names = sorted({m.name for group in groups for m in group})
        self._decide(question, Store.merge_names, self.kind, names, self.card.keep.text())

    def decide_different(self) -> None:
        """Remember that the checked members are not one, and go on."""
        groups, question = self.card.members.checked(), self.card.question
        if self.project is None or question is None:
            return
        if len(groups) < 2:
            self.message.emit(self.tr("Hãy đánh dấu ít nhất hai cách viết không phải là một."))
            return
        self._decide(question, Store.decide_different, self.kind, groups)

    def skip(self) -> None:
        """Leave the question for later, as long as the project is open."""
        if self.card.question is not None:
            self._skipped.add(self.card.question.names)
            self._forget_shown()
            self._show()

    def _decide(self, question: Question, function: Callable[..., Any], *args: object) -> None:
        """Have a decision saved; the next question comes at once, the decided one back if it could not be."""
        taken = _Decided("")
        for place, other in enumerate(self._all):
            if other is question or not other.names.isdisjoint(question.names):
                taken.questions.append((place, other))
        gone = {id(q) for _, q in taken.questions}
        self._all = [q for q in self._all if id(q) not in gone]
        focus = self.card.members if self.card.members.hasFocus() else self.table
        self._forget_shown()
        self._show()
        focus.setFocus()
        self._mine += 1
        project = self.project

        def done(outcome: Outcome | None) -> None:
            self._mine -= 1
            if outcome is not None and project is self.project:
                taken.label = outcome.label
                self._decided.append(taken)
                self._idle.start()

        def failed(error: Exception) -> None:
            self._mine -= 1
            if project is not None and project is self.project:
                self._bring_back(taken)
                project.failed.emit(error)

        if project is not None:
            project.change(function, *args, then=done, failed=failed)

    def _forget_shown(self) -> None:
        """The question shown is decided: the one below it comes under the cursor."""
        self.card.question = None

    def _bring_back(self, decided: _Decided) -> None:
        for place, question in decided.questions:
            self._all.insert(min(place, len(self._all)), question)
        if decided.questions:
            self.card.question = decided.questions[0][1]
            self._show()
            self.card.show_question(self.card.question)
            self.table.setFocus()

    def on_changed(self, outcome: Outcome) -> bool:
        """Take in a change; tells whether the questions are to be worked out anew when they are next seen."""
        if self._mine:
            return False
        last = self._decided[-1] if self._decided else None
        if outcome.names and last is not None and outcome.label == last.label:
            self._decided.pop()
            self.proposer.stop()
            self.busy = False
            self._bring_back(last)
            self._idle.start()
            return False
        return outcome.names


def _spellings(question: Question) -> str:
    return "\n".join(sorted({m.spelling for group in question.members for m in group})[:12])
