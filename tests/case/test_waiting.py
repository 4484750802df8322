"""Whom a case waits for: those, and those only, who have the right and are not refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from tests.case.lives import SCENES, lives, played

from yousu.case import commands as act
from yousu.case.actor import Actor
from yousu.case.commands import Command
from yousu.case.decide import decide
from yousu.case.delegation import Delegation
from yousu.case.desks import desks_of, marks_of
from yousu.case.problem import Refused
from yousu.case.rights import check_right
from yousu.case.rules import Seat
from yousu.case.state import Case, Consultation
from yousu.case.vocabulary import AssignmentState, CaseState, VisitResult
from yousu.case.waiting import Wait, WaitRules, waits_for

State = AssignmentState


def waited_for(city: Any) -> tuple[Wait, ...]:
    return waits_for(city.case, WaitRules(city.sets, city.directory, city.hotline_rules))


def waits(city: Any, actor: Actor) -> bool:
    marks = marks_of(waited_for(city))
    held = tuple(d for d in city.delegations if d.holds(actor, city.now))
    return any(desk.has(marks) for desk in desks_of(actor, city.directory, held))


def next_acts(city: Any, actor: Actor) -> Iterator[Command]:
    """What would take the case on, whoever does it; the words are anybody's."""
    case: Case = city.case
    text = city.text()
    if case.state is CaseState.RECEIVED and actor.bureau in (None, case.received_by):
        yield city.dispatch()
    if case.state is CaseState.REPLIED:
        yield act.CloseCase()
        if _wants_a_visit(city):
            yield city.silent()
    for order in case.assignments:
        yield from _of_order(city, order)
    for application in case.applications:
        if application.is_pending:
            yield act.Decide(application.id, grant=False, text=text)
    for meeting in case.consultations:
        if meeting.is_open:
            yield from _of_meeting(city, meeting, actor)
    for supervision in case.supervisions:
        yield act.AnswerSupervision(supervision.id, text)


def _wants_a_visit(city: Any) -> bool:
    """The citizen has not been reached, and not often enough tried."""
    case: Case = city.case
    asked = [visit for visit in case.visits if case.lead and visit.round == case.lead.round]
    silent = all(visit.result is VisitResult.NO_ANSWER for visit in asked)
    return silent and len(asked) < city.hotline_rules.attempts


def _of_order(city: Any, order: Any) -> Iterator[Command]:
    text = city.text()
    work: dict[AssignmentState, Command] = {
        State.DISPATCHED: act.SignFor(assignment=order.id),
        State.SIGNED_FOR: act.AssignHandler("handler-1", assignment=order.id),
        State.HANDLING: act.SubmitReply(text, assignment=order.id),
        State.DEFERRED: act.RecordProgress(text, assignment=order.id),
        State.SIGN_OFF: act.RefuseReply(text, assignment=order.id),
    }
    if order.state in work:
        yield work[order.state]


def _of_meeting(city: Any, meeting: Consultation, actor: Actor) -> Iterator[Command]:
    """Nobody has to speak twice, nor is it concluded before all have spoken."""
    silent = [unit for unit in meeting.participants if not _spoken(city, meeting, unit)]
    if not silent:
        lead = meeting.participants[0]
        if city.case.lead is not None:
            lead = city.case.lead.unit_name
        yield act.ConcludeConsultation(meeting.id, lead, "follower-1", city.text(), city.new_id())
        return
    asked = replace(city.case, consultations=(replace(meeting, participants=tuple(silent)),))
    command = act.GiveOpinion(meeting.id, city.text())
    try:
        check_right(actor, command, asked, city.directory)
    except Refused:
        return
    yield command


def _spoken(city: Any, meeting: Consultation, unit: Any) -> bool:
    return any(
        said.bureau == unit.bureau
        and (said.unit is None or city.directory.is_within(unit.bureau, unit.unit, said.unit))
        for said in meeting.opinions
    )


def can_act(city: Any, actor: Actor, command: Command) -> bool:
    """Has the right, and would not be refused."""
    held = tuple(d for d in city.delegations if d.holds(actor, city.now))
    try:
        check_right(actor, command, city.case, city.directory, held)
        rules = replace(city.rules(command), delegations=held)
        decide(city.case, command, actor, rules, city.now)
    except Refused:
        return False
    return True


def check(city: Any) -> None:
    for actor in city.people():
        if actor.post is None:
            assert not waits(city, actor)
            continue
        possible = [type(c) for c in next_acts(city, actor) if can_act(city, actor, c)]
        assert waits(city, actor) == bool(possible), (actor, possible, city.case.state)


@pytest.mark.parametrize("scene", SCENES)
def test_a_case_waits_for_whoever_can_take_it_on(city, scene: str) -> None:
    SCENES[scene](city)
    check(city)


@given(life=lives)
@settings(max_examples=60, deadline=None)
def test_in_any_life_it_waits_for_whoever_can_take_it_on(found_city, life) -> None:
    city = found_city()
    city.stand_in()
    for moment in played(city, life):
        if moment.facts:
            check(city)


@pytest.mark.parametrize("stands_in", [False, True])
def test_what_a_leader_decides_waits_for_who_stands_in(city, stands_in) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    if stands_in:
        city.stand_in()
    assert waits(city, city.delegate) is stands_in


@pytest.fixture
def own_reply(city) -> Any:
    """The unit's head has handled the case and written the reply, which the head must sign."""
    city.bring_to(CaseState.SIGNED_FOR)
    city.play(act.AssignHandler(city.head.id), by=city.head)
    city.play(act.SubmitReply(city.text()), by=city.head)
    return city


def test_a_reply_does_not_wait_for_its_author(own_reply) -> None:
    assert not waits(own_reply, own_reply.head)
    assert waits(own_reply, own_reply.upper_head)
    check(own_reply)


@pytest.mark.parametrize(("absent", "stands_in"), [("head-1", False), ("head-2", True)])
def test_nor_for_who_stands_in_for_its_author(own_reply, absent, stands_in) -> None:
    city, seat = own_reply, Seat("unit_head", "gardens", "greening")
    held = Delegation(
        city.new_id(), seat, absent, city.delegate.id, city.now, city.now + timedelta(days=1)
    )
    city.delegations = (held,)
    assert waits(city, city.delegate) is stands_in
    check(city)


@given(life=lives)
@settings(max_examples=30, deadline=None)
def test_an_open_case_never_waits_for_nobody(found_city, life) -> None:
    city = found_city()
    for _ in played(city, life):
        assert city.case.closed_at or waited_for(city)
