"""Who decides on what is asked of somebody higher: the seat whose turn it is, and nobody else."""

from dataclasses import replace

import pytest
from tests.case.bureaus import GREENING, PIPES
from tests.case.people import ACTORS
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.actor import Actor
from yousu.case.commands import AnswerSupervision, Decide, GiveOpinion, Revoke, Withdraw
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState

name = pytest.mark.parametrize("actor", ACTORS)


def deciders(city) -> set[str]:
    """Who may decide on the application that was made last."""
    command = specimen(city, Decide)
    return {actor for actor in ACTORS if city.may(command, by=getattr(city, actor))}


def test_the_hotline_decides_on_a_return(city) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)

    assert deciders(city) == {"hotline"}


def test_the_transfer_office_decides_on_a_return_of_what_its_bureau_received(city) -> None:
    city.play(city.appeal(), by=city.petition_office)
    city.bring_to(CaseState.DISPATCHED).play(city.send_back(), by=city.head)

    assert deciders(city) == {"transfer_office"}


@pytest.mark.parametrize("kind", [act.RequestExtension, act.RequestPause, act.RequestDeferral])
def test_the_leader_in_charge_decides_on_time(city, kind) -> None:
    city.bring_to(CaseState.HANDLING).play(specimen(city, kind), by=city.handler)

    assert deciders(city) == {"leader"}


def test_the_receiving_unit_s_head_decides_on_a_hand_over(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.offer(), by=city.head)

    assert deciders(city) == {"neighbour_head"}


def test_the_leader_and_then_the_hotline_decide_on_an_exclusion(city) -> None:
    city.bring_to(CaseState.HANDLING).play(specimen(city, act.ApplyForExclusion), by=city.head)

    first = deciders(city)
    city.granted(by=city.leader)

    assert (first, deciders(city)) == ({"leader"}, {"hotline"})


def test_the_leader_and_then_the_hotline_decide_on_an_appraisal_appeal(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(specimen(city, act.EnterInRegister), by=city.discipline_office)
    city.play(specimen(city, act.AppealAppraisal), by=city.head)

    first = deciders(city)
    city.granted(by=city.leader)

    assert (first, deciders(city)) == ({"leader"}, {"hotline"})


def test_a_delegate_decides_for_whom_they_stand_in(city) -> None:
    city.stand_in()
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)

    assert deciders(city) == {"leader", "delegate"}


def test_a_delegate_decides_no_longer_than_they_stand_in(city) -> None:
    city.stand_in()
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.wait(days=7)

    assert deciders(city) == {"leader"}


def test_whoever_decided_last_is_told_that_it_was_decided_already(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)
    again = specimen(city, Decide)

    assert city.refusal(again, by=city.leader) is ProblemCode.DECIDED_ALREADY


def test_the_leader_of_another_bureau_does_not_decide(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)

    assert not city.may(specimen(city, Decide), by=city.stranger_leader)


def test_only_the_applicant_takes_an_application_back(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.colleague)
    command = specimen(city, Withdraw)

    assert {a for a in ACTORS if city.may(command, by=getattr(city, a))} == {"colleague"}


@pytest.mark.parametrize("kind", [Decide, Withdraw, Revoke], ids=lambda kind: kind.__name__)
def test_an_application_that_nobody_made_is_unknown(city, kind) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(specimen(city, kind), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_APPLICATION


@pytest.mark.parametrize("kind", [GiveOpinion, act.ConcludeConsultation])
def test_a_consultation_that_nobody_called_is_unknown(city, kind) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(specimen(city, kind), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_CONSULTATION


@name
def test_whoever_called_a_consultation_concludes_it_or_the_city_does(city, actor: str) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call(GREENING, PIPES), by=city.leader)

    expected = actor in ("hotline", "supervision_office", "leader")
    assert city.may(city.conclude(), by=getattr(city, actor)) == expected


def test_a_leader_of_another_bureau_does_not_conclude_it(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call(GREENING, PIPES), by=city.leader)

    assert not city.may(city.conclude(), by=city.stranger_leader)


@name
def test_the_hotline_answers_a_supervision_order_that_is_about_itself(city, actor: str) -> None:
    for _ in range(3):
        city.bring_to(CaseState.DISPATCHED).returned()
    (about_the_hotline,) = city.case.supervisions
    answer = AnswerSupervision(about_the_hotline.id, city.text())

    assert city.may(answer, by=getattr(city, actor)) == (actor == "hotline")


def test_an_answer_of_a_head_of_another_unit_is_not_wanted(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(specimen(city, act.IssueSupervision), by=city.supervision_office)
    elsewhere: Actor = replace(city.head, unit="wildlife")

    assert not city.may(specimen(city, AnswerSupervision), by=elsewhere)
