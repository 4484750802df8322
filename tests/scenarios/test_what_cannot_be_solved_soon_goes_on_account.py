"""Deferral (挂账): with a plan and a promised date, and only with a leader's approval."""

from datetime import date

import pytest
from sqlalchemy import text as sql
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import (
    EndDeferral,
    PlannedMilestone,
    RecordProgress,
    RequestDeferral,
    Revoke,
)
from yousu.case.events import CardShown, DeferralEnded
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, DeferralEnd
from yousu.store.writings import texts_of

PLAN = "列入今年老旧电梯更新计划，六月前更换。"


@pytest.fixture
async def asked(town):
    """On Wednesday, with one working day used, the handler asks for time until 30 April."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=2)
    await ask(
        town,
        case,
        date(2024, 4, 30),
        PlannedMilestone(date(2024, 3, 29), text("更新方案审定。")),
        PlannedMilestone(date(2024, 4, 15), text("新电梯订货。")),
    )
    return case


async def ask(town, case, promised: date, *milestones: PlannedMilestone) -> None:
    wish = RequestDeferral(
        application=uuid7(),
        promised=promised,
        text=text("电梯已到报废年限，须整体更换。"),
        plan=text(PLAN),
        interim=text("先启用备用电梯，安排专人值守。"),
        target=text("新电梯投入使用。"),
        milestones=milestones,
    )
    await town.do(case, wish, town.housing.handler)


@pytest.fixture
async def deferred(town, asked):
    await town.grant(asked, town.housing.at("leader_in_charge"))
    return asked


async def report(town, case, milestone: int | None = None) -> None:
    progress = RecordProgress(text("方案已审定。"), reporter_told=True, milestone=milestone)
    await town.do(case, progress, town.housing.handler)


async def reach_both(town, case) -> None:
    await report(town, case, 1)
    await report(town, case, 2)


# --- asked for and approved


async def test_until_it_is_approved_the_case_is_handled_on(town, asked) -> None:
    assert (await town.case(asked)).state is CaseState.HANDLING
    assert not (await town.clock(asked)).is_paused


async def test_only_a_leader_of_the_bureau_approves(town, asked) -> None:
    for somebody in (town.housing.head, town.housing.at("petition_office"), town.hotline):
        with pytest.raises(Refused) as refused:
            await town.grant(asked, somebody)
        assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_approved_it_is_on_account(town, deferred) -> None:
    assert (await town.case(deferred)).state is CaseState.DEFERRED


async def test_the_plan_is_kept(town, deferred) -> None:
    [application] = (await town.case(deferred)).applications
    async with town.city.engine.connect() as connection:
        words = await texts_of(connection, [application.wish.plan])
    assert list(words.values()) == [PLAN]


async def test_refused_it_changes_nothing(town, asked) -> None:
    before = await town.clock(asked)
    await town.refuse(asked, town.housing.at("leader_in_charge"))
    stored = await town.case(asked)
    assert stored.state is CaseState.HANDLING
    assert await town.clock(asked) == before


# --- on account


async def test_on_account_nobody_is_pressed_for_the_handling(town, deferred) -> None:
    await reach_both(town, deferred)
    await town.advance_to(at(4, 30, 17))
    assert await town.pressed(deferred) == []
    assert await town.events(deferred, CardShown) == []


async def test_a_milestone_that_is_missed_reminds_the_head_and_then_the_leader(
    town, deferred
) -> None:
    await town.advance_to(at(3, 29, 18))
    assert await town.pressed(deferred) == ["milestone_unit_head"]
    await town.advance_to(at(4, 1, 18))
    assert await town.pressed(deferred) == ["milestone_unit_head", "milestone_leader_in_charge"]


async def test_a_milestone_that_is_reached_reminds_nobody(town, deferred) -> None:
    await report(town, deferred, 1)
    await town.advance_to(at(4, 14, 18))
    assert await town.pressed(deferred) == []


async def test_progress_is_on_record_and_whether_the_reporter_was_told(town, deferred) -> None:
    await report(town, deferred)
    await report(town, deferred, 1)
    [deferral] = (await town.case(deferred)).lead.deferrals
    assert [p.reporter_told for p in deferral.progress] == [True, True]
    assert [m.reached_at is not None for m in deferral.milestones] == [True, False]


async def test_the_leader_is_told_of_the_progress(town, deferred) -> None:
    await report(town, deferred, 1)
    query = "select post, bureau from outbox where case_id = :case and subject = 'ProgressRecorded'"
    async with town.city.engine.connect() as connection:
        told = (await connection.execute(sql(query), {"case": deferred})).all()
    assert told == [("leader_in_charge", "housing")]


async def test_a_milestone_is_reached_once(town, deferred) -> None:
    await report(town, deferred, 1)
    with pytest.raises(Refused) as refused:
        await report(town, deferred, 1)
    assert refused.value.code is ProblemCode.UNKNOWN_MILESTONE


# --- done


@pytest.fixture
async def done(town, deferred):
    """Everything was done by 12 April, a Friday."""
    await reach_both(town, deferred)
    await town.advance_to(at(4, 12, 10))
    await town.do(deferred, EndDeferral(), town.housing.handler)
    return deferred


async def test_done_it_is_handled_again_with_the_days_that_were_left(town, done) -> None:
    """One of the seven was used before: the twelfth counts, and five in the week after."""
    assert (await town.case(done)).state is CaseState.HANDLING
    assert (await town.clock(done)).due_at == at(4, 19, 18)


async def test_done_nobody_asks_for_the_promise_any_more(town, done) -> None:
    await town.reply(done, town.housing)
    await town.visit(done)
    await town.close(done)
    await town.nothing_else_happens(done)
    assert await town.pressed(done) == []


# --- revoked


async def test_the_leader_takes_it_back_and_the_clock_goes_on(town, deferred) -> None:
    await town.advance_to(at(3, 22, 10))
    [application] = (await town.case(deferred)).applications
    enough = Revoke(application.id, text("请立即办理。"))
    await town.do(deferred, enough, town.housing.at("leader_in_charge"))
    [event] = await town.events(deferred, DeferralEnded)
    assert event.fact.end is DeferralEnd.REVOKED
    assert (await town.clock(deferred)).due_at == at(3, 29, 18)


async def test_nobody_else_takes_it_back(town, deferred) -> None:
    [application] = (await town.case(deferred)).applications
    with pytest.raises(Refused) as refused:
        await town.do(deferred, Revoke(application.id, text("请立即办理。")), town.housing.head)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


# --- broken


@pytest.fixture
async def broken(town, deferred):
    """Nothing was done by the evening of 30 April."""
    await reach_both(town, deferred)
    await town.advance_to(at(4, 30, 18))
    return deferred


async def test_a_broken_promise_ends_it(town, broken) -> None:
    [event] = await town.events(broken, DeferralEnded)
    assert (event.fact.end, event.at) == (DeferralEnd.BROKEN, at(4, 30, 18))
    assert (await town.case(broken)).state is CaseState.HANDLING


async def test_a_broken_promise_presses_the_head_at_once_and_the_leader_after_may_day(
    town, broken
) -> None:
    assert await town.pressed(broken) == ["promise_unit_head"]
    await town.advance_to(at(5, 6, 17))
    assert await town.pressed(broken) == ["promise_unit_head"]
    await town.advance_to(at(5, 6, 18))
    assert await town.pressed(broken) == ["promise_unit_head", "promise_leader_in_charge"]


async def test_behind_a_broken_promise_the_handling_has_the_days_that_were_left(
    town, broken
) -> None:
    """Six: the five days after May Day, and the Saturday that is worked for it."""
    clock = await town.clock(broken)
    assert (clock.due_at, clock.is_paused) == (at(5, 11, 18), False)


async def test_put_on_account_again_the_broken_promise_presses_nobody_any_more(
    town, broken
) -> None:
    await ask(town, broken, date(2024, 5, 31))
    await town.grant(broken, town.housing.at("leader_in_charge"))
    await town.advance_to(at(5, 31, 17))
    assert await town.pressed(broken) == ["promise_unit_head"]
    await town.advance_to(at(5, 31, 18))
    assert await town.pressed(broken) == ["promise_unit_head"] * 2


async def test_once_it_is_replied_to_the_broken_promise_presses_nobody(town, broken) -> None:
    await town.reply(broken, town.housing)
    await town.advance_to(at(5, 6, 19))
    assert await town.pressed(broken) == ["promise_unit_head"]
    assert (await town.clock(broken, ClockKind.PROMISE)).ran_out_at is not None
