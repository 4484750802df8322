"""A unit that a case doesn't belong to sends it back; with it go the clocks and timers."""

import pytest
from sqlalchemy import select
from tests.town import Staff, text
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch, Return, SignFor
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ReturnReason
from yousu.store.timers import TIMERS


@pytest.fixture
async def returned(town):
    """Given to the housing bureau, which it has nothing to do with."""
    case = await town.open("housing.property_management")
    await town.dispatch(case)
    await town.advance(hours=2)
    back = Return(uuid7(), ReturnReason.WRONG_BUREAU, text("属教育局职责。"))
    await town.do(case, back, town.housing.head)
    await town.grant(case, town.hotline)
    return case


@pytest.fixture
async def redispatched(town, returned):
    """Given to the education bureau an hour later."""
    await town.advance(hours=1)
    again = Dispatch(uuid7(), category="education.fees")
    await town.do(returned, again, town.hotline)
    return returned


async def timers(town, case) -> set:
    """The orders that have timers; the hotline's own stand under the case."""
    async with town.city.engine.connect() as connection:
        rows = await connection.execute(select(TIMERS.c.assignment).where(TIMERS.c.case_id == case))
        return set(rows.scalars())


async def pressed(town, case) -> list[str]:
    """The posts that were pressed, in order."""
    facts = [event.fact for event in await town.history(case)]
    return [fact.post for fact in facts if isinstance(fact, RungFired)]


async def test_it_waits_for_dispatch(town, returned) -> None:
    assert (await town.case(returned)).state is CaseState.RECEIVED


async def test_while_it_waits_only_the_hotline_has_timers(town, returned) -> None:
    assert await timers(town, returned) == {returned}


async def test_while_it_waits_nobody_of_the_bureau_is_pressed(town, returned) -> None:
    await town.advance(days=60)
    assert await pressed(town, returned) == ["hotline", "supervision_office"]


async def test_only_the_new_order_has_timers(town, redispatched) -> None:
    assert await timers(town, redispatched) == {(await town.case(redispatched)).lead.id}


async def test_the_new_order_has_its_whole_time(town, redispatched) -> None:
    order = (await town.case(redispatched)).lead
    assert {clock.started_at for clock in order.clocks} == {await town.now()}


async def test_only_the_new_bureaus_ladder_is_climbed(town, redispatched) -> None:
    await town.advance(days=60)
    on_handling = ["unit_head", "transfer_office", "leader_in_charge", "party_secretary"]
    assert await pressed(town, redispatched) == ["unit_head", *on_handling]


async def test_the_first_unit_has_no_say_any_more(town, redispatched) -> None:
    with pytest.raises(Refused) as refused:
        await town.do(redispatched, SignFor(), town.housing.head)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_the_new_unit_signs_for_it(town, redispatched) -> None:
    head = Staff("education", "finance").head
    done = await town.do(redispatched, SignFor(), head)
    assert done.case.state is CaseState.SIGNED_FOR


async def test_the_citizens_waiting_counts_from_the_beginning(town, redispatched) -> None:
    stored = await town.case(redispatched)
    opened, *_ = await town.history(redispatched)
    assert stored.received_at == opened.at


async def test_the_return_is_counted(town, redispatched) -> None:
    assert (await town.case(redispatched)).returns == 1


async def test_what_was_signed_for_is_not_sent_back(town) -> None:
    case = await town.open("housing.property_management")
    await town.dispatch(case)
    await town.do(case, SignFor(), town.housing.head)
    back = Return(uuid7(), ReturnReason.WRONG_UNIT, text("不属于本科室。"))
    with pytest.raises(Refused) as refused:
        await town.do(case, back, town.housing.head)
    assert refused.value.code is ProblemCode.NOT_NOW
