"""Settings a person can change: the keys, and the rules that corrections left behind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from soattin.core.review.wording import date_text
from soattin.db.rules import Rule
from soattin.db.store import Store
from soattin.gui.importing.options import ImportPage
from soattin.gui.keys import Command, Keymap, shown
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.spoken import spoken


def _table(name: str, model: TableModel[Any]) -> QTableView:
    view = QTableView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    view.horizontalHeader().setAccessibleName(name)
    return view


class KeysPage(QWidget):
    """All commands with their keys; another key can be given, a conflict is refused and named."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.model = TableModel[Command](
            (
                Column(self.tr("Lệnh"), lambda c: c.text),
                Column(self.tr("Phím"), lambda c: shown(keymap.key(c))),
                Column(self.tr("Phím gốc"), lambda c: shown(c.key)),
            ),
            self,
        )
        self.view = _table(self.tr("Lệnh và phím"), self.model)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("Phím mới"))
        for line in self.edit.findChildren(QLineEdit):
            line.setAccessibleName(self.tr("Phím mới: bấm tổ hợp phím"))
            line.setPlaceholderText(self.tr("bấm tổ hợp phím"))
        self.give = QPushButton(self.tr("Đổi &phím"))
        self.give.clicked.connect(self._give)
        reset = QPushButton(self.tr("Về phím &gốc tất cả"))
        reset.clicked.connect(self._reset)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("role", "doubt")
        label = QLabel(self.tr("Phím &mới:"))
        label.setBuddy(self.edit)
        row = QHBoxLayout()
        for widget in (label, self.edit, self.give):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(reset)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        self._list()
        self.view.selectRow(0)

    def _list(self) -> None:
        here = self.view.currentIndex().row()
        self.model.set_rows([command for command in self._keymap.commands() if command.changeable])
        self.view.resizeColumnToContents(1)
        if here >= 0:
            self.view.selectRow(here)

    def _chosen(self) -> None:
        command = self.model.row(self.view.currentIndex())
        if command is not None:
            self.edit.setKeySequence(QKeySequence(self._keymap.key(command)))
            self.told.clear()

    def _give(self) -> None:
        command = self.model.row(self.view.currentIndex())
        if command is None:
            return
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        why = self._keymap.change(command, key)
        self._list()
        self.told.setText(
            why or self.tr("“{command}” nay là {key}.").format(command=command.text, key=shown(key))
        )

    def _reset(self) -> None:
        self._keymap.reset()
        self._list()
        self.told.setText(self.tr("Mọi phím đã trở về như ban đầu."))


class RulesPage(QWidget):
    """The rules kept from corrections: what, since when, how often used; each can be switched off."""

    def __init__(self, project: Project | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.model = TableModel[Rule](
            (
                Column(self.tr("Quy tắc"), lambda r: spoken(r.pattern.text)),
                Column(self.tr("Từ"), lambda r: date_text(r.created[:10]), lambda r: r.created),
                Column(self.tr("Đã dùng"), lambda r: str(r.used), lambda r: r.used, number=True),
                Column(
                    self.tr("Khi nhập bài"), lambda r: self.tr("đang bật") if r.active else self.tr("đã tắt")
                ),
            ),
            self,
        )
        self.view = _table(self.tr("Quy tắc"), self.model)
        self.view.activated.connect(lambda _: self._switch())
        self.switch = QPushButton(self.tr("&Bật / tắt"))
        self.switch.clicked.connect(self._switch)
        about = QLabel(
            self.tr(
                "Mỗi lần “sửa hết” cùng một lỗi để lại một quy tắc; bài nhập sau được sửa theo. Tắt đi thì bài nhập "
                "sau không sửa nữa; chỗ đã sửa vẫn giữ (Ctrl+Z để hoàn tác)."
            )
        )
        about.setWordWrap(True)
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        column.addLayout(row)
        self._list()

    def _list(self) -> None:
        if self._project is not None:
            self._project.read(Store.rules, then=self._listed)

    def _listed(self, rules: list[Rule]) -> None:
        here = max(self.view.currentIndex().row(), 0)
        self.model.set_rows(rules)
        for column in (1, 2, 3):
            self.view.resizeColumnToContents(column)
        if rules:
            self.view.selectRow(min(here, len(rules) - 1))
        self.switch.setEnabled(bool(rules))

    def _switch(self) -> None:
        rule = self.model.row(self.view.currentIndex())
        if rule is not None and self._project is not None:
            self._project.change(Store.switch_rule, rule.id, not rule.active, then=lambda _: self._list())


class Preferences(QDialog):
    """The settings window."""

    def __init__(self, keymap: Keymap, project: Project | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Thiết đặt"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Thiết đặt"))
        self.keys = KeysPage(keymap)
        self.rules = RulesPage(project)
        self.importing = ImportPage(project)
        self.tabs.addTab(self.rules, self.tr("&Quy tắc"))
        self.tabs.addTab(self.importing, self.tr("&Nhập bài"))
        self.tabs.addTab(self.keys, self.tr("&Phím"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            # Enter in a table must not press a button besides.
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.resize(820, 520)
