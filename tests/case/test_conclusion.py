"""The conclusion of a consultation (会商): who leads from now on, and who follows the case."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.case.bureaus import GARDENS_RULES, GREENING, PIPES, WILDLIFE

from yousu.case.actor import PARTY_SECRETARY
from yousu.case.commands import GiveOpinion, SignReply
from yousu.case.events import (
    ConsultationConcluded,
    Dispatched,
    HandedOver,
    Withdrawn,
)
from yousu.case.problem import ProblemCode
from yousu.case.rules import SignOff, Step, UnitName
from yousu.case.vocabulary import (
    ApplicationState,
    AssignmentRole,
    AssignmentState,
    CaseState,
    ClockKind,
)

NOWHERE = UnitName("waters", "nowhere")
SECRETARY_SIGNS = Step(PARTY_SECRETARY.code, PARTY_SECRETARY.title)


def opinion(city, words: str = "该由我们主办") -> GiveOpinion:
    return GiveOpinion(city.case.consultations[-1].id, city.text(words))


def kinds(facts) -> list[type]:
    return [type(fact) for fact in facts]


def test_after_the_conclusion_there_is_nothing_more_to_say(conferring) -> None:
    said_too_late = opinion(conferring)
    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    refused = conferring.refusal(said_too_late, by=conferring.head)

    assert refused is ProblemCode.UNKNOWN_CONSULTATION


def test_a_conclusion_is_drawn_once(conferring) -> None:
    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    refused = conferring.refusal(conferring.conclude(PIPES), by=conferring.head)

    assert refused is ProblemCode.UNKNOWN_CONSULTATION


def test_a_conclusion_ends_the_deadline(conferring) -> None:
    conferring.wait(hours=5)

    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    (clock,) = [c for c in conferring.case.clocks if c.kind is ClockKind.CONSULTATION]
    assert clock.stopped_at == conferring.now


def test_a_conclusion_names_the_lead_and_who_follows_the_case(conferring) -> None:
    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    (meeting,) = conferring.case.consultations
    assert (meeting.lead, meeting.follower) == (GREENING, "follower-1")
    assert (conferring.case.lead_agreed, conferring.case.follower) == (True, "follower-1")


def test_nobody_follows_the_case_who_has_no_name(conferring) -> None:
    nameless = replace(conferring.conclude(GREENING), follower=" ")

    assert conferring.refusal(nameless, by=conferring.head) is ProblemCode.TEXT_MISSING


def test_a_lead_that_nobody_has_is_not_agreed_on(conferring) -> None:
    refused = conferring.refusal(conferring.conclude(NOWHERE), by=conferring.head)

    assert refused is ProblemCode.UNKNOWN_UNIT


def test_an_agreed_lead_that_has_the_case_keeps_it_as_it_is(conferring) -> None:
    before = conferring.order

    facts = conferring.play(conferring.conclude(GREENING), by=conferring.head)

    assert kinds(facts) == [ConsultationConcluded]
    assert conferring.order == before


@pytest.fixture
def longer(conferring) -> str:
    """The gardens' rules since yesterday: one signature more."""
    longer = SignOff("longer", (*GARDENS_RULES.sign_off.steps, SECRETARY_SIGNS))
    conferring.offers["gardens"] = replace(GARDENS_RULES, id="gardens-2", sign_off=longer)
    return "gardens-2"


def test_an_agreed_lead_that_keeps_the_case_needs_the_longer_chain(conferring, longer) -> None:
    before = conferring.order

    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    assert conferring.order == replace(before, sign_off_rules=longer)


def test_its_reply_under_sign_off_waits_for_the_longer_chain(conferring, longer) -> None:
    conferring.bring_to(CaseState.SIGN_OFF)
    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    for signatory in (conferring.head, conferring.leader):
        conferring.play(SignReply(), by=signatory)
    assert conferring.case.state is CaseState.SIGN_OFF
    conferring.play(SignReply(), by=conferring.party_secretary)
    assert conferring.case.state is CaseState.REPLIED


def test_an_agreed_lead_never_gets_a_shorter_chain(conferring) -> None:
    shorter = SignOff("shorter", GARDENS_RULES.sign_off.steps[:1])
    conferring.offers["gardens"] = replace(GARDENS_RULES, id="gardens-2", sign_off=shorter)
    before = conferring.order

    conferring.play(conferring.conclude(GREENING), by=conferring.head)

    assert conferring.order == before


