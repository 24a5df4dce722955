"""The summary on paper: a page of its own for printing and for PDF, made of the sums on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from soattin.core.errors import UserError
from soattin.core.export.atomic import replace_file
from soattin.core.review.wording import number_text
from soattin.db.summary import Sum
from soattin.gui.spoken import spoken

translate = QCoreApplication.translate


def document(title: str, about: str, by: str, sums: Sequence[Sum]) -> QTextDocument:
    """Return the page: a heading, what was counted, the table of sums."""
    unknown = translate("Printing", "(chưa rõ)")
    rows = "".join(
        f"<tr><td>{escape(spoken(s.heading) or unknown)}</td><td>{escape(spoken(s.category))}</td>"
        f"<td align='right'>{'—' if s.unit == '%' else number_text(s.total)}</td><td>{escape(s.unit)}</td>"
        f"<td align='right'>{s.times}</td><td align='right'>{s.unsure or ''}</td>"
        f"<td align='right'>{number_text(s.doubtful) if s.doubtful else ''}</td></tr>"
        for s in sums
    )
    heads = (
        by,
        translate("Printing", "Loại số liệu"),
        translate("Printing", "Tổng"),
        translate("Printing", "Đơn vị tính"),
        translate("Printing", "Số lần"),
        translate("Printing", "Chưa soát"),
        translate("Printing", "Nghi vấn, chưa cộng"),
    )
    head = "".join(f"<th align='left'>{escape(text)}</th>" for text in heads)
    page = QTextDocument()
    page.setHtml(
        f"<h2>{escape(title)}</h2><p>{escape(about)}</p>"
        f"<table border='0.5' cellspacing='0' cellpadding='3' width='100%'><thead><tr>{head}</tr></thead>{rows}</table>"
    )
    return page


def save_pdf(path: Path, page: QTextDocument) -> None:
    """Write the page as a PDF, A4 landscape; raises `UserError` as `replace_file` does."""
    with replace_file(path) as beside:
        writer = QPdfWriter(str(beside))
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Landscape,
                QMarginsF(15, 15, 15, 15),
            )
        )
        writer.setResolution(150)
        page.print_(writer)
        del writer
        if not beside.read_bytes()[:5] == b"%PDF-":
            raise UserError("write-failed", f"Không ghi được “{path.name}”. Hãy chọn tên hoặc thư mục khác.")


def print_page(page: QTextDocument, parent: QWidget) -> None:
    """Ask for a printer and print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: page.print_(printer))
    # QPrintDialog has an `open` of its own, which wants a receiver.
    QDialog.open(dialog)
