"""How many keys reviewing takes: articles corrected through the window from what the extractor gives to the gold.

    python tests/bench/keys.py [--more]

Runs over the five articles in ../shared beside the checkout and, with `--more`, over the kept half of our own corpus,
where the extractor errs. Each key is pressed on the window; what the file holds is compared with the gold.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import mean, median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "gold"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from rapidfuzz import fuzz
from typing_plans import CTRL, KEY, NONE, Press, edits, in_place, letters

import main  # noqa: F401  (binds the name `soattin` to this checkout)
from soattin.core.extract import extract
from soattin.core.records import GROUPS, from_json
from soattin.core.review.cells import LABEL, VALUE, edit_text, editable
from soattin.core.review.evidence import follows, moved
from soattin.core.review.layout import HEAD
from soattin.core.review.stored import DONE, StoredItem
from soattin.core.text.fold import fold
from soattin.core.text.reading import read_articles
from soattin.db.articles import NewArticle
from soattin.db.store import Store
from soattin.gui.app import make_app
from soattin.gui.main_window import MainWindow
from soattin.gui.review.fields_model import CELLS
from soattin.gui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NAMES = {
    "officials": "name",
    "localities": "name",
    "figures": "quote",
    "documents": "number",
    "warnings": "quote",
}


@dataclass
class Count:
    """Keys by what they were for."""

    keys: int = 0
    extra: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


class Clerk:
    """Sits at the window and counts the keys."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.review, self.keys = window, window.review, 0

    def settle(self) -> None:
        while self.window.project.runner.busy or self.review._ahead.isActive():
            QTest.qWait(2)
        QCoreApplication.processEvents()
        while self.window.project.runner.busy:
            QTest.qWait(2)

    def press(self, *presses: Press) -> None:
        for press in presses:
            target = self.window.focusWidget()
            self.keys += 1
            if press.key is not None:
                QTest.keyClick(target, press.key, press.modifier)
            elif press.text.isascii():
                QTest.keyClicks(target, press.text)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, NONE, press.text))
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.press(Press(key, modifier))

    # Moving

    def reach(self, place: int) -> None:
        """Go to a row with the fewest of: arrow keys, five rows at once, a group's key (its first row; again: its last)."""
        rows, here = self.review.model.rows, self.review.fields.place
        steps = [p for p, row in enumerate(rows) if row.kind != HEAD]
        group = rows[place].group
        digit = Press(getattr(KEY, f"Key_{GROUPS.index(group) + 1}"), CTRL)
        first = self.review.model.first_of(group)
        last = max(p for p, row in enumerate(rows) if row.group == group)
        target = steps.index(place)
        again = [digit] if here == first else [digit, digit]
        end = len(steps) - 1
        ways = [_walk(steps.index(here), target, end)]
        ways.append([*([] if here == first else [digit]), *_walk(steps.index(first), target, end)])
        ways.append([*again, *_walk(steps.index(last), target, end)])
        best = min(ways, key=len)
        if not self.review.fields.hasFocus() and best[:1] != [digit]:
            self.key(KEY.Key_Escape)
        self.press(*best)
        assert self.review.fields.place == place

    # Typing

    def type_into(self, cell: str, old: str, new: str) -> None:
        """Open the editor of a cell, make it say `new`, and accept, with the fewest keys."""
        fields, row = self.review.fields, self.review.fields.current
        grown = self._grown(row, new) if cell == VALUE and row.item is not None else []
        if grown and len(grown) < 2 + edits(old, new):
            self.press(*grown)
            return
        column, wanted = fields.currentIndex().column(), CELLS.index(cell)
        moves = [Press(KEY.Key_Left if wanted < column else KEY.Key_Right)] * abs(wanted - column)
        opened = [*moves, Press(KEY.Key_F2)]
        if cell in editable(row.group)[1:2]:
            opened = [Press(KEY.Key_F2, SHIFT)]
        self.press(*opened)
        editor = fields.editor
        accept = [Press(KEY.Key_Return)]
        plans = [in_place(old, new) + accept] if not editor.strict else []
        start = [] if editor.strict or not old else [Press(KEY.Key_A, CTRL)]
        if not editor.strict:
            plans.append(start + letters(new) + accept)
        if not editor.separator or not old:
            more = [Press(KEY.Key_Return)] if editor.separator else []
            plans += [start + plan + more for plan in self._proposed(editor, new)]
        if not new:
            plans.append([Press(KEY.Key_A, CTRL), Press(KEY.Key_Backspace), *accept])
        self.press(*min(plans, key=len))
        assert fields.editor is None, (row, cell, old, new, editor.text(), editor.box.hint.text())

    def _grown(self, row: Any, new: str) -> list[Press]:
        """Return keys that grow or shrink the evidence until the value, which follows it, is right."""
        text, item, context = self.review.article.text, row.item, self.review.model.context
        for end, start, press in (
            (1, 0, Press(KEY.Key_Right, ALT)),
            (-1, 0, Press(KEY.Key_Left, ALT)),
            (0, -1, Press(KEY.Key_Left, ALT | SHIFT)),
            (0, 1, Press(KEY.Key_Right, ALT | SHIFT)),
        ):
            now = item
            for count in range(1, 7):
                if not now.spans:
                    break
                span = moved(text, now.spans[0], start=start, end=end)
                value = follows(now, text, now.spans[0], span, context)
                now = replace(now, value=value, spans=(span, *now.spans[1:]))
                if edit_text(item.group, item.field, VALUE, value) == new:
                    return [press] * count
        return []

    def _proposed(self, editor: Any, new: str) -> Iterator[list[Press]]:
        """Yield ways by typing a beginning without accents and taking a proposal."""
        typed = fold(new)
        for length in range(1, min(len(typed), 24) + 1):
            texts = [choice.text for choice in editor._propose(typed[:length], length)]
            if new in texts:
                down = texts.index(new) + (0 if editor.strict else 1)
                yield [*letters(typed[:length]), *[Press(KEY.Key_Down)] * down, Press(KEY.Key_Return)]


