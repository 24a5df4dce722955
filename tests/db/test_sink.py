"""The sink that imports write to."""

from __future__ import annotations

from pathlib import Path

import pytest

from soattin.core.jobs.importing import Extracted
from soattin.core.records import Item, Record
from soattin.core.text.source import SourceText
from soattin.db.sink import StoreSink, ThreadSink
from soattin.db.store import Store
from soattin.db.thread import StoreThread


def extracted(text: str, value: str = "Xã Đông Sơn họp") -> Extracted:
    return Extracted(SourceText("a.txt", text), Record("a.txt", (Item("article", "title", value, ()),)))


@pytest.mark.parametrize("threaded", [False, True])
def test_what_is_stored_is_known(tmp_path: Path, threaded: bool) -> None:
    article = extracted("Xã Đông Sơn họp")
    opened = (StoreThread if threaded else Store.open)(tmp_path / "a.db", create=True)
    sink = ThreadSink(opened) if threaded else StoreSink(opened)
    assert sink.known([article.source.digest]) == set()
    sink.store([article])
    assert sink.known([article.source.digest, "khác"]) == {article.source.digest}
    opened.close()
    with Store.open(tmp_path / "a.db") as store:
        assert store.article(1).row.headline == "Xã Đông Sơn họp"


def test_broken_surrogates_do_not_stop_an_import() -> None:
    store = Store.in_memory()
    StoreSink(store).store([extracted("Xã \ud800 họp", "Xã \udc00")])
    assert store.article(1).text == "Xã ? họp"
    assert store.article(1).items[0].value == "Xã ?"
    assert store.check() == []
