"""The smallest window of three panes: what a start of the program is compared with. Prints when it is painted.

Arguments: none, or a project and the number of an article: then the list has the file's first page, and the text is
that article's.
"""

import sys
import time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter, QTableWidget

app = QApplication([])
window = QMainWindow()
splitter = QSplitter()
text = QPlainTextEdit()
articles = QTableWidget(40, 1)
if len(sys.argv) > 2:
    import sqlite3

    from PySide6.QtWidgets import QTableWidgetItem

    conn = sqlite3.connect(sys.argv[1])
    listed = conn.execute("SELECT id, headline FROM article ORDER BY doubts DESC, id LIMIT 40").fetchall()
    for place, (_, headline) in enumerate(listed):
        articles.setItem(place, 0, QTableWidgetItem(headline))
    asked = (int(sys.argv[2]),)
    text.setPlainText(conn.execute("SELECT text FROM article_text WHERE article_id = ?", asked).fetchone()[0])
else:
    text.setPlainText("Hội nghị của xã. " * 400)
rows = QTableWidget(40, 3)
for part in (articles, text, rows):
    splitter.addWidget(part)
window.setCentralWidget(splitter)
window.resize(1366, 768)
window.show()


def told() -> None:
    if not window.windowHandle().isExposed():
        # Qt paints what is exposed, and nothing before.
        QTimer.singleShot(0, told)
        return
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    with open("/proc/self/statm") as file:  # noqa: PTH123  (as few imports as can be)
        pages = int(file.read().split()[1])
    print(time.time(), pages * 4096 / 1e6, time.process_time(), flush=True)
    sys.stdout.flush()
    app.quit()


QTimer.singleShot(0, told)
app.exec()
