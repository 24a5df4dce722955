"""One meeting told twice, one person at two places: found across articles."""

from __future__ import annotations

from soattin.core.records import Item, Record
from soattin.db.articles import NewArticle
from soattin.db.store import Store

HA_TIEN = {"name": "thành phố Hà Tiên", "code": "900"}
KIEN_LUONG = {"name": "huyện Kiên Lương", "code": "902"}
KIEN_GIANG = {"name": "tỉnh Kiên Giang", "code": "91"}


def article(number: int, place: dict, gifts: int, office: str, kind: str = "sơ kết", day: str = "2021-03-18"):
    person = {"name": "Nguyễn Thị Hoà", "positions": [office], "roles": []}
    gift = {"value": gifts, "unit": "suất quà", "qualifier": None, "category": "quà tặng", "quote": "x"}
    items = (
        Item("article", "title", f"Bài {number}", ((0, 1),)),
        Item("meeting", "kind", kind, ((0, 1),)),
        Item("meeting", "date", day, ((0, 1),)),
        Item("meeting", "locality", place, ((0, 1),)),
        Item("officials", "", person, ((0, 1),)),
        Item("figures", "", gift, ((0, 1),)),
    )
    return NewArticle(f"{number}.txt", f"Văn bản số {number}.", "utf-8", Record("", items))


def messages(*articles: NewArticle) -> list[str]:
    store = Store.in_memory()
    store.store(articles)
    return [finding.message for finding in store.findings(1)]


def test_one_meeting_told_twice_with_other_figures_and_titles() -> None:
    assert messages(article(1, HA_TIEN, 20, "Chủ tịch"), article(2, HA_TIEN, 25, "Trưởng ban Dân vận")) == [
        "Cùng cuộc họp, khác số liệu: “20 suất quà” ở đây, “25 suất quà” ở bài “Bài 2”",
        "Nguyễn Thị Hoà, khác chức vụ: “Chủ tịch” ở đây, “Trưởng ban Dân vận” ở bài “Bài 2”",
    ]


def test_what_agrees_or_is_another_meeting_is_not_told() -> None:
    first = article(1, HA_TIEN, 20, "Chủ tịch")
    assert messages(first, article(2, HA_TIEN, 20, "Chủ tịch UB MTTQ thành phố")) == []
    assert messages(first, article(2, HA_TIEN, 25, "Chủ tịch", kind="tổng kết")) == []
    assert messages(first, article(2, HA_TIEN, 25, "Chủ tịch", day="2021-03-19")) == []


def test_one_person_at_two_places_on_one_day() -> None:
    first = article(1, HA_TIEN, 20, "Chủ tịch")
    assert messages(first, article(2, KIEN_LUONG, 20, "Chủ tịch")) == [
        "Nguyễn Thị Hoà cùng ngày còn có mặt ở huyện Kiên Lương (bài “Bài 2”)"
    ]
    # A town and its province are no two places.
    assert messages(first, article(2, KIEN_GIANG, 20, "Chủ tịch")) == []


def test_the_articles_own_people_are_looked_at_first() -> None:
    """Not all officials of the project, which took 1.5 s for each article shown of 100,000."""
    store = Store.in_memory()
    told: list[str] = []
    store._conn.set_trace_callback(told.append)
    store.store([article(1, HA_TIEN, 20, "Chủ tịch")])
    store.findings(1)
    store._conn.set_trace_callback(None)
    query = next(sql for sql in told if "CROSS JOIN mention theirs" in sql)
    plan = [row[3] for row in store._conn.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert "idx_item_article_id" in plan[0] and "idx_mention_item_id" in plan[1]
