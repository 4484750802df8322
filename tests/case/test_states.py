"""Which act a case admits in which state: everything else is refused with NOT_NOW."""

from itertools import product
from typing import get_args

import pytest
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.actor import THE_CLOCK
from yousu.case.acts import ACTS, OF_THE_CLOCK, STATE_TITLES, allowed_now
from yousu.case.commands import CloseCase, Command, ReachTime
from yousu.case.decide import decide
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind

# What does not take a case on, and so is possible at any time.
EVER = {
    act.Comment,
    act.AppealAppraisal,
    act.Decide,
    act.Withdraw,
    act.Revoke,
    act.JoinMatter,
    act.LeaveMatter,
    act.AddAttachment,
    act.RemoveAttachment,
    act.AnswerSupervision,
    act.AcknowledgeWarning,
    act.RecordWarningMeasure,
    act.EndWarning,
}
OPEN = EVER | {
    act.Relabel,
    act.CallConsultation,
    act.GiveOpinion,
    act.ConcludeConsultation,
}
LED = OPEN | {act.ApplyForExclusion, act.IssueSupervision, act.EnterInRegister}
TAKEN = LED | {act.RecordDetail}
ASKING = {act.OfferHandOver, act.RequestExtension, act.RequestPause, act.Resume}
ADMITTED: dict[CaseState, set[type[Command]]] = {
    CaseState.RECEIVED: OPEN | {act.Dispatch},
    CaseState.DISPATCHED: LED | {act.CallInSupport, act.SignFor, act.Return},
    CaseState.SIGNED_FOR: TAKEN | ASKING | {act.CallInSupport, act.AssignHandler},
    CaseState.HANDLING: TAKEN
    | ASKING
    | {
        act.CallInSupport,
        act.AssignHandler,
        act.RecordContact,
        act.SubmitReply,
        act.RequestDeferral,
    },
    CaseState.DEFERRED: TAKEN
    | {act.CallInSupport, act.RecordContact, act.RecordProgress, act.EndDeferral},
    CaseState.SIGN_OFF: TAKEN
    | {act.CallInSupport, act.RecordContact, act.SignReply, act.RefuseReply},
    CaseState.REPLIED: TAKEN | {act.RecordVisit, act.CloseCase},
    CaseState.CLOSED: EVER | {act.ApplyForExclusion, act.EnterInRegister, act.ReopenCase},
}
OF_PEOPLE = sorted(set(get_args(Command)) - OF_THE_CLOCK, key=lambda kind: kind.__name__)


def said(city, kind: type[Command]) -> ProblemCode | None:
    """Why somebody who may do everything is refused, if they are."""
    command = specimen(city, kind)
    try:
        decide(city.case, command, city.hotline, city.rules(command), city.now)
    except Refused as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize(
    ("state", "kind"),
    [(state, kind) for state, kind in product(CaseState, OF_PEOPLE) if kind in ADMITTED[state]],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_an_act_that_the_state_admits_is_looked_at(city, state: CaseState, kind) -> None:
    city.bring_to(state)

    assert said(city, kind) is not ProblemCode.NOT_NOW


@pytest.mark.parametrize(
    ("state", "kind"),
    [(state, kind) for state, kind in product(CaseState, OF_PEOPLE) if kind not in ADMITTED[state]],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_any_other_act_is_refused_as_not_now(city, state: CaseState, kind) -> None:
    city.bring_to(state)

    assert said(city, kind) is ProblemCode.NOT_NOW


@pytest.mark.parametrize("state", CaseState)
def test_a_case_tells_which_acts_it_admits(city, state: CaseState) -> None:
    city.bring_to(state)

    assert set(allowed_now(city.case)) == ADMITTED[state]


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("kind", OF_THE_CLOCK, ids=lambda kind: kind.__name__)
def test_the_clock_is_never_told_not_now(city, state: CaseState, kind) -> None:
    city.bring_to(state)

    assert decide(city.case, specimen(city, kind), THE_CLOCK, city.rules(), city.now) == ()


def test_a_timer_of_the_hotline_s_own_that_nobody_wants_gives_nothing(city) -> None:
    city.bring_to(CaseState.HANDLING)
    of_nobody = ReachTime(None, ClockKind.CONSULTATION, 1)

    assert city.play(of_nobody, by=city.clock) == ()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (CaseState.RECEIVED, "当前状态为 已受理，不能执行此操作；现在可以：派单。"),
        (
            CaseState.DISPATCHED,
            "当前状态为 已派单，不能执行此操作；现在可以：增派协办、签收、退单。",
        ),
        (
            CaseState.DEFERRED,
            "当前状态为 已挂账，不能执行此操作；现在可以：增派协办、记录联系、报告进展、销账。",
        ),
        (CaseState.CLOSED, "当前状态为 已办结，不能执行此操作；现在可以：重新办理。"),
    ],
)
def test_a_refusal_names_the_state_and_what_can_be_done_instead(
    city, state: CaseState, told: str
) -> None:
    city.bring_to(state)

    with pytest.raises(Refused) as refused:
        city.play(CloseCase(), by=city.hotline)

    assert refused.value.message("zh-Hans") == told


def test_a_refusal_on_a_case_that_was_closed_elsewhere_says_that_nothing_can_be_done(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    with pytest.raises(Refused) as refused:
        city.play(CloseCase(), by=city.hotline)

    assert refused.value.message("en") == (
        "It is closed, so this can't be done now; what can be done: nothing."
    )


def test_every_state_has_a_title() -> None:
    assert set(STATE_TITLES) == set(CaseState)


def test_every_act_has_a_title() -> None:
    assert set(ACTS) == set(get_args(Command))
