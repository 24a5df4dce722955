"""The members of a question: a check box each, a sentence for each spelling, the mentions behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from soattin.core.review.wording import date_text
from soattin.db.names import NamedMention
from soattin.gui.style import theme

Group = tuple[NamedMention, ...]
_SPELLINGS, _MENTIONS = 4, 200
_ROLE = Qt.ItemDataRole.UserRole


class MembersTree(QTreeWidget):
    """One top row a member; Space checks it, Enter on it merges, Enter on a sentence opens the article.

    `sentences_wanted(list of items)` asks for the sentences of the question shown; `show_sentences` takes them.
    """

    merge_wanted = Signal()
    different_wanted = Signal()
    show_mention = Signal(int, int)
    sentences_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._quotes: dict[int, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Các cách viết"))
        self.setHeaderLabels(
            [
                self.tr("Cách viết"),
                self.tr("Số lần"),
                self.tr("Chức vụ"),
                self.tr("Địa phương"),
                self.tr("Ngày"),
            ]
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        for place, width in enumerate((230, 60, 260, 150, 90)):
            self.setColumnWidth(place, width)
        self.itemDoubleClicked.connect(self._open)
        self.itemExpanded.connect(self._fill)

    def show_members(self, groups: Sequence[Group]) -> None:
        """Show these members, all checked."""
        self.blockSignals(True)
        self.clear()
        self._groups, self._quotes = groups, {}
        for group in groups:
            self._add(group)
        self.blockSignals(False)
        if groups:
            self.setCurrentIndex(self.model().index(0, 0))
            self.sentences_wanted.emit(list(self._quotes))

    def _add(self, group: Group) -> None:
        spellings = Counter(m.spelling for m in group)
        texts = [
            " / ".join(s for s, _ in spellings.most_common(3)),
            str(len(group)),
            _most(p for m in group for p in m.positions),
            _most(m.place for m in group if m.place),
            _dates(group),
        ]
        item = QTreeWidgetItem(texts)
        for place, text in enumerate(texts):
            item.setToolTip(place, text)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        self.addTopLevelItem(item)
        for spelling, _ in spellings.most_common(_SPELLINGS):
            mention = next(m for m in group if m.spelling == spelling)
            quote = QTreeWidgetItem([f"“{spelling}”"])
            quote.setData(0, _ROLE, (mention.article, mention.item))
            item.addChild(quote)
            quote.setFirstColumnSpanned(True)
            quote.setForeground(0, QColor(theme().muted))
            self._quotes[mention.item] = quote
        more = QTreeWidgetItem([self.tr("Các lượt nhắc ({count})").format(count=len(group))])
        more.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        item.addChild(more)
        item.setExpanded(True)

    def show_sentences(self, found: Mapping[int, str]) -> None:
        """Put the sentences into their rows; those of another question are left out."""
        for item, sentence in found.items():
            row = self._quotes.get(item)
            if row is not None:
                row.setText(0, sentence)
                row.setToolTip(0, self.tr("{sentence}\nEnter: mở bài tại chỗ này").format(sentence=sentence))

    def _fill(self, item: QTreeWidgetItem) -> None:
        """Make the rows of the mentions when they are first looked at."""
        group = item.parent()
        if group is None or item.childCount():
            return
        for mention in self._groups[self.indexOfTopLevelItem(group)][:_MENTIONS]:
            texts = [
                mention.spelling,
                "",
                "; ".join(mention.positions),
                mention.place,
                date_text(mention.date or ""),
            ]
            child = QTreeWidgetItem(texts)
            child.setData(0, _ROLE, (mention.article, mention.item))
            child.setToolTip(0, self.tr("Enter: mở bài tại chỗ này"))
            item.addChild(child)

    def _open(self, item: QTreeWidgetItem, _column: int = 0) -> bool:
        where = item.data(0, _ROLE)
        if where:
            self.show_mention.emit(*where)
        return bool(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CHORD:
            if item is None or not self._open(item):
                self.merge_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & _CHORD:
            self.different_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and item is not None:
            while (above := item.parent()) is not None:
                item = above
            checked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def checked(self) -> list[Group]:
        """Return the members that are checked."""
        rows = (self.topLevelItem(place) for place in range(len(self._groups)))
        return [
            group
            for row, group in zip(rows, self._groups, strict=True)
            if row is not None and row.checkState(0) == Qt.CheckState.Checked
        ]


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _most(texts: Iterable[str]) -> str:
    counts = Counter(texts)
    shown = [text for text, _ in counts.most_common(3)]
    return "; ".join(shown) + ("…" if len(counts) > 3 else "")


def _dates(group: Group) -> str:
    days = sorted({m.date for m in group if m.date})
    if not days:
        return ""
    return date_text(days[0]) if len(days) == 1 else f"{date_text(days[0])} – {date_text(days[-1])}"
