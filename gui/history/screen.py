"""The screen Nhật ký: every step, what it changed, and taking one back by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.edits import HAND, MERGE, RULE, Change
from soattin.core.review.stored import Outcome
from soattin.core.review.wording import (
    ARTICLE_STATE_NAMES,
    ITEM_STATE_NAMES,
    date_text,
    field_name,
    item_text,
)
from soattin.core.text.fold import fold
from soattin.db.exporting import STEP_KIND_NAMES
from soattin.db.journal import StepRow
from soattin.db.store import Store
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.screen import Screen
from soattin.gui.spoken import spoken

_PAGE = 500
STEP_STATE_NAMES = {
    "done": "có hiệu lực",
    "undone": "đã hoàn tác",
    "dropped": "đã hoàn tác",
    "reverted": "đã lấy lại",
}


class HistoryScreen(Screen):
    """Lists the steps, newest first; the lower pane tells what the chosen one changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._all: list[StepRow] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Lọc theo việc, người… (không cần dấu)"))
        self.filter.setAccessibleName(self.tr("Lọc nhật ký"))
        self.filter.textChanged.connect(self._show)
        self.model: TableModel[StepRow] = TableModel(
            [
                Column(self.tr("Lúc"), lambda s: date_text(s.at[:19]), sort=lambda s: s.id),
                Column(self.tr("Người"), lambda s: spoken(s.author)),
                Column(self.tr("Cách"), lambda s: spoken(STEP_KIND_NAMES[s.kind])),
                Column(self.tr("Việc"), lambda s: spoken(s.label)),
                Column(self.tr("Hiệu lực"), lambda s: spoken(STEP_STATE_NAMES[s.state])),
            ],
            self,
        )
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Nhật ký sửa"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((150, 130, 90, 0, 110)):
            if width:
                self.table.setColumnWidth(place, width)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.activated.connect(self._open)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Bước này đã đổi gì"))
        self.details.setTabChangesFocus(True)
        self.revert_button = QPushButton(self.tr("Lấy lại &riêng bước này"))
        self.revert_button.setToolTip(
            self.tr("Chỉ đưa bước này về như trước, các bước sau vẫn giữ (Alt+R). Hoàn tác được bằng Ctrl+Z")
        )
        self.revert_button.clicked.connect(self.revert)
        self.open_button = QPushButton(self.tr("&Mở bài"))
        self.open_button.setToolTip(self.tr("Mở bài mà bước này đã sửa (Enter trên dòng, hoặc Alt+M)"))
        self.open_button.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.more_button = QPushButton(self.tr("Xem thêm bước &cũ hơn"))
        self.more_button.setToolTip(self.tr("Đọc thêm các bước trước đó vào bảng (Alt+C)"))
        self.more_button.clicked.connect(self._more)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Nhật ký"))
        title.setProperty("role", "title")
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.details)
        row = QHBoxLayout()
        for button in (self.revert_button, self.open_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.more_button)
        column.addLayout(row)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(lower)
        split.setSizes([420, 200])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addWidget(title)
        whole.addWidget(self.filter)
        whole.addWidget(split, 1)

    def set_project(self, project: Project | None) -> None:
        super().set_project(project)
        self._stale = True
        self._all = []
        self.model.set_rows([])
        self.details.clear()

    def activate(self) -> None:
        if self._stale and self.project is not None:
            self._stale = False
            self.project.read(Store.history, None, _PAGE, then=self._loaded)
        self.table.setFocus()

    def on_changed(self, outcome: Outcome) -> None:
        self._stale = True
        if self.isVisible():
            self.activate()

    def on_imported(self) -> None:
        self._stale = True
        if self.isVisible():
            self.activate()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("mở bài của bước đang chọn")),
            ("Alt+R", self.tr("lấy lại riêng bước đang chọn")),
            ("Ctrl+Z / Ctrl+Y", self.tr("hoàn tác / làm lại bước cuối")),
        ]

    def _loaded(self, steps: list[StepRow]) -> None:
        self._all = steps
        self._show()

    def _more(self) -> None:
        if self.project is not None and self._all:
            last = self._all[-1].id
            self.project.read(
                Store.history, last, _PAGE, then=lambda older: self._loaded([*self._all, *older])
            )

    def _show(self) -> None:
        words = fold(self.filter.text()).split()
        kept = [
            s
            for s in self._all
            if all(
                w in fold(f"{spoken(s.label)} {spoken(s.author)} {spoken(STEP_KIND_NAMES[s.kind])}")
                for w in words
            )
        ]
        self.model.set_rows(kept)
        if kept:
            self.table.selectRow(0)
        else:
            self._chosen(QModelIndex())

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        step = self.model.row(index)
        self.revert_button.setEnabled(
            step is not None and step.state == "done" and step.kind in (HAND, RULE, MERGE)
        )
        self.open_button.setEnabled(step is not None and step.article is not None)
        self.details.clear()
        if step is not None and self.project is not None:
            self.project.read(Store.changes_of, step.id, then=lambda changes: self._tell(step, changes))

    def _tell(self, step: StepRow, changes: list[Change]) -> None:
        if self.model.row(self.table.currentIndex()) is step:
            self.details.setPlainText("\n".join(describe(change) for change in changes))

    def _open(self, index: QModelIndex) -> None:
        step = self.model.row(index)
        if step is not None and step.article is not None:
            self.show_article.emit(step.article, 0)

    def revert(self) -> None:
        """Take back the chosen step by itself; where later steps hang on it, the message names them."""
        step = self.model.row(self.table.currentIndex())
        if step is not None and self.project is not None:
            self.project.change(Store.revert, step.id)


