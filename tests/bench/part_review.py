"""Reviewing: the next article until it is painted, and an hour's work in small."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtWidgets import QTextEdit

from soattin.gui.app import make_app
from tests.bench import review
from tests.bench.measure import MORE, MOST, Measure
from tests.bench.watch import Watch, paint, pause, until, wait


def next_article(_project: Path, size: int) -> list[Measure]:
    """The next article of 20 KB with 200 marks and of 200 KB with 2,000, loaded ahead and not."""
    out = []
    make_app([])
    for length, marks, ahead_goal, goal in ((20_000, 200, 1.2, 2.0), (200_000, 2000, 2.5, 2.5)):
        count = 3 if size < 1000 else 24 if length < 50_000 else 8
        ahead, fresh, bare, watch = _walk(length, marks, count)
        shown = f"{length // 1000} KB, {marks:,} marks"
        for name, times, most in (("ahead", ahead, ahead_goal), ("not ahead", fresh, goal)):
            clock, busy = (median(t[i] for t in times) for i in (0, 1))
            plain, plain_busy = (median(t[i] for t in bare) for i in (0, 1))
            what = f"next article, {name}, {shown}"
            out.append(Measure(what, clock, plain, most, note="medians"))
            out.append(
                Measure(f"{what}, processor", busy, plain_busy, most, note="of the interface's thread")
            )
        if length < 50_000:
            out.append(Measure("next article, median", median(t[0] for t in ahead), None, 50, MOST))
            out.append(Measure("next article, the slowest", max(t[0] for t in ahead), None, 100, MOST))
        note = f"by the clock {watch.longest:.0f} ms"
        out.append(Measure(f"longest step, {shown}", watch.busiest, None, 100, MOST, note=note))
    return out


Times = list[tuple[float, float]]
"""Milliseconds by the clock and of the processor."""


def _walk(length: int, marks: int, count: int) -> tuple[Times, Times, Times, Watch]:
    with tempfile.TemporaryDirectory() as name:
        articles = [review.article(n, length, marks) for n in range(count)]
        made = review.window(Path(name), articles)
        screen = made.review
        plain = QTextEdit()
        plain.setReadOnly(True)
        plain.resize(screen.text.size())
        plain.show()
        watch = Watch()
        ahead: Times = []
        fresh: Times = []
        bare: Times = []
        for number in range(1, count):
            wait(lambda: not made.project.runner.busy and not screen.loader.busy)
            pause(120)
            wait(lambda: not made.project.runner.busy and not screen.loader.busy)
            start, busy = perf_counter(), thread_time()
            plain.setPlainText(articles[number].text)
            paint(plain)
            bare.append(((perf_counter() - start) * 1000, (thread_time() - busy) * 1000))
            # Else it would go on breaking its lines while ours is measured.
            plain.clear()
            watch.skip()
            pause(20)
            if number % 2:
                _go(made, ahead)
            else:
                screen.loader.forget(screen.articles.neighbours()[0])
                _go(made, fresh)
        made.close()
        plain.close()
    return ahead, fresh, bare, watch


def _go(made, times: Times) -> None:
    screen = made.review
    here = screen.article.row.id
    start, busy = perf_counter(), thread_time()
    screen.step_article(1)
    # Not loaded ahead, the article comes from the store's thread first.
    until(screen.model.modelReset, lambda: screen.article.row.id != here)
    paint(made)
    times.append(((perf_counter() - start) * 1000, (thread_time() - busy) * 1000))


_STEPS, _SAMPLES = 3000, 10
"""What a quick clerk confirms in an hour, and how often memory is looked at."""


def hour(project: Path, size: int) -> list[Measure]:
    """Some hundred values confirmed and articles gone through: memory in the middle and at the end."""
    import shutil

    from tests.bench.part_list import rest, window

    steps = 20 if size < 1000 else _STEPS
    copy = project.with_name(f"{project.stem}-hour.db")
    shutil.copyfile(project, copy)
    acknowledged: list[float] = []
    try:
        with window(copy) as made:
            rest(made)
            watch = Watch()
            memory = []
            for step in range(steps):
                start = perf_counter()
                made.review.correcting.confirm()
                wait(lambda: not made.project.runner.busy)
                acknowledged.append((perf_counter() - start) * 1000)
                if step % 4 == 3:
                    made.review.step_article(1)
                    pause(45)
                    wait(lambda: not made.project.runner.busy)
                if (step + 1) % (steps // _SAMPLES) == 0:
                    memory.append(int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6)
            busiest, longest = watch.busiest, watch.longest
    finally:
        copy.unlink()
    return [
        Measure(
            "memory after an hour, more than at half",
            memory[-1],
            memory[len(memory) // 2],
            10,
            MORE,
            "MB",
            f"{steps} values confirmed, {steps // 4} articles; MB on the way: {', '.join(f'{m:.0f}' for m in memory)}",
        ),
        Measure("memory after an hour", memory[-1], 61, 120, MORE, "MB", "bare: the window of part start"),
        Measure("confirmed, shown again", median(acknowledged), None, 50, MOST),
        Measure("an hour, longest step", busiest, None, 100, MOST, note=f"by the clock {longest:.0f} ms"),
    ]
