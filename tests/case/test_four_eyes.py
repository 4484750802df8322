"""Nobody decides on an own matter, and a delegate signs where the absent person would."""

from dataclasses import replace

import pytest

from yousu.case.actor import HANDLER, LEADER_IN_CHARGE, PETITION_OFFICE, UNIT_HEAD
from yousu.case.commands import (
    AppealAppraisal,
    Decide,
    EnterInRegister,
    Relabel,
    Revoke,
    SignReply,
)
from yousu.case.problem import ProblemCode
from yousu.case.rules import Seat, SignOff, Step
from yousu.case.vocabulary import CaseState, Nature, RegisterGround, RegisterKind

UPPER_HEADS_SEAT = Seat(UNIT_HEAD.code, "gardens", "field_office")


@pytest.fixture
def appealed(city):
    """The leader has marked the unit, whose head contests it."""
    city.bring_to(CaseState.HANDLING)
    entry = city.new_id()
    ground = RegisterGround.PERFUNCTORY
    mark = EnterInRegister(entry, RegisterKind.MARK, ground, "rule 3", city.text(), points=2)
    city.play(mark, by=city.leader)
    city.play(AppealAppraisal(city.new_id(), entry, city.text()), by=city.head)
    return city


def test_whoever_entered_a_mark_does_not_decide_on_the_appeal(appealed) -> None:
    [appeal] = appealed.case.applications
    decided = Decide(appeal.id, grant=True)
    refusal = appealed.refusal(decided, by=appealed.leader)
    assert refusal is ProblemCode.AUTHOR_CANNOT_DECIDE


def test_another_at_the_same_post_does(appealed) -> None:
    [appeal] = appealed.case.applications
    another = replace(appealed.leader, id="leader-2")
    assert appealed.play(Decide(appeal.id, grant=True), by=another)


def test_the_delegate_of_a_head_above_signs_for_a_unit_below(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.stand_in(UPPER_HEADS_SEAT)
    city.play(SignReply(), by=city.delegate)
    assert city.order.replies[-1].verdicts[-1].absent == city.leader.id


def test_the_delegate_of_a_head_elsewhere_does_not(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.stand_in(Seat(UNIT_HEAD.code, "gardens", "wildlife"))
    assert city.refusal(SignReply(), by=city.delegate) is ProblemCode.NOT_YOUR_STEP


def test_a_delegate_takes_back_what_the_absent_person_could(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(city.pause(), by=city.head)
    city.granted(by=city.leader)
    city.stand_in()
    [pause] = city.case.applications
    assert city.play(Revoke(pause.id, city.text()), by=city.delegate)


def test_a_longer_chain_skips_nobody_in_the_middle_of_sign_off(city) -> None:
    """The petition office comes between those who have signed and those who have not."""
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    posts = (HANDLER, PETITION_OFFICE, UNIT_HEAD, LEADER_IN_CHARGE)
    longer = SignOff("longer", tuple(Step(post.code, post.title) for post in posts))
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2", sign_off=longer)
    city.play(Relabel(nature=Nature.REPORT), by=city.hotline)

    assert city.refusal(SignReply(), by=city.leader) is ProblemCode.NOT_YOUR_STEP
    city.play(SignReply(), by=city.petition_office)
    city.play(SignReply(), by=city.leader)
    assert city.case.state is CaseState.REPLIED


def test_standing_in_for_one_opens_no_other_seat(city) -> None:
    """The head of another unit stands in for the leader, and is asked at the unit head's step."""
    city.bring_to(CaseState.SIGN_OFF)
    seat = Seat(LEADER_IN_CHARGE.code, "gardens")
    held = replace(city.stand_in(seat), delegate=city.neighbour_head.id)
    city.delegations = (held,)
    assert city.refusal(SignReply(), by=city.neighbour_head) is ProblemCode.NOT_YOUR_STEP


def test_a_delegate_does_not_sign_for_the_author(city) -> None:
    """The leader was named handler, and stands behind a delegate at the leader's own step."""
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    held = replace(city.stand_in(), absent=city.order.replies[-1].author)
    city.delegations = (held,)
    assert city.refusal(SignReply(), by=city.delegate) is ProblemCode.AUTHOR_CANNOT_SIGN
