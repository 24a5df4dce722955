"""The evidence card: each spelling with its count, offices, places, dates and a sentence, and what to keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.wording import date_text
from soattin.db.names import NamedMention
from soattin.gui.merge.proposals import Question


class EvidenceCard(QWidget):
    """Shows one question; the checked members are what a merge would put together."""

    merge_wanted = Signal()
    different_wanted = Signal()
    skip_wanted = Signal()
    show_mention = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.members = QTreeWidget()
        self.members.setAccessibleName(self.tr("Các cách viết"))
        self.members.setHeaderLabels(
            [
                self.tr("Cách viết"),
                self.tr("Số lần"),
                self.tr("Chức vụ"),
                self.tr("Địa phương"),
                self.tr("Ngày"),
            ]
        )
        self.members.setRootIsDecorated(True)
        self.members.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for place, width in enumerate((230, 60, 300, 180, 90)):
            self.members.setColumnWidth(place, width)
        self.members.itemActivated.connect(self._open)
        self.keep = QLineEdit()
        self.keep.setAccessibleName(self.tr("Tên giữ lại"))
        self.keep.returnPressed.connect(self.merge_wanted)
        self.merge_button = QPushButton(self.tr("&Hợp nhất (Enter)"))
        self.merge_button.setDefault(True)
        self.different_button = QPushButton(self.tr("&Không phải một (Delete)"))
        self.skip_button = QPushButton(self.tr("&Bỏ qua (F8)"))
        self.merge_button.setToolTip(
            self.tr("Các cách viết đã đánh dấu là một; mọi bài vẫn giữ cách viết của mình (Enter)")
        )
        self.different_button.setToolTip(
            self.tr("Nhớ rằng đây là những tên khác nhau, không hỏi nữa (Delete)")
        )
        self.skip_button.setToolTip(self.tr("Để nhóm này lại, hỏi sau (F8)"))
        self.merge_button.clicked.connect(self.merge_wanted)
        self.different_button.clicked.connect(self.different_wanted)
        self.skip_button.clicked.connect(self.skip_wanted)
        self._lay_out()
        self.show_question(None)

    def _lay_out(self) -> None:
        keep = QHBoxLayout()
        label = QLabel(self.tr("Tên &giữ lại:"))
        label.setBuddy(self.keep)
        keep.addWidget(label)
        keep.addWidget(self.keep, 1)
        buttons = QHBoxLayout()
        for button in (self.merge_button, self.different_button, self.skip_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.reasons)
        column.addWidget(self.members, 1)
        column.addLayout(keep)
        column.addLayout(buttons)

    def show_question(self, question: Question | None) -> None:
        """Show another question, every member checked, the name to keep preset."""
        self.question = question
        self.members.clear()
        for widget in (self.keep, self.merge_button, self.different_button, self.skip_button):
            widget.setEnabled(question is not None)
        if question is None:
            self.title.setText(self.tr("Không còn tên nào cần hỏi"))
            self.reasons.clear()
            self.keep.clear()
            return
        self.title.setText(self.tr("Có phải là một?  {name}").format(name=question.proposal.keep))
        self.reasons.setText(_reasons(question))
        self.keep.setText(question.proposal.keep)
        for group in question.members:
            self.members.addTopLevelItem(self._member(group))
        self.members.setCurrentItem(self.members.topLevelItem(0))

    def _member(self, group: tuple[NamedMention, ...]) -> QTreeWidgetItem:
        spellings = Counter(m.spelling for m in group)
        item = QTreeWidgetItem(
            [
                " / ".join(s for s, _ in spellings.most_common(3)),
                str(len(group)),
                _most(p for m in group for p in m.positions),
                _most(m.place for m in group if m.place),
                _most(date_text(m.date) for m in group if m.date),
            ]
        )
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        for mention in group[:50]:
            child = QTreeWidgetItem(
                [
                    mention.spelling,
                    "",
                    "; ".join(mention.positions),
                    mention.place,
                    date_text(mention.date or ""),
                ]
            )
            child.setData(0, Qt.ItemDataRole.UserRole, (mention.article, mention.item))
            child.setToolTip(0, self.tr("Enter: mở bài tại chỗ này"))
            item.addChild(child)
        return item

    def _open(self, item: QTreeWidgetItem, _column: int) -> None:
        where = item.data(0, Qt.ItemDataRole.UserRole)
        if where:
            self.show_mention.emit(*where)

    def checked(self) -> list[tuple[NamedMention, ...]]:
        """Return the members that are checked."""
        if self.question is None:
            return []
        return [
            group
            for place, group in enumerate(self.question.members)
            if self.members.topLevelItem(place).checkState(0) == Qt.CheckState.Checked
        ]


def _most(texts: Iterable[str]) -> str:
    counts = Counter(texts)
    shown = [text for text, _ in counts.most_common(3)]
    return "; ".join(shown) + ("…" if len(counts) > 3 else "")


def _reasons(question: Question) -> str:
    proposal = question.proposal
    likeness = QCoreApplication.translate("EvidenceCard", "Mức giống: {percent} %")
    lines = [likeness.format(percent=round(proposal.score * 100))]
    lines += [f"+ {reason}" for reason in proposal.reasons_for]
    lines += [f"− {reason}" for reason in proposal.reasons_against]
    return "\n".join(lines)
