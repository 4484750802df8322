"""Lists find cases by what befell them: passed on, on account, promised, heard again, repeated."""

from datetime import date

import pytest
from tests.town import Staff, at, text
from uuid_utils.compat import uuid7

from yousu.case.commands import EndDeferral, OfferHandOver, RecordProgress, RequestDeferral
from yousu.case.traits import Trait
from yousu.case.vocabulary import Channel, Satisfaction, Solved
from yousu.store.case_list import CaseFilter, count_cases

CALLER = {"reporter_name": "马女士", "reporter_phone": "13900000001"}
OTHER = {"reporter_name": "王先生", "reporter_phone": "13900000002"}
MARKET = Staff("housing", "market_supervision")


@pytest.fixture
async def handled(town):
    """A case that the property section handles."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


@pytest.fixture
async def deferred(town, handled):
    """It is on account, promised for the end of April."""
    wish = RequestDeferral(
        application=uuid7(),
        promised=date(2024, 4, 30),
        text=text("须整体更换。"),
        plan=text("六月前更换。"),
        interim=text("启用备用电梯。"),
        target=text("新电梯投入使用。"),
        milestones=(),
    )
    await town.do(handled, wish, town.housing.handler)
    await town.grant(handled, town.housing.at("leader_in_charge"))
    return handled


async def count(town, **wanted: object) -> int:
    async with town.city.engine.connect() as connection:
        return await count_cases(connection, CaseFilter(**wanted))


async def has(town, trait: Trait) -> bool:
    return await count(town, traits=(trait,)) == 1


async def report(town, case, *, told: bool) -> None:
    await town.do(case, RecordProgress(text("已立项。"), reporter_told=told), town.housing.handler)


# --- on account


async def test_a_case_that_is_not_on_account_owes_no_such_word(town, handled) -> None:
    assert not await has(town, Trait.REPORTER_NOT_TOLD)


async def test_the_reporter_is_not_told_before_there_is_anything_to_tell(town, deferred) -> None:
    assert await has(town, Trait.REPORTER_NOT_TOLD)


@pytest.mark.parametrize("told", [True, False])
async def test_the_latest_progress_decides_whether_the_reporter_knows(town, deferred, told) -> None:
    await report(town, deferred, told=not told)
    await report(town, deferred, told=told)
    assert await has(town, Trait.REPORTER_NOT_TOLD) is not told


async def test_off_account_nothing_is_left_to_tell(town, deferred) -> None:
    await town.do(deferred, EndDeferral(), town.housing.handler)
    assert not await has(town, Trait.REPORTER_NOT_TOLD)


async def test_on_account_it_is_due_on_the_promised_day(town, deferred) -> None:
    assert await count(town, due_before=at(4, 30, 18)) == 0
    assert await count(town, due_before=at(4, 30, 18, 1)) == 1


# --- promises


async def test_what_was_done_by_the_promised_day_is_a_promise_kept(town, deferred) -> None:
    await town.do(deferred, EndDeferral(), town.housing.handler)
    assert await has(town, Trait.PROMISE_KEPT)
    assert not await has(town, Trait.PROMISE_BROKEN)


async def test_what_was_not_is_a_promise_broken(town, deferred) -> None:
    await town.advance_to(at(4, 30, 18))
    assert await has(town, Trait.PROMISE_BROKEN)
    assert not await has(town, Trait.PROMISE_KEPT)


async def test_a_promise_is_neither_before_its_day(town, deferred) -> None:
    assert await count(town, traits=(Trait.PROMISE_KEPT, Trait.PROMISE_BROKEN)) == 0


# --- passed on, heard again, repeated


async def test_hand_overs_are_counted(town, handled) -> None:
    offer = OfferHandOver(uuid7(), uuid7(), MARKET.bureau, MARKET.unit, text("属市场监管职责。"))
    await town.do(handled, offer, town.housing.head)
    assert await count(town, handed_over_at_least=1) == 0
    await town.grant(handled, MARKET.head)
    assert await count(town, handed_over_at_least=1) == 1
    assert await count(town, handed_over_at_least=2) == 0


async def test_a_case_that_is_handled_again_has_rebounded(town, handled) -> None:
    await town.reply(handled, town.housing)
    assert not await has(town, Trait.REBOUNDED)
    await town.visit(handled, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    assert await has(town, Trait.REBOUNDED)


async def test_the_same_person_with_the_same_kind_of_matter_comes_again(town) -> None:
    await town.open("housing.property_management", **CALLER)
    await town.open("housing.title_deeds", **CALLER)
    assert await count(town, is_repeat=True) == 0
    await town.advance(hours=1)
    await town.open("housing.property_management", **CALLER)
    assert await count(town, is_repeat=True) == 1


async def test_another_person_does_not_repeat_it(town) -> None:
    await town.open("housing.property_management", **CALLER)
    await town.advance(hours=1)
    await town.open("housing.property_management", **OTHER)
    assert await count(town, is_repeat=True) == 0


# --- asked together


async def test_cases_are_found_by_one_of_several_channels(town, handled) -> None:
    assert await count(town, channels=(Channel.VISIT, Channel.HOTLINE)) == 1
    assert await count(town, channels=(Channel.VISIT, Channel.SERVICE_WINDOW)) == 0


async def test_one_of_several_conditions_is_enough_beside_the_rest(town, deferred) -> None:
    either = (
        CaseFilter(traits=(Trait.REBOUNDED,)),
        CaseFilter(traits=(Trait.REPORTER_NOT_TOLD,), bureau="housing"),
    )
    assert await count(town, any_of=either) == 1
    assert await count(town, any_of=either, bureau="education") == 0
    assert await count(town, any_of=either[:1]) == 0


# --- late


async def test_a_case_is_late_once_its_order_was_not_handled_in_time(town, handled) -> None:
    assert not await has(town, Trait.LATE)
    await town.advance(days=30)
    assert await has(town, Trait.LATE)


async def test_a_case_stays_late_when_it_is_answered(town, handled) -> None:
    await town.advance(days=30)
    await town.reply(handled, town.housing)
    assert await has(town, Trait.LATE)
