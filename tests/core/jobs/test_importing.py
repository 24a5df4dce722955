"""Importing many files: what is stored, what is reported, and that no file stops the rest."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import misbehaving
import pytest
import samples

from soattin.core.errors import Cancelled, UserError
from soattin.core.jobs import importing
from soattin.core.jobs.importing import BATCH, Extracted, import_files
from soattin.core.jobs.workers import Done, Failed, Job, Part, Workers
from soattin.core.text.duplicates import NEAR, likeness
from soattin.core.text.reading import ReadOptions
from soattin.core.text.source import SourceText


class Store:
    """A sink that keeps everything in memory."""

    def __init__(self) -> None:
        self.batches: list[list[Extracted]] = []

    @property
    def articles(self) -> list[Extracted]:
        return [article for batch in self.batches for article in batch]

    def known(self, digests: Sequence[str]) -> set[str]:
        return {a.source.digest for a in self.articles} & set(digests)

    def known_files(self, digests: Sequence[str]) -> set[str]:
        return {a.source.origin.digest for a in self.articles if a.source.origin} & set(digests)

    def store(self, batch: Sequence[Extracted]) -> None:
        self.batches.append(list(batch))


def write_articles(folder: Path, count: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = f"Ngày {number % 28 + 1}/3/2021, Ủy ban MTTQ xã số {number} sơ kết công tác."
        (folder / f"bai{number:04}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("workers", [0, 2])
def test_reads_a_folder_and_knows_what_it_has_at_the_second_time(tmp_path: Path, workers: int) -> None:
    write_articles(tmp_path / "tin", 120)
    store, steps = Store(), []
    report = import_files([tmp_path / "tin"], store, lambda *step: steps.append(step), workers)
    assert (len(report.read), report.already, report.refused) == (120, (), ())
    assert {a.source.name for a in store.articles} == {f"bai{n:04}.txt" for n in range(120)}
    assert all(len(batch) <= BATCH for batch in store.batches)
    assert all(a.record.source == a.source.name for a in store.articles)
    assert steps[-1][0] == steps[-1][1] == 240
    assert all(done <= total for done, total, _ in steps)
    again = import_files([tmp_path / "tin"], store, workers=workers)
    assert (again.read, len(again.already)) == ((), 120)
    assert len(store.articles) == 120


def test_the_same_text_twice_in_one_import_is_stored_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hội nghị sơ kết.\nXã Quảng Nghiệp", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("Hội nghị sơ kết. \r\n\r\nXã Quảng Nghiệp\r\n".encode("utf-16"))
    store = Store()
    report = import_files([tmp_path], store)
    assert ([o.name for o in report.read], [o.name for o in report.already]) == (["a.txt"], ["b.txt"])


@pytest.mark.parametrize("workers", [0, 3])
def test_articles_are_stored_in_the_order_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(importing, "_read", misbehaving.read_first_slowly)
    write_articles(tmp_path, 70)
    (tmp_path / "bai0020.txt").write_text("", encoding="utf-8")
    (tmp_path / "bai0000cham.txt").write_text("Bài này đọc lâu nhất.", encoding="utf-8")
    (tmp_path / "bai0030.zip").write_bytes(
        samples.zipped({f"{n:02}.txt": f"Tin số {n}" for n in range(30)} | {"05.exe": "MZ"})
    )
    # The same text as in the slow file, read long before it: the one that stands first is kept.
    (tmp_path / "bai0069sao.txt").write_text("Bài này đọc  lâu nhất.", encoding="utf-8")
    store = Store()
    report = import_files([tmp_path], store, workers=workers)
    names = [a.source.name for a in store.articles]
    assert names == sorted(names)
    assert names[:2] == ["bai0000.txt", "bai0000cham.txt"] and len(names) == 70 - 1 + 1 + 30
    assert [o.name for o in report.read] == names
    assert [o.name for o in report.already] == ["bai0069sao.txt"]
    assert [o.name for o in report.refused] == ["bai0020.txt", "bai0030.zip"]


def test_a_refused_file_is_listed_with_its_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    write_articles(tmp_path, 2)
    (tmp_path / "trong.txt").write_bytes(b" \n")
    (tmp_path / "anh.exe").write_bytes(b"MZ\0\0")
    report = import_files([tmp_path, tmp_path / "khong-co.txt"], Store())
    assert len(report.read) == 2
    assert {(o.name, o.code) for o in report.refused} == {
        ("trong.txt", "file-empty"),
        ("anh.exe", "file-kind"),
        ("khong-co.txt", "file-missing"),
    }
    assert all(o.name in o.reason for o in report.refused)
    assert json.loads(json.dumps(report.to_json()))["refused"][0]["code"]
    assert "không nhận 3" in report.to_text()
    assert "trong.txt" in report.to_text()


@pytest.mark.parametrize("workers", [0, 2])
def test_cancelling_leaves_whole_batches(tmp_path: Path, workers: int) -> None:
    write_articles(tmp_path, 160)
    store = Store()

    def progress(done: int, total: int, what: str) -> None:
        if len(store.batches) == 2:
            raise Cancelled

    report = import_files([tmp_path], store, progress, workers)
    assert report.cancelled
    assert [len(batch) for batch in store.batches] == [BATCH, BATCH]
    assert len(report.read) == 2 * BATCH


def test_an_error_of_the_store_passes_through(tmp_path: Path) -> None:
    write_articles(tmp_path, 1)

    class Full(Store):
        def store(self, batch: Sequence[Extracted]) -> None:
            raise UserError("disk-full", "Đĩa đã đầy.")

    with pytest.raises(UserError, match="Đĩa đã đầy"):
        import_files([tmp_path], Full())


@pytest.mark.parametrize("files", [1, 3])
def test_a_large_file_is_not_read_far_ahead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: int
) -> None:
    monkeypatch.setattr(importing, "_read", misbehaving.read_many)
    monkeypatch.setattr(importing, "_extract", misbehaving.extract)
    monkeypatch.setattr(importing, "MOST_AHEAD", 100)
    ahead: list[int] = []
    count = importing._Import._count_ahead

    def counted(run: importing._Import, text: SourceText, step: int) -> None:
        count(run, text, step)
        ahead.append(run.ahead["articles"])

    monkeypatch.setattr(importing._Import, "_count_ahead", counted)
    for number in range(files):
        (tmp_path / f"{number}.xlsx").write_bytes(b"PK")
    store = Store()
    report = import_files([tmp_path], store, workers=2)
    assert len(report.read) == len(store.articles) == 1000 * files
    assert [a.source.name for a in store.articles][:2] == ["0.xlsx!0", "0.xlsx!1"]
    assert max(ahead) <= 100 + 2 * BATCH and ahead[-1] == 0


def test_workers_survive_hangs_crashes_and_bugs() -> None:
    workers = Workers(2, silence=5.0)
    ways = ["ok", "hang", "crash", "bug", "refuse", "memory", "ok", "crash", "ok"]
    for place, how in enumerate(ways):
        workers.submit(Job(misbehaving.misbehave, (how,), key=place))
    ended: dict[int, str] = {}
    parts: dict[int, list[str]] = {}
    try:
        for event in workers.events():
            if isinstance(event, Part):
                parts.setdefault(event.job.key, []).append(event.value)
            elif isinstance(event, Done):
                ended[event.job.key] = "done"
            elif isinstance(event, Failed):
                ended[event.job.key] = event.error.code
                assert bool(event.detail) == (event.error.code == "program-error")
                assert event.parts == len(parts[event.job.key])
    finally:
        workers.close()
    codes = {"ok": "done", "hang": "file-slow", "crash": "file-crashed", "bug": "program-error",
             "refuse": "file-empty", "memory": "file-memory"}  # fmt: skip
    assert ended == {place: codes[how] for place, how in enumerate(ways)}
    assert all(parts[place][0] == "bắt đầu" for place in range(len(ways)))
    assert parts[0] == ["bắt đầu", "ok"]


def test_files_that_hang_crash_or_meet_a_bug_are_listed_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_read", misbehaving.read)
    monkeypatch.setattr(importing, "SILENCE_SECONDS", 5.0)
    write_articles(tmp_path, 12)
    for how in ("hang", "crash", "bug"):
        (tmp_path / f"{how}.txt").write_text(f"Bài {how}", encoding="utf-8")
    store = Store()
    report = import_files([tmp_path], store, workers=2)
    assert {(o.name, o.code) for o in report.refused} == {
        ("hang.txt", "file-slow"),
        ("crash.txt", "file-crashed"),
        ("bug.txt", "program-error"),
    }
    assert all(o.name in o.reason for o in report.refused)
    assert "ZeroDivisionError" in next(o.detail for o in report.refused if o.code == "program-error")
    # What a file yielded before it went wrong is kept.
    assert len(store.articles) == len(report.read) == 15


@pytest.mark.parametrize("workers", [0, 2])
def test_an_article_whose_extraction_fails_does_not_take_its_neighbours_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(importing, "_extract", misbehaving.extract)
    monkeypatch.setattr(importing, "SILENCE_SECONDS", 5.0)
    write_articles(tmp_path, 20)
    ways = ("hang", "crash", "bug") if workers else ("bug",)
    for how in ways:
        (tmp_path / f"bai0005{how}.txt").write_text(how, encoding="utf-8")
    report = import_files([tmp_path], Store(), workers=workers)
    assert {o.name for o in report.refused} == {f"bai0005{how}.txt" for how in ways}
    assert {o.name for o in report.read} == {f"bai{n:04}.txt" for n in range(20)}


def test_archives_and_tables_count_as_many_articles(tmp_path: Path) -> None:
    (tmp_path / "goi.zip").write_bytes(
        samples.zipped({f"{n}.txt": f"Tin số {n}" for n in range(60)} | {"x.exe": "MZ"})
    )
    (tmp_path / "bang.csv").write_bytes(samples.csv())
    store, steps = Store(), []
    report = import_files([tmp_path], store, lambda *step: steps.append(step))
    assert (len(report.read), len(report.refused)) == (62, 1)
    assert steps[-1][:2] == (64, 64)
    assert {a.source.origin.path for a in store.articles} == {
        str(tmp_path / "goi.zip"),
        str(tmp_path / "bang.csv"),
    }
    assert next(a for a in store.articles if a.source.origin.member == "7.txt").source.text == "Tin số 7"


def test_records_read_elsewhere_are_stored_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "ngoai.jsonl").write_bytes(samples.jsonl())
    store = Store()
    import_files([tmp_path], store)
    assert store.articles[0].record.single("article", "title").value == samples.TITLE


def test_articles_carry_the_signature_that_finds_their_copies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(samples.ARTICLE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(samples.ARTICLE.replace("745", "754"), encoding="utf-8")
    store = Store()
    import_files([tmp_path], store)
    first, second = (article.signature for article in store.articles)
    assert likeness(first, second) > NEAR


def test_cancelling_works_while_a_file_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_read", misbehaving.read)
    monkeypatch.setattr(importing, "SILENCE_SECONDS", 60.0)
    (tmp_path / "hang.txt").write_text("Bài", encoding="utf-8")
    began = time.monotonic()

    def progress(done: int, total: int, what: str) -> None:
        if time.monotonic() - began > 1.0:
            raise Cancelled

    report = import_files([tmp_path], Store(), progress, workers=1)
    assert report.cancelled
    assert time.monotonic() - began < 30


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_names_with_control_characters_are_shown_harmlessly(tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b.txt").write_bytes(b" ")
    (tmp_path / "c\x07.exe").write_bytes(b"MZ\0")
    report = import_files([tmp_path], Store())
    assert {o.name for o in report.refused} == {"a?b?.txt", "c?.exe"}
    assert "\x1b" not in report.to_text()


def test_a_file_whose_encoding_is_in_doubt_waits_for_a_person(tmp_path: Path) -> None:
    write_articles(tmp_path, 2)
    (tmp_path / "la.txt").write_bytes("xyz \xe9\xe8\xf8 qwrt \xfa\xa9".encode("latin-1"))
    store, steps = Store(), []
    assert len(import_files([tmp_path], Store()).read) == 3
    report = import_files([tmp_path], store, lambda *step: steps.append(step), hold_doubtful=True)
    assert [o.name for o in report.read] == ["bai0000.txt", "bai0001.txt"]
    (held,) = report.doubtful
    assert held.name == "la.txt" and "hãy chọn bảng mã" in held.reason
    assert steps[-1][:2] == (6, 6)
    assert "Chờ chọn bảng mã:\n  la.txt — chưa nhập" in report.to_text()
    chosen = ReadOptions(encoding="windows-1252")
    assert len(import_files([Path(held.path)], store, options=chosen, hold_doubtful=True).read) == 1
    again = import_files([tmp_path], store, hold_doubtful=True)
    assert (len(again.already), again.doubtful) == (3, ())


def test_progress_ends_where_it_said_it_would(tmp_path: Path) -> None:
    write_articles(tmp_path, 3)
    (tmp_path / "rong.txt").write_text("", encoding="utf-8")
    (tmp_path / "goi.zip").write_bytes(samples.zipped({"x.exe": "MZ", "a.txt": "Tin", "b.txt": "Bài"}))
    steps: list[tuple[int, int, str]] = []
    import_files([tmp_path], Store(), lambda *step: steps.append(step))
    assert steps[-1][0] == steps[-1][1]
    assert max(total for _, total, _ in steps) <= 11
    assert [done for done, _, _ in steps] == sorted(done for done, _, _ in steps)
