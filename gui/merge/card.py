"""The evidence card: each spelling with its count, offices, places, dates and a sentence, and what to keep."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from soattin.gui.merge.members import MembersTree
from soattin.gui.merge.proposals import Question
from soattin.gui.spoken import spoken


class EvidenceCard(QWidget):
    """Shows one question; the checked members are what a merge would put together."""

    merge_wanted = Signal()
    different_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setAccessibleName(self.tr("Điều nói lên là một và không phải một"))
        self.members = MembersTree()
        self.members.setMinimumHeight(5 * self.fontMetrics().height())
        self.members.merge_wanted.connect(self.merge_wanted)
        self.members.different_wanted.connect(self.different_wanted)
        self.members.itemChanged.connect(self._count)
        # Without a completer, a word that an input method is composing stays as it is typed.
        self.keep = QLineEdit()
        self.keep.setAccessibleName(self.tr("Tên giữ lại"))
        self.keep.returnPressed.connect(self.merge_wanted)
        self.merge_button = QPushButton()
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
        label = QLabel(self.tr("&Tên giữ lại:"))
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
        self.members.show_members(question.members if question else ())
        for widget in (self.keep, self.merge_button, self.different_button, self.skip_button):
            widget.setEnabled(question is not None)
        if question is None:
            self.title.setText(self.tr("Không còn tên nào cần hỏi"))
            self.reasons.clear()
            self.keep.clear()
        else:
            self.title.setText(self.tr("Có phải là một?  {name}").format(name=question.proposal.keep))
            self.reasons.setText(self._reasons(question))
            self.keep.setText(question.proposal.keep)
        self._count()

    def _reasons(self, question: Question) -> str:
        proposal = question.proposal
        lines = [self.tr("Mức giống: {score} %").format(score=round(proposal.score * 100))]
        if proposal.tier == "same" and not proposal.reasons_for:
            lines.append(self.tr("+ Viết như nhau, chức vụ và địa phương khớp nhau."))
        lines += [f"+ {spoken(reason)}" for reason in proposal.reasons_for]
        lines += [f"− {spoken(reason)}" for reason in proposal.reasons_against]
        return "\n".join(lines)

    def _count(self) -> None:
        """Say on the button how many would be merged."""
        checked = len(self.members.checked())
        text = self.tr("&Hợp nhất {count} tên (Enter)") if checked > 1 else self.tr("&Hợp nhất (Enter)")
        self.merge_button.setText(text.format(count=checked))
        self.merge_button.setEnabled(self.question is not None and checked > 1)
