"""A figure's category is doubted where the words around it speak for another, or nothing of its own speaks for it."""

from __future__ import annotations

from soattin.core.extract import doubts, extract, figure_doubt, figure_signals
from soattin.core.extract.figure_category import Verdict
from soattin.core.extract.figure_doubt import judge
from soattin.core.extract.figure_signals import Weighed
from soattin.core.extract.figure_words import agreement, opinion, signs
from soattin.core.extract.tokens import tokens
from soattin.core.records import CATEGORIES

_NO_WORDS = [0.0] * len(CATEGORIES)


def _favouring(category: str, strength: float) -> list[float]:
    return [strength if name == category else 0.0 for name in CATEGORIES]


def _weighed(words: list[float], probability: float = 0.9, own: bool = True, rivals: int = 0) -> Weighed:
    verdict = Verdict("quà tặng", probability, 1 - probability)
    return Weighed(verdict, own, rivals, False, True, words)


def test_the_reason_names_what_the_words_favour() -> None:
    sure, reason = judge(_weighed(_favouring("cứu trợ", 2.0), 0.5, rivals=1))
    assert reason == "chữ quanh số liệu gợi loại “cứu trợ”"
    assert sure < judge(_weighed(_favouring("quà tặng", 6.0)))[0]


def test_the_cues_may_speak_against_it() -> None:
    verdict = Verdict("quà tặng", 0.5, 0.4, by_cues=-1.0)
    told = Weighed(verdict, False, 1, False, True, _favouring("quà tặng", 0.5))
    assert judge(told)[1] == "cụm từ trong câu gợi loại khác"


def test_a_category_from_elsewhere_says_so() -> None:
    favouring = _favouring("quà tặng", 0.2)
    assert judge(_weighed(favouring, 0.4, own=False))[1] == "loại số liệu suy ra từ câu trước hoặc chủ đề"
    assert judge(_weighed(favouring, 0.4, rivals=1))[1] == "mệnh đề gợi nhiều loại số liệu"


def test_agreement_leaves_no_doubt() -> None:
    assert judge(_weighed(_favouring("quà tặng", 5.0), 0.99))[1] is None


def test_every_signal_has_a_weight() -> None:
    known = doubts.weights(figure_doubt.GROUP)
    assert set(figure_signals.signals(_weighed(_NO_WORDS))) | {doubts.CONSTANT, doubts.THRESHOLD} == set(
        known
    )


def test_words_are_told_by_where_they_stand() -> None:
    line = tokens("Hội trao tặng 84 suất quà cho hộ nghèo.")
    told = set(signs([token.key for token in line], 3, 6, "suất quà", "vật", "hòa giải"))
    near = {place for place, word in told if word == line[2].key}
    assert near == {"trước", "ngay trước"}
    assert {("đơn vị", "suất quà"), ("thứ", "vật"), ("loại trước", "hòa giải")} <= told
    agreed, favoured, undecided = agreement(
        opinion([t.key for t in line], 3, 6, "suất quà", "vật", None), "quà tặng"
    )
    assert favoured == "quà tặng"
    assert agreed > -0.7
    assert 0 < undecided < agreement(_NO_WORDS, "quà tặng")[2]


def test_confidence_is_a_probability() -> None:
    record = extract("Xã trao 84 suất quà cho hộ nghèo, đã có 35 trường hợp.", "a.txt")
    assert [0 < item.confidence < 1 for item in record.items if item.group == "figures"] == [True, True]