_ENTITIES = {
    "item": "mục",
    "article": "bài",
    "name": "tên",
    "mention": "lượt nhắc",
    "decision": "quyết định",
    "rule": "quy tắc",
    "link": "liên kết bài",
}
_COLUMNS = {
    "value": "giá trị",
    "state": "tình trạng",
    "spans": "dẫn chứng",
    "note": "ghi chú",
    "label": "tên giữ lại",
    "name": "tên gốc số",
    "spelling": "cách viết",
    "verdict": "trả lời",
    "one": "bài được tính",
    "other": "bài kia",
}
_OF_DECISIONS = {"one": "cách viết", "other": "cách viết kia"}
_VERDICTS = {"same": "là một", "different": "không phải một"}


def describe(change: Change) -> str:
    """Say in one line what a change did."""
    what = f"{spoken(_ENTITIES.get(change.entity, change.entity))} {change.id}"
    before, after = change.before or {}, change.after or {}
    if change.entity == "item" and (change.before is None or change.after is None):
        columns = after or before
        text = item_text(columns["group"], columns["field"], columns["value"])
        verb = "thêm" if change.before is None else "gỡ"
        return f"{spoken(verb)} {spoken(field_name(columns['group'], columns['field']))}: {text}"
    names = {**_COLUMNS, **(_OF_DECISIONS if change.entity == "decision" else {})}
    parts = [
        f"{spoken(names[name])}: {_plain(before.get(name), name)} → {_plain(after.get(name), name)}"
        for name in (*before, *(n for n in after if n not in before))
        if name in names
    ]
    return f"{what}: " + "; ".join(parts) if parts else what


_STATES = {**ITEM_STATE_NAMES, **ARTICLE_STATE_NAMES}


def _plain(value: object, column: str = "") -> str:
    if value is None:
        return "—"
    if column == "state":
        return spoken(_STATES.get(str(value), str(value))).lower()
    if column == "verdict":
        return spoken(_VERDICTS.get(str(value), str(value)))
    if isinstance(value, dict):
        return ", ".join(f"{v}" for k, v in value.items() if v not in (None, "", []) and k != "quote")
    return str(value)
