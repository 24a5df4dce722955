"""The benchmarks' small form: everything runs, every line has its figures; how fast it is, only the full form tells."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from soattin.core.text.fold import fold
from soattin.db.store import Store
from tests.bench.articles import articles
from tests.bench.measure import MORE, MOST, Measure
from tests.bench.project import make
from tests.bench.run import PARTS, SMALL, growth, report, run_part


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("bench") / "p.db", SMALL)


def test_the_generated_project_is_sound(project: Path) -> None:
    with Store.open(project) as store:
        assert store.check() == []
        assert sum(store.state_counts().values()) == SMALL


def test_articles_have_fifteen_values_where_they_stand() -> None:
    for made in articles(12):
        assert len(made.record.items) == 15
        assert 2300 <= len(made.text) <= 16_000
        assert all(made.text[s:e].strip() == made.text[s:e] for i in made.record for s, e in i.spans)
        assert re.findall(r"\w+", made.folded) == re.findall(r"\w+", fold(made.text))


@pytest.mark.parametrize("part", PARTS)
def test_each_part_runs(part: str, project: Path, qapp: object) -> None:
    rows = run_part(part, project, SMALL)
    assert rows and all(row.ours >= 0 for row in rows)
    assert json.loads(json.dumps([row.to_json() for row in rows]))


def test_goals() -> None:
    assert Measure("a", 12, 10, 1.2).met and not Measure("a", 13, 10, 1.2).met
    assert Measure("a", 9, None, 10, MOST).met and not Measure("a", 11, None, 10, MOST).met
    assert Measure("a", 19, 10, 10, MORE).met and not Measure("a", 21, 10, 10, MORE).met


def test_tables() -> None:
    rows = [{"size": s, **Measure("a", s / 100, 1, 2).to_json()} for s in (1000, 100_000)]
    assert "MISSED" in report(rows[1:], 100_000)
    assert "1.00" in growth(rows, [1000, 100_000])
