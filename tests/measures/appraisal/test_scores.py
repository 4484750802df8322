"""Scores by hand: weights, measures without a value, what is held against a unit, vetoes."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.measures.appraisal.made_up import (
    APPEAL,
    MARK,
    SCHEME,
    SUPERVISION,
    TALK,
    VETO,
    line,
    on,
    scored,
    value,
)

from yousu.case.measure import MeasureKind
from yousu.measures.appraisal.parts import cases_behind, scored_parts
from yousu.measures.appraisal.scheme import Adjustment, Deduction, RatedPart, Scale
from yousu.measures.appraisal.scoring import ranked

NONE = (0, 0)


def points(score) -> list[Decimal | None]:
    return [part.points for part in score.parts]


def test_each_rate_earns_its_share_of_its_weight() -> None:
    score = scored(on_time=(90, 100), satisfaction=(40, 50))
    assert (points(score), score.score) == ([Decimal(36), Decimal(48)], Decimal("84.00"))


def test_points_run_from_the_floor_to_the_target() -> None:
    """80 % on time, half-way between a floor of 70 % and a target of 90 %."""
    strict = RatedPart("on_time", Decimal(40), Scale(Decimal("0.7"), Decimal("0.9")))
    scheme = replace(SCHEME, parts=(strict, SCHEME.parts[1]))
    assert points(scored(scheme=scheme, on_time=(80, 100)))[0] == Decimal(20)


@pytest.mark.parametrize(("rate", "earned"), [((60, 100), 0), ((95, 100), 40)])
def test_there_is_nothing_below_the_floor_and_no_more_above_the_target(rate, earned) -> None:
    strict = RatedPart("on_time", Decimal(40), Scale(Decimal("0.7"), Decimal("0.9")))
    scheme = replace(SCHEME, parts=(strict, SCHEME.parts[1]))
    assert points(scored(scheme=scheme, on_time=rate))[0] == earned


def test_of_some_measures_less_is_better() -> None:
    """A quarter of what may go wrong has: three quarters of the points."""
    fewest = RatedPart("on_time", Decimal(40), Scale(Decimal("0.2"), Decimal(0)))
    scheme = replace(SCHEME, parts=(fewest, SCHEME.parts[1]))
    assert points(scored(scheme=scheme, on_time=(5, 100)))[0] == Decimal(30)


def test_a_unit_whose_citizens_were_not_asked_is_scored_by_its_time_alone() -> None:
    score = scored(on_time=(90, 100), satisfaction=NONE)
    assert score.score == Decimal("90.00")
    assert [part.counted for part in score.parts] == [Decimal(100), None]


def test_what_a_part_leaves_is_shared_by_weight() -> None:
    thirds = [
        RatedPart(code, Decimal(weight), Scale(Decimal(0), Decimal(1)))
        for code, weight in (("on_time", 30), ("satisfaction", 60), ("response", 10))
    ]
    values = {
        "on_time": value("on_time", 1, 1),
        "satisfaction": value("satisfaction", 1, 1),
        "response": value("response", 0, 0),
    }
    parts = scored_parts(replace(SCHEME, parts=tuple(thirds)), values)
    assert [part.counted for part in parts] == [Decimal("33.333333"), Decimal("66.666667"), None]


def test_of_who_had_nothing_to_do_nothing_is_known() -> None:
    score = scored(on_time=NONE, satisfaction=NONE)
    assert (score.score, ranked([score])[0].rank) == (None, None)


def test_a_mark_takes_its_own_points_and_a_talk_what_the_scheme_says() -> None:
    score = scored(line(MARK, points=5, id=1), line(TALK, id=2), line(SUPERVISION, id=3))
    assert [held.points for held in score.held_against] == [5, 2, 1]
    assert score.score == Decimal("76.00")


def test_a_supervision_order_costs_its_point_though_it_was_answered() -> None:
    assert scored(line(SUPERVISION, settled_at=on(14))).score == Decimal("83.00")


def test_what_the_scheme_does_not_name_costs_nothing() -> None:
    silent = replace(SCHEME, deductions=(Deduction(MARK, None),))
    score = scored(line(TALK), scheme=silent)
    assert (score.score, score.held_against) == (Decimal("84.00"), ())


def test_a_veto_makes_the_score_nothing_and_is_named() -> None:
    veto = line(VETO, id=9)
    score = scored(veto, line(MARK, points=5))
    assert (score.score, [held.line for held in score.vetoes]) == (0, [veto])


def test_a_veto_stands_though_nothing_else_is_known() -> None:
    assert scored(line(VETO), on_time=NONE, satisfaction=NONE).score == 0


def test_an_annulled_mark_gives_its_points_back_and_says_what_the_score_was() -> None:
    score = scored(line(MARK, points=5, settled_at=on(15)))
    [held] = score.held_against
    assert (score.score, held.points) == (Decimal("84.00"), 0)
    assert held.annulment is not None
    assert (held.annulment.application, held.annulment.at) == (APPEAL, on(15))
    assert held.annulment.score_before == Decimal("79.00")


def test_an_annulled_veto_gives_everything_back() -> None:
    score = scored(line(VETO, settled_at=on(15)))
    [held] = score.held_against
    assert (score.score, score.vetoes) == (Decimal("84.00"), ())
    assert held.annulment is not None
    assert held.annulment.score_before == 0


def test_of_two_annulled_marks_the_later_finds_the_earlier_gone() -> None:
    first = line(MARK, points=5, settled_at=on(15), id=1)
    second = line(MARK, points=10, settled_at=on(18), id=2)
    held = scored(first, second).held_against
    before = [one.annulment.score_before for one in held if one.annulment]
    assert before == [Decimal("69.00"), Decimal("74.00")]


def test_a_measure_beside_the_parts_takes_up_to_its_points() -> None:
    """A tenth late of at most a fifth: half of ten points."""
    taking = Adjustment("on_time", Decimal(-10), Scale(Decimal("0.8"), Decimal("1.0")))
    scheme = replace(SCHEME, adjustments=(taking,))
    score = scored(scheme=scheme, on_time=(90, 100))
    assert (score.adjustments[0].points, score.score) == (Decimal(-5), Decimal("79.00"))


def test_no_bonus_lifts_a_score_above_a_hundred() -> None:
    bonus = Adjustment("on_time", Decimal(30), Scale(Decimal(0), Decimal(1)))
    scheme = replace(SCHEME, adjustments=(bonus,))
    assert scored(scheme=scheme, on_time=(1, 1), satisfaction=(1, 1)).score == Decimal("100.00")


def test_a_measure_without_a_value_gives_and_takes_nothing_beside_the_parts() -> None:
    taking = Adjustment("satisfaction", Decimal(-10), Scale(Decimal(1), Decimal(0)))
    scheme = replace(SCHEME, adjustments=(taking,))
    assert scored(scheme=scheme, satisfaction=NONE).adjustments[0].points == 0


def test_what_takes_nothing_takes_no_less_than_nothing() -> None:
    taking = Adjustment("on_time", Decimal(-10), Scale(Decimal(0), Decimal(1)))
    [untouched] = scored(scheme=replace(SCHEME, adjustments=(taking,)), on_time=(0, 9)).adjustments
    assert not untouched.points.is_signed()


@pytest.mark.parametrize(("cases", "too_few"), [(4, True), (5, False)])
def test_fewer_cases_than_the_scheme_wants_are_too_few(cases, too_few) -> None:
    score = scored(on_time=(cases, cases), satisfaction=(1, 1))
    assert (score.too_few, score.parts[0].too_few) == (too_few, too_few)
    assert score.parts[1].too_few


def test_who_has_too_few_cases_has_a_score_and_no_rank() -> None:
    few = scored(on_time=(1, 1), satisfaction=NONE, subject="nursery")
    many = scored(subject="gardens")
    assert [(one.subject, one.score, one.rank) for one in ranked([few, many])] == [
        ("gardens", Decimal("84.00"), 1),
        ("nursery", Decimal("100.00"), None),
    ]


def test_equal_scores_share_a_rank_and_the_next_is_left_out() -> None:
    best = scored(on_time=(100, 100), subject="parks")
    equal = [scored(subject="gardens"), scored(subject="roads")]
    worst = scored(line(TALK), subject="trees")
    found = ranked([worst, *equal, best])
    assert [(one.subject, one.rank) for one in found] == [
        ("parks", 1),
        ("gardens", 2),
        ("roads", 2),
        ("trees", 4),
    ]


def test_a_composite_does_not_tell_how_many_cases_are_behind_it() -> None:
    told = value("three_rates", 1, 1)
    composite = replace(told, definition=replace(told.definition, kind=MeasureKind.COMPOSITE))
    assert cases_behind([composite]) is None
