"""Our own articles and sentences with their gold: reading them, and running the extractor over them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from soattin.core.extract import extract
from soattin.core.records import to_json
from soattin.core.text.reading import read_articles

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1] / "resources" / "samples"
HALVES: dict[str, tuple[tuple[Path, Path], ...]] = {
    # The extractor's rules are tuned on the first half (the samples belong to it); its quality is told by the
    # second, which nobody reads while writing rules.
    "tuned": ((HERE / "samples", SAMPLES), (HERE / "tuned", HERE / "tuned")),
    "kept": ((HERE / "kept", HERE / "kept"),),
    # Longer pages, as long and as dirty as those of real sites, written with their gold by someone who had not
    # read the rules: the honest measure. Nobody reads their errors one by one; see README.txt beside them.
    "fresh": ((HERE / "fresh", HERE / "fresh"),),
}


@dataclass(frozen=True)
class Case:
    """One article: its gold and its text as the program stores it."""

    name: str
    gold: dict[str, Any]
    text: str


@lru_cache(maxsize=4)
def cases(half: str) -> tuple[Case, ...]:
    """Return the articles of one half of the corpus, in the order of their names."""
    return tuple(_cases(half))


def _cases(half: str) -> Iterator[Case]:
    for gold_folder, text_folder in HALVES[half]:
        for path in sorted(gold_folder.glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            (article,) = read_articles(text_folder / f"{path.stem}.txt")
            yield Case(path.stem, gold, article.text)


def record(case: Case) -> dict[str, Any]:
    """Return what the extractor reads from `case`, in the form that `extract` prints."""
    return to_json(extract(case.text, str(case.gold["source"])))


def sentences(group: str, kept: bool) -> Iterator[dict[str, Any]]:
    """Yield one half of the single sentences with gold for `group` (`officials`, `localities`, `figures`)."""
    folder = HERE / "sentences"
    if group == "figures":
        for path in sorted(folder.glob(f"figure*_{'kept' if kept else 'tuned'}.tsv")):
            yield from _figure_sentences(path)
        return
    for line in (folder / f"{group}.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if bool(entry.get("kept")) is kept:
            yield entry


def _figure_sentences(path: Path) -> Iterator[dict[str, Any]]:
    """Read the form that the file's head describes: the sentence, then value|unit|category, parted by " ; ".

    Files called `figure_words_…` teach the plain words alone: their sentences go from category to category more
    often than real reports do, and would make the weight of what a figure goes on with too small.
    """
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, due = line.split("\t")
        parts = [part.split("|") for part in due.split(" ; ")] if due != "-" else []
        figures = [
            {"value": float(number.partition("/")[0]), "unit": unit, "category": category, "quote": number}
            for number, unit, category in parts
        ]
        yield {
            "text": text.replace("\\n", "\n"),
            "figures": figures,
            "kept": path.stem.endswith("kept"),
            "words only": path.stem.startswith("figure_words_"),
        }


def sentence_record(entry: dict[str, Any]) -> dict[str, Any]:
    """Return what the extractor reads from a sentence; its year is told it as a publication date."""
    head = f"Ngày đăng: 15/06/{entry['year']}\n" if "year" in entry else ""
    return to_json(extract(head + str(entry["text"]), "sentence.txt"))
