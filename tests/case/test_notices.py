"""Who must be told of what has happened."""

import pytest
from tests.case.bureaus import GREENING

from yousu.case.actor import HOTLINE, LEADER_IN_CHARGE, SUPERVISION_OFFICE, UNIT_HEAD
from yousu.case.apply import fold
from yousu.case.commands import (
    AppealAppraisal,
    CallToTalk,
    Decide,
    EnterInRegister,
    IssueSupervision,
)
from yousu.case.events import Event, Registered, RungFired
from yousu.case.notices import Notice, notices_of
from yousu.case.vocabulary import CaseState, RegisterGround, RegisterKind


def told(city, subject: str) -> list[Notice]:
    """What posts are told of facts of a kind."""
    return [
        notice
        for number, event in enumerate(city.events, start=1)
        for notice in notices_of(fold(city.events[:number]), event)
        if notice.subject == subject
    ]


def test_the_post_of_a_rung_is_told_when_it_fires(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    rung = next(event.fact for event in city.events if isinstance(event.fact, RungFired))
    assert told(city, "RungFired")[0] == Notice(
        post=rung.post,
        bureau=city.order.bureau,
        unit=city.order.unit,
        subject="RungFired",
        code="warn",
        media=rung.media,
        consequence=rung.consequence,
    )


def test_every_rung_that_fires_is_told_once(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    fired = [event.fact.rung for event in city.events if isinstance(event.fact, RungFired)]
    assert [notice.code for notice in told(city, "RungFired")] == fired


def test_nobody_is_pressed_about_a_case_that_is_in_time(city) -> None:
    city.bring_to(CaseState.CLOSED)
    assert told(city, "RungFired") == []


def test_a_rung_of_the_hotlines_own_clock_is_told_in_the_city(city) -> None:
    city.bring_to(CaseState.RECEIVED)
    city.advance(days=1)
    assert [(n.post, n.bureau) for n in told(city, "RungFired")] == [(HOTLINE.code, None)]


def test_a_unit_is_told_of_its_order(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    [notice] = told(city, "Dispatched")
    assert (notice.post, notice.unit, notice.code) == (UNIT_HEAD.code, "greening", "lead")


def test_a_unit_is_told_of_its_cards(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    assert [n.code for n in told(city, "CardShown")] == ["yellow_card", "red_card"]


def test_the_arbiter_is_told_of_a_wish_to_return(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.play(city.send_back(), by=city.head)
    [notice] = told(city, "Applied")
    assert (notice.post, notice.bureau, notice.code) == (HOTLINE.code, None, "return")


@pytest.mark.parametrize(("grant", "code"), [(True, "return_granted"), (False, "return_refused")])
def test_the_unit_is_told_what_became_of_its_wish(city, grant: bool, code: str) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.play(city.send_back(), by=city.head)
    [application] = city.case.applications
    city.play(Decide(application.id, grant, city.text()), by=city.hotline)
    assert [(n.post, n.code) for n in told(city, "Ruled")] == [(UNIT_HEAD.code, code)]


def test_a_unit_is_told_that_it_must_answer(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(IssueSupervision(city.new_id(), city.text()), by=city.petition_office)
    [notice] = told(city, "SupervisionOrdered")
    assert (notice.post, notice.code) == (UNIT_HEAD.code, "petition_office")


def test_each_level_is_told_when_its_turn_has_come(city) -> None:
    city.bring_to(CaseState.HANDLING)
    entry = city.new_id()
    mark = EnterInRegister(
        entry, RegisterKind.MARK, RegisterGround.PERFUNCTORY, "rule 3", city.text(), points=2
    )
    city.play(mark, by=city.petition_office)
    city.play(AppealAppraisal(city.new_id(), entry, city.text()), by=city.head)
    city.granted(by=city.leader)
    assert [n.post for n in told(city, "Applied")] == [LEADER_IN_CHARGE.code]
    assert [n.post for n in told(city, "Ruled")] == [HOTLINE.code]


def test_the_supervision_office_is_told_of_a_problem_case(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    for _ in range(3):
        city.bring_to(CaseState.DISPATCHED)
        city.returned()
    assert [n.post for n in told(city, "ProblemDeclared")] == [SUPERVISION_OFFICE.code]


@pytest.mark.parametrize("post", [LEADER_IN_CHARGE.code, UNIT_HEAD.code])
def test_the_head_and_the_post_that_is_to_talk_are_told_once_each(city, post: str) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.play(CallToTalk(city.new_id(), GREENING, "late_unit", post, None), by=city.clock)
    assert sorted(n.post for n in told(city, "Registered")) == sorted({UNIT_HEAD.code, post})


def test_who_enters_a_talk_is_not_told_of_it(city) -> None:
    city.bring_to(CaseState.HANDLING)
    talk = EnterInRegister(
        city.new_id(), RegisterKind.TALK, RegisterGround.REPEATEDLY_LATE, "rule 7", city.text()
    )
    city.play(talk, by=city.leader)
    assert [n.post for n in told(city, "Registered")] == [UNIT_HEAD.code]


def test_of_the_talk_that_a_rung_means_its_post_is_told_by_the_rung_alone(city) -> None:
    city.bring_to(CaseState.HANDLING)
    talk = Registered(
        entry=city.new_id(),
        kind=RegisterKind.TALK,
        assignment=city.order.id,
        person=None,
        points=0,
        ground=RegisterGround.OVERDUE,
        rule="warn",
        text=None,
        post=LEADER_IN_CHARGE.code,
    )
    event = Event(city.case.id, city.case.version + 1, city.now, city.clock, talk)
    assert [n.post for n in notices_of(city.case, event)] == [UNIT_HEAD.code]
