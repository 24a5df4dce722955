"""A scripted review of a project, and the proof afterwards that nothing acknowledged is lost.

Every step that the store has acknowledged is told to `acknowledge`, which keeps it outside the project: its number
and label, and what the articles that it touched look like now.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from typing import Any

from soattin.core.errors import UserError
from soattin.core.records import Item, Record
from soattin.core.review import edits
from soattin.db.articles import NewArticle
from soattin.db.store import Store

Acknowledged = dict[str, Any]

PEOPLE = ("Lê Văn Tám", "Lê Văn Tám ", "Trần Thị Hoà", "Trần Thị Hòa", "Đỗ An", "Phạm Ngọc Ánh", "Vũ Thị Mai")
PLACES = ("xã Đông Sơn", "xã Tây Sơn", "phường Hà Tu", "thị trấn Yên Bình")


def new_article(rng: random.Random) -> NewArticle:
    """Return an article that no project holds yet."""
    number = rng.getrandbits(60)
    name, place = rng.choice(PEOPLE).strip(), rng.choice(PLACES)
    filler = " ".join(f"Nội dung thứ {n} của buổi làm việc." for n in range(rng.randrange(40)))
    text = f"Tin số {number}: ông (bà) {name} dự hội nghị ở {place}, trao 20 suất quà. {filler}"
    at, where = text.index(name), text.index(place)
    items = (
        Item("article", "title", f"Tin số {number}", ((0, 6),)),
        Item("meeting", "date", "2021-03-05", ((0, 3),), 0.5, "ngày không rõ"),
        Item("meeting", "locality", {"name": place, "code": None}, ((where, where + len(place)),)),
        Item("officials", "", {"name": name, "positions": [], "roles": ["dự"]}, ((at, at + len(name)),), 0.7, "tên"),
        Item("localities", "", {"name": place, "code": None}, ((where, where + len(place)),)),
        Item("figures", "", {"value": 20, "unit": "suất quà", "quote": "20 suất quà"}, ((0, 3),)),
    )  # fmt: skip
    return NewArticle(f"{number}.txt", text, "utf-8", Record(f"{number}.txt", items))


def look(store: Store, article_id: int) -> str:
    """Return a digest of everything a clerk sees of an article."""
    article = store.article(article_id)
    seen = [(i.id, i.value, i.state, i.spans) for i in article.items]
    return hashlib.sha256(repr((article.text, article.note, article.row, seen)).encode()).hexdigest()


def names_look(store: Store) -> str:
    seen = [(m.id, m.spelling, m.name, m.label) for m in store.mentions("official")]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


class Session:
    """One clerk at work on an open store."""

    def __init__(self, store: Store, rng: random.Random, acknowledge: Callable[[Acknowledged], None]) -> None:
        self.store = store
        self.rng = rng
        self.acknowledge = acknowledge

    def run(self, steps: int | None = None) -> None:
        """Do `steps` random things, or go on for ever."""
        done = 0
        while steps is None or done < steps:
            self.one()
            done += 1

    def one(self) -> None:
        rng, store = self.rng, self.store
        ids = store.article_ids()
        if not ids or (len(ids) < 60 and rng.random() < 0.06):
            self.bring_in(rng.choice((1, 2, 5)))
            return
        kind = rng.choices(
            ("edit", "undo", "redo", "merge", "take out", "revert"), (60, 12, 9, 8, 4, 7)
        )[0]  # fmt: skip
        try:
            outcome = self.act(kind, rng.choice(ids))
        except UserError as error:
            if error.code not in ("edit-conflict", "step-not-done"):
                raise
            return
        if outcome is not None and outcome.step % 5 == 0:
            store.keep_sums()  # as the window does when nothing else is to be done
        if outcome is not None:
            self.acknowledge(
                {
                    "step": outcome.step,
                    "label": outcome.label,
                    "articles": {str(a): look(store, a) for a in outcome.articles},
                    "names": names_look(store),
                }
            )

    def bring_in(self, count: int) -> None:
        self.store.store([new_article(self.rng) for _ in range(count)])
        ids = self.store.article_ids()
        step = self.store.history(limit=1)[0].id
        looks = {str(a): look(self.store, a) for a in ids}
        self.acknowledge(
            {"count": len(ids), "step": step, "articles": looks, "names": names_look(self.store)}
        )

    def act(self, kind: str, article_id: int) -> Any:
        rng, store = self.rng, self.store
        if kind == "undo":
            return store.undo()
        if kind == "redo":
            return store.redo()
        if kind == "merge":
            mentions = [m.id for m in store.mentions("official")]
            chosen = rng.sample(mentions, min(len(mentions), 2))
            return store.merge("official", chosen, rng.choice(PEOPLE)) if chosen else None
        if kind == "take out":
            mentions = [m.id for m in store.mentions("official")]
            return store.take_out(rng.choice(mentions)) if mentions else None
        if kind == "revert":
            standing = [
                row.id for row in store.history(limit=20) if row.state == "done" and row.kind == "hand"
            ]
            return store.revert(rng.choice(standing)) if standing else None
        return store.apply(self.edit(article_id))

    def edit(self, article_id: int) -> edits.Step:
        rng, article = self.rng, self.store.article(article_id)
        item = rng.choice(article.items)
        how = rng.choice(("confirm", "reject", "restore", "correct", "correct", "add", "state"))
        if how == "correct" and item.group == "officials":
            return edits.correct(article, item, {**item.value, "name": rng.choice(PEOPLE)})
        if how == "correct":
            return edits.correct(article, item, item.value, ((0, rng.randrange(1, 20)),))
        if how == "add":
            value = {"name": rng.choice(PEOPLE), "positions": [], "roles": ["phát biểu"]}
            return edits.add(article, "officials", "", value)
        if how == "state":
            return edits.set_state(article, rng.choice(("done", "later")), rng.choice((None, "gọi lại")))
        return getattr(edits, how)(article, item)


def losses(store: Store, told: list[Acknowledged]) -> list[str]:
    """Return what was acknowledged and is not in the project, and what is wrong with the project."""
    faults = store.check()
    rows = {row.id: row for row in store.history(limit=1_000_000)}
    for one in told:
        row = rows.get(one["step"])
        if one["step"] and (row is None or row.label != one.get("label", row.label)):
            faults.append(f"step {one['step']} is lost")
    count = max((one.get("count", 0) for one in told), default=0)
    if len(store.article_ids()) < count:
        faults.append("articles are lost")
    last = max((one["step"] for one in told), default=0)
    # At most one step more than was acknowledged: the one at work when the end came.
    beyond = [row for row in rows.values() if row.id > last]
    if len(beyond) > 1:
        faults.append(f"{len(beyond)} steps more than were made")
    if not beyond:
        looks: dict[str, str] = {}
        for one in told:
            looks.update(one["articles"])
        there = set(store.article_ids())
        faults += [f"article {a} is lost" for a in looks if int(a) not in there]
        looks = {a: seen for a, seen in looks.items() if int(a) in there}
        faults += [f"article {a} looks different" for a, seen in looks.items() if look(store, int(a)) != seen]
        if told and told[-1]["names"] != names_look(store):
            faults.append("names look different")
    return faults


def as_it_is(store: Store) -> Acknowledged:
    """Return the present state as something to be found again: what came after the last acknowledgement counts."""
    row = store.history(limit=1)
    ids = store.article_ids()
    return {
        "step": row[0].id if row else 0,
        "articles": {str(a): look(store, a) for a in ids},
        "names": names_look(store),
        "count": len(ids),
    }