def _walk(here: int, target: int, last: int) -> list[Press]:
    """Return the fewest keys from one row to another of `last` + 1: arrows, with Ctrl five rows at once."""
    way = target - here
    key, back = (KEY.Key_Down, KEY.Key_Up) if way > 0 else (KEY.Key_Up, KEY.Key_Down)
    fives, rest = divmod(abs(way), 5)
    short = [Press(key, CTRL)] * fives + [Press(key)] * rest
    # A leap past the end stops there.
    beyond = min(5 * (fives + 1), last - here if way > 0 else here) - abs(way)
    over = [Press(key, CTRL)] * (fives + 1) + [Press(back)] * beyond
    return min(short, over, key=len)


def cells_of(group: str) -> tuple[str, ...]:
    return editable(group)


def name_of(group: str, value: Any) -> str:
    return str(value.get(NAMES.get(group, "name")) or "") if isinstance(value, dict) else str(value)


def plan(items: list[StoredItem], gold: list[Any]) -> tuple[dict[int, Any], list[Any]]:
    """Return the right value of each item (None: it should not be there), and the gold values that are missing."""
    left, right = list(items), list(gold)
    pairs: dict[int, Any] = {item.id: None for item in items}
    scored = sorted(
        (
            (
                fuzz.ratio(name_of(i.group, i.value), name_of(g.group, g.value)) + 5 * (i.value == g.value),
                n,
                m,
            )
            for n, i in enumerate(left)
            for m, g in enumerate(right)
            if i.group == g.group and i.field == g.field
        ),
        reverse=True,
    )
    used: set[int] = set()
    for score, n, m in scored:
        if pairs[left[n].id] is None and m not in used and (score >= 60 or left[n].field):
            pairs[left[n].id] = right[m].value
            used.add(m)
    return pairs, [g for m, g in enumerate(right) if m not in used]


def wrong_cells(item: StoredItem, right: Any) -> list[tuple[str, str, str]]:
    """Return (cell, what stands there, what should) of the cells that are wrong."""
    out = []
    for cell in cells_of(item.group):
        old, new = (edit_text(item.group, item.field, cell, value) for value in (item.value, right))
        if cell == LABEL and item.group == "officials":
            old, new = (", ".join(sorted(value.get("roles") or ())) for value in (item.value, right))
        if fold(old) != fold(new) or (old != new and cell == VALUE):
            out.append(
                (
                    cell,
                    edit_text(item.group, item.field, cell, item.value),
                    edit_text(item.group, item.field, cell, right),
                )
            )
    return out


def review(clerk: Clerk, article: int, gold: list[Any], counted: dict[str, list[int]]) -> int:
    """Review one article to its end; returns the keys pressed."""
    began = clerk.keys
    model = clerk.review.model
    pairs, missing = plan(list(model.items), gold)
    for _ in range(len(model.rows)):
        row = clerk.review.fields.current
        if row is None or not row.doubtful:
            break
        before = clerk.keys
        if pairs[row.item.id] is None:
            clerk.key(KEY.Key_Delete)
            counted["doubtful, not a value: struck out"].append(clerk.keys - before)
            clerk.key(KEY.Key_Return)
        elif wrong := wrong_cells(row.item, pairs[row.item.id]):
            correct(clerk, wrong, counted, "doubtful and wrong", 1)
            clerk.key(KEY.Key_Return)
        else:
            clerk.key(KEY.Key_Return)
            counted["doubtful and right"].append(1)
    for item in list(model.items):
        now = clerk.review.article.item(item.id)
        right = pairs.get(item.id)
        if now is None or not now.counts:
            continue
        wrong = wrong_cells(now, right) if right is not None else []
        if right is None or wrong:
            before = clerk.keys
            clerk.reach(model.place_of_item(item.id))
            if right is None:
                clerk.key(KEY.Key_Delete)
                counted["not a value: struck out"].append(clerk.keys - before)
            else:
                correct(clerk, wrong, counted, "wrong", clerk.keys - before)
        elif item.state == "machine" and item.doubt is None:
            counted["right, left alone"].append(0)
    for value in missing:
        add(clerk, value, counted)
    if clerk.review.done_bar.isVisible() and clerk.review.done_bar.isAncestorOf(clerk.window.focusWidget()):
        clerk.key(KEY.Key_Return)
    else:
        clerk.key(KEY.Key_Return, CTRL)
    state = clerk.window.project.thread_of_store.call(Store.article, article).row.state
    assert state == DONE, (article, clerk.review.error_bar.label.text())
    return clerk.keys - began


