"""A pause has a reason, an approval and a limit; in it nobody is pressed."""

import pytest
from tests.town import Staff, at, person, text
from uuid_utils.compat import uuid7

from yousu.calendar import Budget
from yousu.case.commands import (
    OfferHandOver,
    RequestPause,
    Resume,
    Revoke,
    SubmitReply,
)
from yousu.case.events import CardShown, ClockResumed
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ApplicationState, PauseReason

WEEK = Budget.working_days(5)


@pytest.fixture
async def handled(town):
    """A complaint, due on Wednesday 20 March at six."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


async def ask(town, case, longest: Budget = WEEK) -> None:
    wish = RequestPause(
        uuid7(), PauseReason.WAITING_FOR_CITIZEN, longest, text("诉求人出差，约定回来后上门。")
    )
    await town.do(case, wish, town.housing.handler)


@pytest.fixture
async def paused(town, handled):
    """On Wednesday morning, with one working day used, a pause of five is granted."""
    await town.advance(days=2)
    await ask(town, handled)
    await town.grant(handled, town.housing.at("leader_in_charge"))
    return handled


async def test_until_it_is_granted_the_clock_runs(town, handled) -> None:
    await ask(town, handled)
    assert not (await town.clock(handled)).is_paused


async def test_who_asked_does_not_grant(town, handled) -> None:
    await ask(town, handled)
    author = person(town.housing.handler.id, "leader_in_charge", "housing")
    with pytest.raises(Refused) as refused:
        await town.grant(handled, author)
    assert refused.value.code is ProblemCode.AUTHOR_CANNOT_DECIDE


async def test_nobody_pauses_longer_than_the_bureau_allows(town, handled) -> None:
    with pytest.raises(Refused) as refused:
        await ask(town, handled, Budget.working_days(21))
    assert refused.value.code is ProblemCode.PAUSE_TOO_LONG


async def test_reason_and_approver_are_on_record(town, paused) -> None:
    [pause] = (await town.clock(paused)).pauses
    [application] = (await town.case(paused)).applications
    assert pause.reason is PauseReason.WAITING_FOR_CITIZEN
    assert pause.application == application.id
    assert [ruling.post for ruling in application.rulings] == ["leader_in_charge"]


async def test_in_a_pause_nobody_is_pressed(town, paused) -> None:
    await town.advance_to(at(3, 20, 17, 59))
    assert await town.pressed(paused) == []
    assert await town.events(paused, CardShown) == []


async def test_at_its_limit_it_ends_by_itself(town, paused) -> None:
    await town.advance_to(at(3, 20, 18))
    [event] = await town.events(paused, ClockResumed)
    assert event.at == at(3, 20, 18)
    assert not (await town.clock(paused)).is_paused


async def test_the_due_date_moves_by_the_working_days_spent_paused(town, paused) -> None:
    """From Wednesday to Wednesday: six office days have closed in it."""
    await town.advance_to(at(3, 20, 19))
    assert (await town.clock(paused)).due_at == at(3, 28, 18)


async def test_the_handler_ends_it_when_the_citizen_is_back(town, paused) -> None:
    """On Friday morning: two office days have closed in it."""
    await town.advance_to(at(3, 15, 10))
    await town.do(paused, Resume(), town.housing.handler)
    assert (await town.clock(paused)).due_at == at(3, 22, 18)


async def test_the_leader_takes_it_back(town, paused) -> None:
    await town.advance_to(at(3, 14, 10))
    [application] = (await town.case(paused)).applications
    leader = town.housing.at("leader_in_charge")
    await town.do(paused, Revoke(application.id, text("诉求人已回。")), leader)
    assert (await town.clock(paused)).due_at == at(3, 21, 18)
    [application] = (await town.case(paused)).applications
    assert application.state is ApplicationState.REVOKED


async def test_a_pause_that_was_ended_does_not_end_again(town, paused) -> None:
    await town.do(paused, Resume(), town.housing.handler)
    await town.advance(days=7)
    assert len(await town.events(paused, ClockResumed)) == 1


async def test_after_it_the_ladder_is_climbed_at_the_new_due_date(town, paused) -> None:
    await town.advance_to(at(3, 27, 17))
    assert await town.pressed(paused) == []
    await town.advance_to(at(3, 28, 18))
    assert await town.pressed(paused) == ["reminder", "petition_office"]


async def test_a_reply_ends_it(town, paused) -> None:
    await town.do(paused, SubmitReply(text("已修复。")), town.housing.handler)
    assert not (await town.clock(paused)).is_paused


async def test_once_a_reply_is_handed_in_it_is_not_granted_any_more(town, handled) -> None:
    await ask(town, handled)
    await town.do(handled, SubmitReply(text("已修复。")), town.housing.handler)
    with pytest.raises(Refused) as refused:
        await town.grant(handled, town.housing.at("leader_in_charge"))
    assert refused.value.code is ProblemCode.OVERTAKEN


async def test_handed_over_to_another_unit_it_still_has_its_limit(town, paused) -> None:
    market = Staff("housing", "market_supervision")
    offer = OfferHandOver(uuid7(), uuid7(), market.bureau, market.unit, text("属市场监管职责。"))
    await town.do(paused, offer, town.housing.head)
    await town.grant(paused, market.head)
    assert (await town.clock(paused)).is_paused
    await town.advance_to(at(3, 20, 18))
    assert not (await town.clock(paused)).is_paused


async def test_what_was_asked_for_in_time_is_not_granted_too_late(town, handled) -> None:
    await town.advance_to(at(3, 20, 17))
    await ask(town, handled)
    await town.advance_to(at(3, 20, 18))
    with pytest.raises(Refused) as refused:
        await town.grant(handled, town.housing.at("leader_in_charge"))
    assert refused.value.code is ProblemCode.OVERTAKEN


async def test_a_case_that_is_closed_after_a_pause_stays_quiet(town, paused) -> None:
    await town.reply(paused, town.housing)
    await town.visit(paused)
    await town.close(paused)
    await town.nothing_else_happens(paused)
