"""A disk without room: the file stays whole, what was saved stays saved, and there is a way out."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from soattin.core.errors import UserError
from soattin.core.review import edits
from soattin.db import backups
from soattin.db.store import Store

from .disk import Apsw, SmallDisk
from .session import as_it_is, losses, new_article


def prepare(folder: Path) -> Path:
    path = folder / "a.db"
    with Store.open(path, create=True) as store:
        rng = random.Random(5)
        store.store([new_article(rng) for _ in range(5)])
    return path


def correction(store: Store, note: str) -> None:
    article = store.article(1)
    store.apply(edits.set_state(article, "later", note * 2000))


def merge(store: Store) -> None:
    store.merge("official", [m.id for m in store.mentions("official")], "Lê Văn Tám")


def one_point(folder: Path, room: int, kind: str, ballast: bool) -> str:
    """Work with `room` bytes of room beyond the project's size until the disk is full; returns what happened."""
    path = folder / "a.db"
    size = path.stat().st_size
    kept = backups.folder_of(path) / backups.BALLAST
    if ballast:
        backups.folder_of(path).mkdir()
        backups.keep_ballast(path)
        # As if the ballast were all the room that the disk has left.
        disk = SmallDisk(f"small-{folder.name}", lambda: size + room + (0 if kept.exists() else 4 << 20))
    else:
        disk = SmallDisk(f"small-{folder.name}", lambda: size + room)
    store = Store.open(path, opener=lambda uri: Apsw(uri, disk.called))
    rng, told, ended = random.Random(room), as_it_is(store), "never full"
    try:
        for number in range(40):
            if kind == "import":
                store.store([new_article(rng) for _ in range(5)])
            elif kind == "merge":
                merge(store)
                store.take_out(store.mentions("official")[number % 5].id)
            else:
                correction(store, f"ghi chú {number} ")
            told = as_it_is(store)
            if store.ballast_used:
                ended = "ballast"
                break
    except UserError as error:
        assert error.code == "disk-full", error.message
        assert path.name in error.message and "vẫn còn" in error.message
        ended = "told"
    assert ended == "never full" or disk.refused
    assert store.check() == []
    assert as_it_is(store) | {"step": 0} == told | {"step": 0} or kind == "merge"
    store.close()
    disk.unregister()
    with Store.open(path) as again:
        assert again.check() == []
        if kind != "merge":  # a merge and a taking out are two steps
            assert losses(again, [told]) == []
        # With room again, the same work goes on.
        correction(again, "có chỗ rồi")
    return ended


@pytest.mark.parametrize("points", [3, pytest.param(60, marks=pytest.mark.long)])
def test_the_project_on_a_full_disk(tmp_path: Path, points: int, capsys: pytest.CaptureFixture[str]) -> None:
    base = tmp_path / "base"
    base.mkdir()
    prepare(base)
    figures: dict[str, int] = {}
    for kind in ("import", "correction", "merge"):
        for point in range(points):
            folder = tmp_path / f"{kind}-{point}"
            shutil.copytree(base, folder)
            ended = one_point(folder, 300 + point * 120_000 // points, kind, ballast=point % 3 == 0)
            figures[f"{kind}, {ended}"] = figures.get(f"{kind}, {ended}", 0) + 1
            shutil.rmtree(folder)
    with capsys.disabled():
        print(f"\nfull disk: {figures}")
    assert sum(count for what, count in figures.items() if "told" in what) >= points
    assert figures["correction, ballast"] > 0 and figures["import, ballast"] > 0


EXPORTING = """
import json, resource, sys
import main
from pathlib import Path
from soattin.core.errors import UserError
from soattin.db.exporting import export_project
from soattin.db.store import Store
project, target, points = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
with Store.open(project) as store:
    export_project(store, target)
    old = target.read_bytes()
    ended = []
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    for point in range(points):
        # The export's own size is nearly always more than this.
        resource.setrlimit(resource.RLIMIT_FSIZE, (point * len(old) // points, hard))
        try:
            export_project(store, target)
            ended.append("written")
        except UserError as error:
            ended.append(error.code)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        if target.read_bytes() != old and ended[-1] != "written":
            ended[-1] = "harmed"
print(json.dumps(ended))
"""


@pytest.mark.parametrize("points", [2, pytest.param(20, marks=pytest.mark.long)])
@pytest.mark.skipif(sys.platform == "win32", reason="limits file sizes")
def test_an_export_on_a_full_disk_leaves_the_old_workbook(
    tmp_path: Path, points: int, capsys: pytest.CaptureFixture[str]
) -> None:
    project, target = prepare(tmp_path), tmp_path / "bảng.xlsx"
    done = subprocess.run(
        [sys.executable, "-c", EXPORTING, str(project), str(target), str(points)], capture_output=True,
        text=True, cwd=Path(__file__).parents[2], timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    ended = json.loads(done.stdout)
    with capsys.disabled():
        print(f"\nfull disk, export: { ({what: ended.count(what) for what in ended}) }")
    assert ended == ["disk-full"] * points
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.db", "bảng.xlsx"}
