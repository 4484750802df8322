"""Turns that a case takes now and then, and how each of them ends."""

import pytest

from yousu.case.events import DeferralEnded
from yousu.case.vocabulary import AssignmentState, CaseState, DeferralEnd
from yousu.people.temperament import Temperament, Turn

RARER = {
    Turn.EXTENSION: "ClockExtended",
    Turn.PAUSE: "ClockResumed",
    Turn.DEFERRAL: "Deferred",
    Turn.HAND_OVER: "HandedOver",
    Turn.EXCLUSION: "Ruled",
    Turn.SUPPORT: "SupportCalledIn",
    Turn.CONSULTATION: "ConsultationConcluded",
    Turn.SUPERVISION: "SupervisionAnswered",
    Turn.ENTRY: "Registered",
    Turn.REOPENING: "CaseReopened",
}


@pytest.mark.parametrize(("turn", "fact"), RARER.items())
def test_a_rarer_turn_is_taken_and_the_case_ends_all_the_same(play, turn, fact) -> None:
    course = play(Temperament(turns=frozenset({turn})))
    assert fact in course.told()
    assert course.case.state is CaseState.CLOSED


def ends_of_deferrals(course) -> list[DeferralEnd]:
    return [event.fact.end for event in course.events if isinstance(event.fact, DeferralEnded)]


def test_a_deferral_is_worked_off_by_its_plan(play) -> None:
    course = play(Temperament(turns=frozenset({Turn.DEFERRAL})))
    assert "ProgressRecorded" in course.told()
    assert ends_of_deferrals(course) == [DeferralEnd.DONE]


def test_who_breaks_a_promise_is_pressed(play) -> None:
    course = play(Temperament(turns=frozenset({Turn.DEFERRAL, Turn.BROKEN_PROMISE})))
    assert ends_of_deferrals(course) == [DeferralEnd.BROKEN]
    told = course.told()
    assert "RungFired" in told[told.index("DeferralEnded") :]


def test_a_strict_leader_grants_nothing(play) -> None:
    course = play(Temperament(turns=frozenset({Turn.EXTENSION, Turn.STRICT_LEADER})))
    assert "ClockExtended" not in course.told()
    assert course.case.state is CaseState.CLOSED


def test_words_are_put_in_at_their_moment(play) -> None:
    words = frozenset({Turn.COMMENT, Turn.RELABELLING, Turn.MATTER})
    courses = [play(Temperament(turns=words, moment=moment)) for moment in range(1, 9)]
    told = {fact for course in courses for fact in course.told()}
    assert {"Commented", "Relabelled", "MatterJoined", "MatterLeft"} <= told


def test_a_leader_who_has_enough_takes_a_deferral_back(play) -> None:
    course = play(Temperament(turns=frozenset({Turn.DEFERRAL, Turn.REVOCATION})))
    assert ends_of_deferrals(course) == [DeferralEnd.REVOKED]
    assert course.case.state is CaseState.CLOSED


def test_on_account_a_case_is_stuck_no_longer_than_promised(play) -> None:
    turns = frozenset({Turn.DEFERRAL})
    course = play(Temperament(stuck_in=CaseState.DEFERRED, turns=turns))
    assert ends_of_deferrals(course) == [DeferralEnd.BROKEN]


def test_a_unit_hands_over_what_is_anothers(play) -> None:
    course = play(Temperament(misdirected=1, turns=frozenset({Turn.HAND_OVER})))
    astray, lead = course.case.assignments
    assert astray.state is AssignmentState.HANDED_OVER
    assert lead.unit == "property_management"
    assert course.case.state is CaseState.CLOSED
