"""Whatever is measured and held against somebody: a score lies between 0 and 100, and what is held
against somebody never raises it."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.measures.appraisal.made_up import MARK, SUPERVISION, TALK, VETO, line, on, scored

from yousu.store.register import RegisterLine

KINDS = st.sampled_from([MARK, TALK, VETO, SUPERVISION])
SETTLED = st.none() | st.integers(13, 30).map(on)


@st.composite
def rates(draw: Callable[..., Any]) -> tuple[int, int]:
    below = draw(st.integers(0, 50))
    return draw(st.integers(0, below)), below


@st.composite
def registers(draw: Callable[..., Any]) -> list[RegisterLine]:
    told = draw(st.lists(st.tuples(KINDS, st.integers(0, 60), SETTLED), max_size=6))
    return [
        line(kind, points if kind is MARK else 0, settled_at=settled_at, id=number)
        for number, (kind, points, settled_at) in enumerate(told)
    ]


@given(rates(), rates(), registers())
def test_a_score_lies_between_nothing_and_a_hundred(on_time, satisfaction, lines) -> None:
    score = scored(*lines, on_time=on_time, satisfaction=satisfaction)
    assert score.score is None or 0 <= score.score <= 100


@given(rates(), rates(), registers())
def test_none_of_the_lines_raises_a_score(on_time, satisfaction, lines) -> None:
    for number in range(len(lines)):
        more = scored(*lines, on_time=on_time, satisfaction=satisfaction).score
        fewer = lines[:number] + lines[number + 1 :]
        less = scored(*fewer, on_time=on_time, satisfaction=satisfaction).score
        assert more is None or less is None or more <= less


@given(rates(), rates(), registers())
def test_no_annulment_lowers_a_score(on_time, satisfaction, lines) -> None:
    score = scored(*lines, on_time=on_time, satisfaction=satisfaction)
    before = [held.annulment.score_before for held in score.held_against if held.annulment]
    assert all(one is None or score.score is None or one <= score.score for one in before)