def test_another_agreed_lead_takes_the_order_over(conferring) -> None:
    first = conferring.order.id

    facts = conferring.play(conferring.conclude(PIPES), by=conferring.hotline)

    assert kinds(facts) == [ConsultationConcluded, HandedOver]
    assert conferring.order.unit_name == PIPES
    assert conferring.case.assignment(first).state is AssignmentState.HANDED_OVER


def test_a_hand_over_that_was_offered_is_overtaken_by_it(conferring) -> None:
    conferring.play(conferring.offer(WILDLIFE), by=conferring.head)

    facts = conferring.play(conferring.conclude(PIPES), by=conferring.hotline)

    assert kinds(facts) == [ConsultationConcluded, Withdrawn, HandedOver]
    (offered,) = conferring.case.applications
    assert offered.state is ApplicationState.WITHDRAWN


def test_another_agreed_lead_gains_no_time(conferring) -> None:
    conferring.wait(days=1)
    before = conferring.clock_of(ClockKind.HANDLING)

    conferring.play(conferring.conclude(PIPES), by=conferring.hotline)

    assert conferring.clock_of(ClockKind.HANDLING) == before


def test_an_agreed_lead_is_given_a_case_that_nobody_has(city) -> None:
    city.bring_to(CaseState.DISPATCHED).returned()
    city.play(city.call(), by=city.hotline)

    facts = city.play(city.conclude(PIPES), by=city.hotline)

    assert kinds(facts) == [ConsultationConcluded, Dispatched]
    assert (city.order.unit_name, city.order.role) == (PIPES, AssignmentRole.LEAD)
    assert city.order.rule_set == "waters-1"


def test_a_case_that_nobody_has_needs_a_category_before_it_gets_a_lead(city) -> None:
    city.play(city.appeal(category=None), by=city.hotline)
    city.play(city.call(), by=city.hotline)

    refused = city.refusal(city.conclude(PIPES), by=city.hotline)

    assert refused is ProblemCode.CATEGORY_MISSING


def test_a_lead_that_has_answered_keeps_the_case(conferring) -> None:
    conferring.bring_to(CaseState.REPLIED)

    refused = conferring.refusal(conferring.conclude(PIPES), by=conferring.hotline)

    assert refused is ProblemCode.OVERTAKEN


def test_who_called_it_gives_the_case_to_no_other_bureau(conferring) -> None:
    refused = conferring.refusal(conferring.conclude(PIPES), by=conferring.head)

    assert refused is ProblemCode.LEAD_ELSEWHERE


def test_who_called_it_gives_the_case_to_nobody_who_takes_no_part(conferring) -> None:
    refused = conferring.refusal(conferring.conclude(WILDLIFE), by=conferring.head)

    assert refused is ProblemCode.LEAD_ELSEWHERE


def test_a_case_on_account_does_not_change_hands(conferring) -> None:
    conferring.bring_to(CaseState.DEFERRED)

    refused = conferring.refusal(conferring.conclude(PIPES), by=conferring.hotline)

    assert refused is ProblemCode.ON_ACCOUNT


def test_a_return_that_waits_is_settled_when_another_lead_is_agreed(city) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.call(), by=city.hotline)
    city.play(city.send_back(), by=city.head)

    city.play(city.conclude(PIPES), by=city.hotline)

    assert city.case.applications[-1].state is ApplicationState.WITHDRAWN
    assert not any(clock.is_running for clock in city.case.clocks)


def test_a_return_that_waits_is_decided_on_when_the_same_lead_is_agreed(city) -> None:
    city.bring_to(CaseState.DISPATCHED).play(city.call(), by=city.hotline)
    city.play(city.send_back(), by=city.head)

    city.play(city.conclude(GREENING), by=city.hotline)

    assert city.case.applications[-1].is_pending


def test_a_supporter_may_be_agreed_on_as_the_lead(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    city.play(city.call(), by=city.head)

    city.play(city.conclude(PIPES), by=city.hotline)

    assert city.order.unit_name == PIPES


def test_an_agreed_lead_goes_through_to_the_end(conferring) -> None:
    conferring.play(conferring.conclude(WILDLIFE), by=conferring.hotline)
    conferring.advance(minutes=30)

    facts = conferring.advance_to(conferring.now + timedelta(hours=1))

    assert "sign_now" in {getattr(fact, "rung", None) for fact in facts}
