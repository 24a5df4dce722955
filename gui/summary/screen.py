"""The screen Tổng hợp: sums by place, category, quarter and kind of meeting, and the way to Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from soattin.core.errors import UserError
from soattin.core.export.profile import Profile
from soattin.core.export.totals import MONEY
from soattin.core.review.stored import Outcome
from soattin.core.review.wording import ARTICLE_STATE_NAMES, date_text, figure_text, number_text
from soattin.core.text.fold import sort_key
from soattin.db import exporting
from soattin.db.store import Store
from soattin.db.summary import CATEGORY, MEETING, PLACE, PLACE_TODAY, QUARTER, FigureRow, Sum
from soattin.gui.export.dialog import SUFFIXES, ExportDialog
from soattin.gui.export.job import ExportJob
from soattin.gui.export.readback import ReadBackDialog
from soattin.gui.garbage import held_back
from soattin.gui.models.table import Column, TableModel
from soattin.gui.project import Project
from soattin.gui.screen import Screen
from soattin.gui.spoken import spoken
from soattin.gui.summary.chart import BarChart
from soattin.gui.summary.printing import document, print_page, save_pdf

RATES = frozenset({"%"})
"""Units that cannot be added up."""


def total_text(row: Sum) -> str:
    """Return a sum in digits; rates have none."""
    return "—" if row.unit in RATES else number_text(row.total)


class SummaryScreen(Screen):
    """A table of sums above, the figures behind the chosen sum below; a figure leads to its sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._job: ExportJob | None = None
        self._charted = ""
        """The unit for which the chart was drawn; empty where other sums are shown by now."""
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Tổng hợp theo"))
        for text, value in (
            (self.tr("Theo địa phương lúc đó"), PLACE),
            (self.tr("Theo địa phương hiện nay"), PLACE_TODAY),
            (self.tr("Theo loại số liệu"), CATEGORY),
            (self.tr("Theo quý"), QUARTER),
            (self.tr("Theo loại hội nghị"), MEETING),
        ):
            self.by.addItem(text, value)
        self.by.setToolTip(self.tr("Cộng số liệu theo nơi, loại, quý hay loại hội nghị (Tab đến rồi bấm ↓)"))
        self.by.view().setAccessibleName(self.by.accessibleName())
        self.by.currentIndexChanged.connect(self.refresh)
        self.reviewed = QCheckBox(self.tr("Chỉ tính số liệu đã soát"))
        self.reviewed.setToolTip(self.tr("Bỏ ra ngoài những số liệu chưa ai xác nhận hay sửa (Space)"))
        self.reviewed.toggled.connect(self.refresh)
        self.export_button = QPushButton(self.tr("&Xuất…"))
        self.read_button = QPushButton(self.tr("Đọc &lại từ Excel…"))
        self.read_button.setToolTip(
            self.tr("Xem những chỗ đã sửa trong tệp Excel đã xuất, nhận từng chỗ vào dự án (Alt+L)")
        )
        self.read_button.clicked.connect(self.read_back_dialog)
        self.pdf_button = QPushButton(self.tr("Lưu P&DF…"))
        self.pdf_button.setToolTip(self.tr("Lưu bảng tổng hợp thành tệp PDF khổ A4 (Alt+D)"))
        self.pdf_button.clicked.connect(self.save_pdf_dialog)
        self.print_button = QPushButton(self.tr("&In…"))
        self.print_button.setToolTip(self.tr("In bảng tổng hợp ra giấy (Ctrl+P)"))
        self.print_button.clicked.connect(self.print_dialog)
        self.chart = BarChart()
        self.export_button.setToolTip(
            self.tr("Xuất ra Excel, CSV hay JSON: chọn bài, chọn trang, rồi chọn nơi lưu (Ctrl+E)")
        )
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.export_dialog)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.sums: TableModel[Sum] = TableModel(
            [
                Column(
                    self.tr("Nhóm"),
                    lambda s: spoken(s.heading) or self.tr("(chưa rõ)"),
                    sort=lambda s: sort_key(s.heading),
                ),
                Column(
                    self.tr("Loại số liệu"), lambda s: spoken(s.category), sort=lambda s: sort_key(s.category)
                ),
                Column(self.tr("Tổng"), total_text, sort=lambda s: s.total, number=True),
                Column(self.tr("Đơn vị tính"), lambda s: s.unit, sort=lambda s: sort_key(s.unit)),
                Column(self.tr("Số lần"), lambda s: str(s.times), sort=lambda s: s.times, number=True),
                Column(
                    self.tr("Chưa soát"), lambda s: str(s.unsure or ""), sort=lambda s: s.unsure, number=True
                ),
                Column(
                    self.tr("Nghi vấn"),
                    lambda s: number_text(s.doubtful) if s.doubtful else "",
                    sort=lambda s: s.doubtful,
                    tip=lambda s: self.tr("Số liệu nghi vấn, chưa cộng vào tổng"),
                    number=True,
                ),
            ],
            self,
        )
        self.figures: TableModel[FigureRow] = TableModel(
            [
                Column(self.tr("Số liệu"), lambda f: figure_text(f.item.value)),
                Column(self.tr("Trích dẫn"), lambda f: str(f.item.value.get("quote") or "")),
                Column(self.tr("Địa phương"), lambda f: f.place, sort=lambda f: sort_key(f.place)),
                Column(self.tr("Ngày"), lambda f: date_text(f.date or ""), sort=lambda f: f.date or ""),
                Column(self.tr("Bài viết"), lambda f: f.headline),
            ],
            self,
        )
        self.sums_view = self._table(
            self.sums, self.tr("Bảng tổng hợp"), stretch=6, widths=(190, 140, 125, 95, 60, 80, 0)
        )
        self.figures_view = self._table(
            self.figures, self.tr("Các số liệu của dòng đang chọn"), stretch=4, widths=(190, 190, 170, 90, 0)
        )
        self.sums_view.selectionModel().currentRowChanged.connect(self._chosen)
        self.sums_view.activated.connect(lambda _: self.figures_view.setFocus())
        self.figures_view.activated.connect(self._open)
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self._lay_out()

    def _table(self, model: TableModel[Any], name: str, stretch: int, widths: tuple[int, ...]) -> QTableView:
        view = QTableView()
        view.setModel(model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        for place, width in enumerate(widths):
            if width:
                view.setColumnWidth(place, width)
        view.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        return view

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Tổng hợp"))
        title.setProperty("role", "title")
        row = QHBoxLayout()
        for widget in (self.by, self.reviewed):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.progress)
        for button in (self.print_button, self.pdf_button, self.read_button, self.export_button):
            row.addWidget(button)
        split = QSplitter(Qt.Orientation.Vertical)
        upper = QSplitter()
        upper.addWidget(self.sums_view)
        upper.addWidget(self.chart)
        upper.setSizes([830, 400])
        split.addWidget(upper)
        split.addWidget(self.figures_view)
        split.setSizes([380, 220])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        for part in (title, self.state):
            whole.addWidget(part)
        whole.addLayout(row)
        whole.addWidget(split, 1)

    def set_project(self, project: Project | None) -> None:
        super().set_project(project)
        self._stale = True
        self.sums.set_rows([])
        self.figures.set_rows([])

    def activate(self) -> None:
        if self._stale:
            self.refresh()
        self.sums_view.setFocus()

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
            ("Enter", self.tr("xem các số liệu của dòng; ở bảng dưới: mở bài tại câu đó")),
            ("Ctrl+E", self.tr("xuất Excel")),
        ]

    def refresh(self) -> None:
        """Read the sums anew."""
        if self.project is None:
            return
        self._stale = False
        self.project.read(_sums, self.by.currentData(), self.reviewed.isChecked(), then=self._show)
        self.project.read(Store.state_counts, then=self._show_state)
        self.project.keep_sums()

    def _show(self, sums: list[Sum]) -> None:
        self._charted = ""
        self.sums.set_rows(sums)
        if sums:
            self.sums_view.selectRow(0)
        else:
            self.figures.set_rows([])
            self.chart.show_bars(self.by.currentText(), [])

    def _show_state(self, counts: dict[str, int]) -> None:
        parts = [f"{spoken(name)}: {counts.get(state, 0)}" for state, name in ARTICLE_STATE_NAMES.items()]
        self.state.setText(self.tr("{total} bài · ").format(total=sum(counts.values())) + " · ".join(parts))

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = self.sums.row(index)
        if row is not None and self.project is not None:
            by, reviewed = self.by.currentData(), self.reviewed.isChecked()
            self.project.read(Store.figures_behind, by, row, reviewed, then=self.figures.set_rows)
            self._draw()

    def _open(self, index: QModelIndex) -> None:
        figure = self.figures.row(index)
        if figure is not None:
            self.show_article.emit(figure.item.article, figure.item.id)

    # Export

    def export_dialog(self) -> None:
        """Ask what to export and where to, and write it."""
        if self.project is None or self._job is not None:
            return
        dialog = ExportDialog(self.project, self.listed(), self)
        dialog.chosen.connect(self._ask_where)
        dialog.open()

    def _ask_where(self, profile: Profile) -> None:
        if self.project is None:
            return
        suffix = SUFFIXES[profile.form]
        proposed = str(self.project.path.with_suffix(suffix))
        kinds = {".xlsx": self.tr("Excel (*.xlsx)"), ".jsonl": self.tr("JSON từng dòng (*.jsonl)")}
        if suffix:
            path, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất dữ liệu"), proposed, kinds[suffix])
        else:
            path = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục để ghi các tệp CSV"))
        if path:
            self.export_to(Path(path).with_suffix(suffix) if suffix else Path(path), profile)

    def export_to(self, path: Path, profile: Profile | None = None) -> None:
        """Write the export to `path`; the button stops one under way."""
        if self.project is None or self._job is not None:
            return
        self._job = ExportJob(self.project, path, profile, self)
        self._job.progress.connect(self._tell)
        self._job.finished.connect(self._exported)
        self._job.failed.connect(self._export_failed)
        self.export_button.setText(self.tr("Dừng &xuất"))
        self.export_button.clicked.disconnect()
        self.export_button.clicked.connect(self._job.cancel)
        self._job.start()

    def _tell(self, done: int, total: int, _name: str) -> None:
        self.progress.setText(self.tr("{done}/{total} bài…").format(done=done, total=total))

    def _exported(self, path: Path, rows: int) -> None:
        self._end_export()
        self.message.emit(self.tr("Đã xuất {rows} dòng ra {name}").format(rows=rows, name=path.name))

    def _export_failed(self, error: Exception) -> None:
        self._end_export()
        if self.project is not None:
            self.project.failed.emit(error)

    def _end_export(self) -> None:
        self._job = None
        self.progress.clear()
        self.export_button.setText(self.tr("&Xuất…"))
        self.export_button.clicked.disconnect()
        self.export_button.clicked.connect(self.export_dialog)

    # Reading back, paper

    def read_back_dialog(self) -> None:
        """Ask for a corrected workbook and show what it says otherwise."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Đọc lại từ Excel"), "", self.tr("Excel (*.xlsx)")
        )
        if path:
            self.read_back(Path(path))

    def read_back(self, path: Path) -> None:
        """Show what the workbook at `path` says otherwise."""
        if self.project is not None:
            project = self.project
            project.read(
                exporting.read_workbook, path, then=lambda read: ReadBackDialog(project, read, self).open()
            )

    def _page(self) -> QTextDocument:
        name = self.project.path.stem if self.project else ""
        title = self.tr("Tổng hợp — {name}").format(name=name)
        return document(title, self.state.text(), self.by.currentText(), self.sums.rows)

    def save_pdf_dialog(self) -> None:
        """Ask where to and save the table of sums as a PDF."""
        if self.project is None:
            return
        proposed = str(self.project.path.with_suffix(".pdf"))
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu PDF"), proposed, self.tr("PDF (*.pdf)"))
        if path:
            try:
                save_pdf(Path(path).with_suffix(".pdf"), self._page())
            except UserError as error:
                self.project.failed.emit(error)
            else:
                self.message.emit(self.tr("Đã lưu {name}").format(name=Path(path).with_suffix(".pdf").name))

    def print_dialog(self) -> None:
        """Print the table of sums."""
        print_page(self._page(), self)

    def _draw(self) -> None:
        """Chart the unit of the chosen row, added up by heading."""
        row = self.sums.row(self.sums_view.currentIndex())
        unit = row.unit if row is not None and row.unit not in RATES else MONEY
        if unit == self._charted:
            return
        self._charted = unit
        bars = self._bars(unit)
        if len(bars) < 2:
            unit, bars = MONEY, self._bars(MONEY)
        self.chart.show_bars(f"{self.by.currentText()} · {unit}", list(bars.items()))

    def _bars(self, unit: str) -> dict[str, float]:
        totals: dict[str, float] = {}
        for heading, total in [(row.heading, row.total) for row in self.sums.rows if row.unit == unit]:
            totals[heading] = totals.get(heading, 0) + total
        bars: dict[str, float] = {}
        for heading, total in totals.items():
            name = spoken(heading) or self.tr("(chưa rõ)")
            bars[name] = bars.get(name, 0) + total
        return bars


def _sums(store: Store, by: str, reviewed_only: bool) -> list[Sum]:
    """Return the sums, tens of thousands in a large project, without a search for cycles among them."""
    with held_back():
        return store.sums(by, reviewed_only)
