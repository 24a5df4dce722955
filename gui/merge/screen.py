"""The screen Hợp nhất: which names may be one, and the names that there are."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from soattin.core.review.stored import Outcome
from soattin.db.derived import BODY, LOCALITY, OFFICIAL
from soattin.gui.garbage import take_back
from soattin.gui.merge.known import KnownPage
from soattin.gui.merge.questions import QuestionsPage
from soattin.gui.project import Project
from soattin.gui.screen import Screen


class MergeScreen(Screen):
    """Two pages over the names of one kind; each is brought up to date when it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions, self.known = QuestionsPage(), KnownPage()
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Loại tên"))
        for text, value in (
            (self.tr("Cán bộ"), OFFICIAL),
            (self.tr("Địa phương"), LOCALITY),
            (self.tr("Cơ quan, đơn vị"), BODY),
        ):
            self.kind.addItem(text, value)
        self.kind.setToolTip(self.tr("Chọn tên cán bộ, địa phương hay cơ quan (Tab đến rồi bấm ↓)"))
        self.kind.view().setAccessibleName(self.kind.accessibleName())
        self.kind.currentIndexChanged.connect(self._all_stale)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Trang của màn hình Hợp nhất"))
        self.tabs.addTab(self.questions, self.tr("Cần hỏ&i"))
        self.tabs.addTab(self.known, self.tr("Tên đã &có"))
        self.tabs.currentChanged.connect(self._seen)
        self._stale: dict[QWidget, bool] = {self.questions: True, self.known: True}
        for page in (self.questions, self.known):
            page.message.connect(self.message)
            page.show_mention.connect(self.show_article)
        title = QLabel(self.tr("Hợp nhất"))
        title.setProperty("role", "title")
        label = QLabel(self.tr("L&oại tên:"))
        label.setBuddy(self.kind)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(label)
        top.addWidget(self.kind)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addLayout(top)
        whole.addWidget(self.tabs, 1)

    def set_project(self, project: Project | None) -> None:
        super().set_project(project)
        take_back()
        self.questions.show_project(None, "")
        self.known.show_project(None, "")
        self._stale = {self.questions: True, self.known: True}

    def _all_stale(self) -> None:
        self._stale = {self.questions: True, self.known: True}
        if self.project is not None:
            self.questions.show_project(None, "")
            self.known.show_project(None, "")
        if self.isVisible():
            self._seen()

    def activate(self) -> None:
        self._seen()
        self._focus()

    def _seen(self) -> None:
        page = self._page
        if self.project is None or not self._stale[page]:
            return
        self._stale[page] = False
        if page.project is self.project and page.kind == self.kind.currentData():
            page.refresh()
        else:
            page.show_project(self.project, self.kind.currentData())

    def _focus(self) -> None:
        self._page.table.setFocus()

    @property
    def _page(self) -> QuestionsPage | KnownPage:
        """The page in front."""
        return self.questions if self.tabs.currentWidget() is self.questions else self.known

    def on_changed(self, outcome: Outcome) -> None:
        for page in (self.questions, self.known):
            if page.project is not None and page.on_changed(outcome):
                self._stale[page] = True
        if self.isVisible():
            self._seen()

    def on_imported(self) -> None:
        self._stale = {self.questions: True, self.known: True}
        if self.isVisible():
            self._seen()

    def keys(self) -> list[tuple[str, str]]:
        if self.tabs.currentWidget() is self.known:
            return [
                ("Enter", self.tr("mở bài tại chỗ nhắc tên đang chọn")),
                ("F2", self.tr("đổi tên giữ lại")),
                ("Delete", self.tr("tách lượt nhắc đang chọn ra khỏi tên này")),
                ("Tab", self.tr("sang các lượt nhắc")),
                ("Ctrl+F", self.tr("lọc tên, không cần dấu")),
                ("Ctrl+Tab", self.tr("sang trang Cần hỏi")),
                ("Ctrl+Z", self.tr("hoàn tác")),
            ]
        return [
            ("Enter", self.tr("hợp nhất các cách viết đã đánh dấu, sang nhóm sau")),
            ("Space", self.tr("đánh dấu hoặc bỏ dấu một cách viết")),
            ("Delete", self.tr("không phải một: nhớ lại và không hỏi nữa")),
            ("F8", self.tr("bỏ qua, để hỏi sau")),
            ("Tab", self.tr("sang thẻ chứng cứ")),
            ("Ctrl+Tab", self.tr("sang trang Tên đã có")),
            ("Ctrl+Z", self.tr("hoàn tác")),
        ]
