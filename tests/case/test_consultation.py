"""Consultation (会商): units are called together about a hard case, and say what they think."""

import pytest
from tests.case.bureaus import GREENING, PIPES

from yousu.case.commands import GiveOpinion
from yousu.case.events import (
    ConsultationCalled,
)
from yousu.case.problem import ProblemCode
from yousu.case.rules import UnitName
from yousu.case.vocabulary import (
    CaseState,
    ClockKind,
)

NOWHERE = UnitName("waters", "nowhere")


def opinion(city, words: str = "该由我们主办") -> GiveOpinion:
    return GiveOpinion(city.case.consultations[-1].id, city.text(words))


def kinds(facts) -> list[type]:
    return [type(fact) for fact in facts]


@pytest.mark.parametrize("state", [state for state in CaseState if state is not CaseState.CLOSED])
def test_units_are_called_together_on_every_open_case(city, state: CaseState) -> None:
    city.bring_to(state)

    assert kinds(city.play(city.call(), by=city.hotline)) == [ConsultationCalled]


def test_who_confers_and_who_called_them_is_kept(conferring) -> None:
    (meeting,) = conferring.case.consultations

    assert meeting.participants == (GREENING, PIPES)
    assert (meeting.post, meeting.bureau, meeting.person) == ("unit_head", "gardens", "head-1")


def test_a_consultation_has_a_deadline_of_three_working_days(conferring) -> None:
    (clock,) = [c for c in conferring.case.clocks if c.kind is ClockKind.CONSULTATION]

    assert clock.due_at == conferring.now.replace(day=7, hour=18)


def test_a_late_consultation_is_pressed_by_the_supervision_office(conferring) -> None:
    facts = conferring.advance(days=7)

    rungs = {getattr(fact, "rung", None) for fact in facts}
    assert "consultation_supervision_office" in rungs


def test_a_call_moves_no_clock_of_the_unit_that_has_the_case(city) -> None:
    before = city.bring_to(CaseState.HANDLING).order

    city.play(city.call(), by=city.head)

    assert city.order == before


@pytest.mark.parametrize("units", [(GREENING,), (PIPES, PIPES)], ids=["one", "the same twice"])
def test_one_unit_alone_does_not_confer(city, units) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(city.call(*units), by=city.hotline)

    assert refused is ProblemCode.TOO_FEW_PARTICIPANTS


def test_a_unit_that_nobody_has_is_not_called(city) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(city.call(GREENING, NOWHERE), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_UNIT


def test_units_confer_once_at_a_time(conferring) -> None:
    assert conferring.refusal(conferring.call(), by=conferring.head) is ProblemCode.ASKED_ALREADY


def test_units_may_confer_again_when_they_have_concluded(conferring) -> None:
    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    conferring.play(conferring.call(), by=conferring.head)

    assert [meeting.round for meeting in conferring.case.consultations] == [1, 2]


@pytest.mark.parametrize("person", ["head", "leader", "stranger_head", "stranger_leader"])
def test_the_heads_and_leaders_of_participants_say_what_they_think(conferring, person) -> None:
    actor = getattr(conferring, person)

    conferring.play(opinion(conferring), by=actor)

    (said,) = conferring.case.consultations[-1].opinions
    assert (said.bureau, said.unit, said.person) == (actor.bureau, actor.unit, actor.id)


def test_every_opinion_is_kept(conferring) -> None:
    conferring.play(opinion(conferring), by=conferring.head)
    conferring.play(opinion(conferring), by=conferring.stranger_head)
    conferring.play(opinion(conferring), by=conferring.head)

    opinions = conferring.case.consultations[-1].opinions
    assert [opinion.person for opinion in opinions] == ["head-1", "head-4", "head-1"]


def test_a_unit_that_does_not_take_part_has_no_say(conferring) -> None:
    refused = conferring.refusal(opinion(conferring), by=conferring.neighbour_head)

    assert refused is ProblemCode.NOT_ALLOWED
