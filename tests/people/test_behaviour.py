"""People act by the state of a case, as they are."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yousu.calendar import CITY_ZONE
from yousu.case.actor import HOTLINE, ActorKind
from yousu.case.events import ReplyRefused, Returned, VisitRecorded
from yousu.case.vocabulary import (
    CaseState,
    Nature,
    ReturnReason,
    Satisfaction,
    Solved,
    VisitResult,
)
from yousu.people.behaviour import next_act
from yousu.people.temperament import Grievance, Temperament, Turn

OPEN_STATES = [state for state in CaseState if state is not CaseState.CLOSED]
SHARES = st.none() | st.floats(0.01, 2)
TEMPERAMENTS = st.builds(
    Temperament,
    signing_for=SHARES,
    handling=SHARES,
    visiting=st.floats(0, 2),
    presses=st.integers(1, 6),
    calls=st.booleans(),
    refusals=st.integers(0, 3),
    misdirected=st.integers(0, 3),
    turns=st.frozensets(st.sampled_from(Turn)),
    moment=st.integers(1, 12),
    unanswered=st.integers(0, 4),
    displeased=st.integers(0, 3),
    grievance=st.none() | st.sampled_from(Grievance),
    hangs_up=st.booleans(),
    stuck_in=st.none() | st.sampled_from(OPEN_STATES),
)
CATEGORIES = ("housing.title_deeds", "housing.lifts_and_pipes", "education.fees")
EMERGENCY = "education.suspected_food_poisoning"


@settings(max_examples=60, deadline=None)
@given(
    temperament=TEMPERAMENTS,
    category=st.sampled_from([*CATEGORIES, EMERGENCY]),
    nature=st.sampled_from(Nature),
    chance=st.integers(),
)
def test_nothing_that_people_do_is_refused(play, temperament, category, nature, chance) -> None:
    course = play(temperament, category, nature, chance=str(chance))
    assert temperament.stuck_in or course.case.state is CaseState.CLOSED


def test_the_same_situation_gives_the_same_act(play) -> None:
    course = play(Temperament(stuck_in=CaseState.REPLIED))
    course.temperament = Temperament()
    assert next_act(course.situation()) == next_act(course.situation())


@pytest.mark.parametrize("category", [*CATEGORIES, EMERGENCY])
def test_where_all_do_their_best_no_promise_is_broken(play, category) -> None:
    course = play(Temperament(signing_for=0.2, handling=0.2), category)
    assert course.case.state is CaseState.CLOSED
    assert "ClockRanOut" not in course.told()


def test_a_unit_acts_in_office_hours(play, calendar) -> None:
    friday_evening = datetime(2024, 3, 15, 21, 0, tzinfo=CITY_ZONE)
    for event in play(at=friday_evening).events:
        if event.actor.kind is ActorKind.PERSON and event.actor.post != HOTLINE.code:
            at = event.at.astimezone(CITY_ZONE)
            assert calendar.is_worked(at.date())
            assert any(opens <= at <= closes for opens, closes in calendar.office_hours.on(at))


def test_an_emergency_is_handled_at_night(play) -> None:
    midnight = datetime(2024, 3, 16, 0, 30, tzinfo=CITY_ZONE)
    course = play(category=EMERGENCY, at=midnight)
    replied = next(e for e in course.events if type(e.fact).__name__ == "Replied")
    assert replied.at.astimezone(CITY_ZONE).hour < 3


def test_a_slow_unit_signs_once_the_ladder_has_pressed(play) -> None:
    told = play(Temperament(signing_for=None)).told()
    assert told.index("RungFired") < told.index("SignedFor")


# A deferral ends by itself, at the latest when its promise is broken.
LASTING = [state for state in OPEN_STATES if state is not CaseState.DEFERRED]


@pytest.mark.parametrize("state", LASTING)
def test_in_the_state_where_a_case_is_stuck_nobody_acts(play, state) -> None:
    assert play(Temperament(stuck_in=state)).case.state is state


def test_a_case_that_nobody_handles_climbs_the_whole_ladder(play) -> None:
    rungs = play(Temperament(stuck_in=CaseState.HANDLING)).rungs()
    assert rungs == ["reminder", "petition_office", "discipline_office", "leader_in_charge"]


@pytest.mark.parametrize(("presses", "rungs"), [(1, 1), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_a_dawdler_moves_after_as_many_rungs_as_it_takes(play, presses, rungs) -> None:
    course = play(Temperament(handling=None, presses=presses))
    assert course.case.state is CaseState.CLOSED
    assert len(course.rungs()) == rungs


def test_a_poor_reply_is_refused_and_handed_in_again(play) -> None:
    course = play(Temperament(refusals=2))
    assert sum(isinstance(event.fact, ReplyRefused) for event in course.events) == 2
    assert len(course.case.lead.replies) == 3
    assert course.case.state is CaseState.CLOSED


def test_a_displeased_citizen_has_the_case_handled_again(play) -> None:
    course = play(Temperament(displeased=1))
    assert course.case.rehandlings == 1
    assert course.case.visits[-1].is_content
    assert course.case.state is CaseState.CLOSED


def test_an_angry_citizen_hangs_up_and_stays_unsatisfied(play) -> None:
    course = play(Temperament(displeased=1, hangs_up=True))
    answered, hung_up = course.case.visits
    assert answered.satisfied_with_result is Satisfaction.NOT_SATISFIED
    assert hung_up.result is VisitResult.REFUSED
    assert course.case.state is CaseState.CLOSED


def test_after_three_calls_without_an_answer_the_case_is_closed(play) -> None:
    course = play(Temperament(unanswered=3))
    visits = [event.fact.result for event in course.events if isinstance(event.fact, VisitRecorded)]
    assert visits == [VisitResult.NO_ANSWER] * 3
    assert course.case.state is CaseState.CLOSED


def test_a_citizen_whom_nobody_called_says_so(play) -> None:
    course = play(Temperament(calls=False))
    assert "ContactRecorded" not in course.told()
    assert course.case.visits[-1].contacted is False


def test_a_handler_who_did_not_call_calls_when_the_case_comes_back(play) -> None:
    course = play(Temperament(calls=False, displeased=1))
    assert [visit.contacted for visit in course.case.visits] == [False, True]


def test_a_wrong_unit_sends_the_case_back_and_the_right_one_gets_it(play) -> None:
    course = play(Temperament(misdirected=1))
    astray, lead = course.case.assignments
    assert astray.return_reason is ReturnReason.WRONG_UNIT
    assert lead.unit == "property_management"
    assert course.case.state is CaseState.CLOSED


def test_a_wrong_bureau_sends_the_case_back_and_it_waits(play) -> None:
    course = play(Temperament(mistaken_for="housing.property_management"), category=None)
    [returned] = [event.fact for event in course.events if isinstance(event.fact, Returned)]
    assert returned.reason is ReturnReason.WRONG_BUREAU
    assert course.case.state is CaseState.RECEIVED


def test_a_bureau_that_is_found_out_gets_what_came_back_from_a_wrong_one(play) -> None:
    lamps = Temperament(
        mistaken_for="housing.property_management", found_out="construction.new_street_lamps"
    )
    course = play(lamps, category=None)
    assert [order.bureau for order in course.case.assignments] == ["housing", "construction"]
    assert course.case.returns == 1
    assert course.case.state is CaseState.CLOSED


@pytest.mark.parametrize(
    ("grievance", "solved", "satisfied"),
    [
        (Grievance.UNSOLVED, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED),
        (Grievance.EXPLAINED, Solved.NOT_SOLVED, Satisfaction.BASICALLY),
        (Grievance.DISSATISFIED, Solved.BASICALLY, Satisfaction.NOT_SATISFIED),
    ],
)
def test_a_citizen_says_what_he_complains_of(play, grievance, solved, satisfied) -> None:
    course = play(Temperament(displeased=1, grievance=grievance))
    first = course.case.visits[0]
    assert (first.solved, first.satisfied_with_result) == (solved, satisfied)


def test_a_case_of_no_category_waits_and_the_hotline_is_pressed(play) -> None:
    course = play(category=None)
    assert course.case.state is CaseState.RECEIVED
    assert set(course.told()) == {"CaseOpened", "ClockRanOut", "RungFired"}


def test_a_case_sent_astray_three_times_is_conferred_on(play) -> None:
    course = play(Temperament(misdirected=3))
    assert course.case.problem_since is not None
    assert course.case.lead_agreed
    assert course.case.state is CaseState.CLOSED


def test_a_supervision_order_is_answered(play) -> None:
    [supervision] = play(Temperament(handling=None, presses=4)).case.supervisions
    assert supervision.answered_at is not None
