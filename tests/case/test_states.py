"""Which act a case admits in which state: everything else is refused with NOT_NOW."""

from itertools import product
from typing import get_args

import pytest

from yousu.case.actor import THE_CLOCK
from yousu.case.acts import ACT_TITLES, STATE_TITLES, allowed_now
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Dispatch,
    OpenCase,
    ReachTime,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Return,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.decide import decide
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, Medium, VisitResult

ADMITTED = {
    CaseState.RECEIVED: {Dispatch},
    CaseState.DISPATCHED: {SignFor, Return},
    CaseState.SIGNED_FOR: {AssignHandler},
    CaseState.HANDLING: {AssignHandler, RecordContact, SubmitReply},
    CaseState.SIGN_OFF: {RecordContact, SignReply, RefuseReply},
    CaseState.REPLIED: {RecordVisit, CloseCase},
    CaseState.CLOSED: set(),
}
ACTS = [act for act in get_args(Command) if act not in (OpenCase, ReachTime)]


def a_command(city, act: type[Command]) -> Command:
    made = {
        Dispatch: city.dispatch,
        Return: city.send_back,
        AssignHandler: lambda: AssignHandler("handler-2"),
        RecordContact: lambda: RecordContact(Medium.PHONE),
        SubmitReply: lambda: SubmitReply(city.text()),
        RefuseReply: lambda: RefuseReply(city.text()),
        RecordVisit: lambda: RecordVisit(VisitResult.NO_ANSWER),
    }
    return made.get(act, act)()


def entitled(city, act: type[Command]):
    people = {
        **dict.fromkeys((Dispatch, RecordVisit, CloseCase), city.hotline),
        **dict.fromkeys((RecordContact, SubmitReply), city.handler),
    }
    return people.get(act, city.head)


@pytest.mark.parametrize(
    ("state", "act"),
    [(state, act) for state, act in product(CaseState, ACTS) if act in ADMITTED[state]],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_an_act_that_the_state_admits_changes_the_case(city, state: CaseState, act) -> None:
    city.bring_to(state)
    if act is CloseCase:
        city.play(city.answered(), by=city.hotline)

    assert city.play(a_command(city, act), by=entitled(city, act))


@pytest.mark.parametrize(
    ("state", "act"),
    [(state, act) for state, act in product(CaseState, ACTS) if act not in ADMITTED[state]],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_any_other_act_is_refused_as_not_now(city, state: CaseState, act) -> None:
    city.bring_to(state)

    with pytest.raises(Refused) as refused:
        decide(city.case, a_command(city, act), entitled(city, act), city.rules(), city.now)

    assert refused.value.code is ProblemCode.NOT_NOW


@pytest.mark.parametrize("state", CaseState)
def test_a_case_tells_which_acts_it_admits(city, state: CaseState) -> None:
    city.bring_to(state)

    assert set(allowed_now(city.case)) == ADMITTED[state]


@pytest.mark.parametrize("state", CaseState)
def test_the_clock_is_never_told_not_now(city, state: CaseState) -> None:
    city.bring_to(state)
    nobody_s = ReachTime(city.new_id(), ClockKind.HANDLING, 1)

    assert decide(city.case, nobody_s, THE_CLOCK, city.rules(), city.now) == ()


def test_a_refusal_names_the_state_and_what_can_be_done_instead(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    with pytest.raises(Refused) as refused:
        city.play(CloseCase(), by=city.hotline)

    assert refused.value.message("zh-Hans") == (
        "诉求当前状态为 已派单，不能执行此操作；现在可以：签收、退单。"
    )


def test_a_refusal_on_a_closed_case_says_that_nothing_can_be_done(city) -> None:
    city.bring_to(CaseState.CLOSED)

    with pytest.raises(Refused) as refused:
        city.play(CloseCase(), by=city.hotline)

    assert refused.value.message("en") == (
        "The case is closed, so this can't be done now; what can be done: nothing."
    )


def test_every_state_has_a_title() -> None:
    assert set(STATE_TITLES) == set(CaseState)


def test_every_act_has_a_title() -> None:
    assert set(ACT_TITLES) == set(get_args(Command))
