"""A random review against a simple model: a stack of pictures of the tables for undo and redo.

The model knows nothing of changes: after an undo the tables must look as in the picture before. Selective undo
is predicted from the cells in which two pictures differ.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.store import Store

NAMES = ("Lê Văn Tám", "Lê Văn Tam", "Trần Thị Hoà", "Trần Thị Hòa", "Đỗ An")
PICTURE = {
    "item": "SELECT * FROM item",
    "article": "SELECT id, state, note FROM article",
    "name": "SELECT * FROM name",
    "mention": "SELECT * FROM mention",
    "decision": "SELECT * FROM decision",
}
Cells = dict[tuple[str, int, str], object]
MISSING = object()


def picture(store: Store) -> Cells:
    return {
        (table, row["id"], column): row[column]
        for table, query in PICTURE.items()
        for row in store._conn.execute(query)
        for column in row.keys()  # noqa: SIM118  (a sqlite3.Row iterates over values)
    }


def difference(before: Cells, after: Cells) -> Cells:
    """The cells that differ, with what they held before."""
    keys = before.keys() | after.keys()
    return {
        key: before.get(key, MISSING) for key in keys if before.get(key, MISSING) != after.get(key, MISSING)
    }


class Review(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(self.folder / "a.db", create=True)
        self.count = 0
        self.past: list[tuple[int, Cells, Cells]] = []  # step, before, after
        self.future: list[tuple[int, Cells, Cells]] = []
        self.add_article("Lê Văn Tám", 1)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(name=st.sampled_from(NAMES), people=st.integers(0, 2))
    @precondition(lambda self: self.count < 4)
    def add_article(self, name: str, people: int) -> None:
        before = picture(self.store)
        self.count += 1
        text = f"Bài số {self.count}: {name} dự."
        items = [Item("meeting", "date", f"2021-03-0{self.count}", ((0, 3),), 0.5, "ngày")]
        items += [
            Item("officials", "", {"name": name, "positions": [], "roles": []}, ((4, 6),), 0.9)
        ] * people
        self.store.store([NewArticle("a.txt", text, "utf-8", Record("a.txt", tuple(items)))])
        after = picture(self.store)
        new = {key: value for key, value in after.items() if key not in before}
        # An import is there for good; so are the names that its mentions have.
        used = {
            value for (table, _, column), value in new.items() if (table, column) == ("mention", "name_id")
        }
        new.update({k: v for k, v in after.items() if k[0] == "name" and k[1] in used})
        for stack in (self.past, self.future):
            for _, earlier, later in stack:
                for picture_ in (earlier, later):
                    for key, value in new.items():
                        picture_.setdefault(key, value)

    def perform(self, act) -> None:
        before = picture(self.store)
        try:
            outcome = act()
        except UserError:
            assert picture(self.store) == before
            return
        if outcome is not None:
            self.past.append((outcome.step, before, picture(self.store)))
            self.future.clear()

    def item(self, data, group: str | None = None):
        article = self.store.article(data.draw(st.sampled_from(self.store.article_ids())))
        items = [i for i in article.items if group is None or i.group == group]
        return article, data.draw(st.sampled_from(items)) if items else None

    @rule(data=st.data(), what=st.sampled_from(["confirm", "reject", "restore"]))
    def decide(self, data, what: str) -> None:
        article, item = self.item(data)
        if item:
            self.perform(lambda: self.store.apply(getattr(edits, what)(article, item)))

    @rule(data=st.data(), name=st.sampled_from((*NAMES, "")))
    def correct(self, data, name: str) -> None:
        article, item = self.item(data, "officials")
        if item:
            self.perform(lambda: self.store.apply(edits.correct(article, item, {**item.value, "name": name})))

    @rule(data=st.data(), name=st.sampled_from(NAMES))
    def add(self, data, name: str) -> None:
        article, _ = self.item(data)
        value = {"name": name, "positions": [], "roles": ["dự"]}
        self.perform(lambda: self.store.apply(edits.add(article, "officials", "", value)))

    @rule(data=st.data(), state=st.sampled_from(["done", "later"]), note=st.sampled_from([None, "gọi lại"]))
    def set_state(self, data, state: str, note: str | None) -> None:
        article, _ = self.item(data)
        self.perform(lambda: self.store.apply(edits.set_state(article, state, note)))

    @rule(data=st.data(), keep=st.sampled_from(NAMES))
    def merge(self, data, keep: str) -> None:
        mentions = [m.id for m in self.store.mentions("official")]
        if mentions:
            chosen = data.draw(st.lists(st.sampled_from(mentions), min_size=1, max_size=4))
            self.perform(lambda: self.store.merge("official", chosen, keep))

    @rule(data=st.data())
    def take_out(self, data) -> None:
        mentions = [m.id for m in self.store.mentions("official")]
        if mentions:
            chosen = data.draw(st.sampled_from(mentions))
            self.perform(lambda: self.store.take_out(chosen))

    @rule()
    def undo(self) -> None:
        outcome = self.store.undo()
        assert (outcome is not None) == bool(self.past)
        if self.past:
            step, before, after = self.past.pop()
            assert picture(self.store) == before
            self.future.append((step, before, after))

    @rule()
    def redo(self) -> None:
        outcome = self.store.redo()
        assert (outcome is not None) == bool(self.future)
        if self.future:
            step, before, after = self.future.pop()
            assert picture(self.store) == after
            self.past.append((step, before, after))

    @rule(data=st.data())
    @precondition(lambda self: self.past)
    def revert(self, data) -> None:
        step, before, after = data.draw(st.sampled_from(self.past))
        now, changes = picture(self.store), difference(before, after)
        changed, hanging = self.store.preview_revert(step)
        try:
            outcome = self.store.revert(step)
        except UserError as error:
            assert error.code in {"edit-conflict", "step-not-done"}
            assert error.code == "step-not-done" or hanging
            assert picture(self.store) == now
            return
        assert not hanging and changed
        expected = {**now, **changes}
        result = picture(self.store)
        for key in [key for key, value in changes.items() if value is MISSING]:
            # A name that others have come to use stays.
            if not (key[0] == "name" and key in result and self.used(key[1])):
                del expected[key]
            else:
                expected[key] = now[key]
        assert result == expected
        self.past.append((outcome.step, now, result))
        self.future.clear()

    def used(self, name: int) -> bool:
        query = "SELECT 1 FROM mention WHERE name_id = ?1 UNION ALL SELECT 1 FROM name WHERE merged_into = ?1"
        return self.store._conn.execute(query, (name,)).fetchone() is not None

    @rule()
    def reopen(self) -> None:
        before = picture(self.store)
        self.store.close()
        self.store = Store.open(self.folder / "a.db")
        assert picture(self.store) == before

    @invariant()
    def journal_and_state_agree(self) -> None:
        assert self.store.check() == []
        state = self.store.undo_state()
        assert (state.undo is None, state.redo is None) == (not self.past, not self.future)


Review.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
)
TestReview = Review.TestCase