def correct(clerk: Clerk, wrong: list, counted: dict[str, list[int]], what: str, reached: int) -> None:
    for cell, old, new in wrong:
        before = clerk.keys
        clerk.type_into(cell, old, new)
        if "-v" in sys.argv:
            print(
                "   ",
                what,
                cell,
                repr(old),
                "->",
                repr(new),
                clerk.keys - before,
                "keys, reached with",
                reached,
            )
        beyond = clerk.keys - before - edits(old, new) + reached
        counted[f"{what}: keys beyond the letters"].append(max(beyond, 0))
        reached = 0


def add(clerk: Clerk, value: Any, counted: dict[str, list[int]]) -> None:
    """Add a value that the machine did not see."""
    before = clerk.keys
    model = clerk.review.model
    if "-v" in sys.argv:
        print("    missing", value.group, value.field, value.value)
    if value.field:
        clerk.reach(
            next(
                p
                for p, r in enumerate(model.rows)
                if (r.group, r.field) == (value.group, value.field) and r.kind != HEAD
            )
        )
        clerk.type_into(VALUE, "", edit_text(value.group, value.field, VALUE, value.value))
    else:
        clerk.key(getattr(KEY, f"Key_{GROUPS.index(value.group) + 1}"), CTRL)
        clerk.key(KEY.Key_Insert)
        editor = clerk.review.fields.editor
        new = edit_text(value.group, value.field, VALUE, value.value)
        plans = [[*letters(new), Press(KEY.Key_Return)], *clerk._proposed(editor, new)]
        clerk.press(*min(plans, key=len))
        for cell in cells_of(value.group)[1:]:
            item = clerk.review.fields.current.item
            old, right = (edit_text(value.group, "", cell, v) for v in (item.value, value.value))
            if right and old != right:
                clerk.type_into(cell, old, right)
    counted["missing: all keys to add one"].append(clerk.keys - before)


def gold_items(gold: dict[str, Any]) -> list[Any]:
    return list(from_json({**gold, "source": "x"}))


def run(title: str, cases: list[tuple[str, str, dict[str, Any]]]) -> None:
    """Review all articles of a set and print what it took."""
    counted: dict[str, list[int]] = defaultdict(list)
    keys = []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.db"
        with Store.open(path, create=True) as store:
            store.store(
                [NewArticle(source, text, "utf-8", extract(text, source)) for source, text, _ in cases]
            )
        window = MainWindow(Settings(Path(name) / "s.ini"))
        window.resize(1366, 768)
        window.show()
        window.open_project(path)
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        clerk = Clerk(window)
        for number, (_, _, gold) in enumerate(cases, 1):
            window.review.open_article(number)
            while window.review.article is None or window.review.article.row.id != number:
                QTest.qWait(5)
            clerk.settle()
            window.review.fields.setFocus()
            keys.append(review(clerk, number, gold_items(gold), counted))
        window.close()
    print(
        f"{title}: {len(cases)} articles; keys an article: {' '.join(map(str, keys))}; median {median(keys):g}"
    )
    for what in sorted(counted):
        values = counted[what]
        few = sum(value <= 3 for value in values) * 100 // len(values)
        numbers = (
            f"median {median(values):g}, mean {mean(values):.1f}, at most 3 in {few} %, most {max(values)}"
        )
        print(f"  {what}: {len(values)} times, {numbers}")


def shared() -> list[tuple[str, str, dict[str, Any]]]:
    folder = ROOT.parent / "shared"
    out = []
    for path in sorted((folder / "gold").glob("*.json")):
        (article,) = read_articles(folder / "articles" / f"{path.stem}.txt")
        out.append((path.stem, article.text, json.loads(path.read_text("utf-8"))))
    return out


if __name__ == "__main__":
    make_app([])
    if shared():
        run("The five articles", shared())
    if "--more" in sys.argv:
        import corpus

        run("Our kept articles", [(case.name, case.text, case.gold) for case in corpus.cases("kept")])
