"""A bureau may change its numbers, or be switched off: open orders go on as they began."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.scenarios.conftest import Town, text
from uuid_utils.compat import uuid7

from yousu.case.commands import Dispatch, Return
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, Nature, ReturnReason, Solved
from yousu.plugins import load_plugins
from yousu.plugins.load import installed_plugins
from yousu.store.rule_sets import RuleSets

PROPERTY = "housing.property_management"
IN_A_HURRY = {
    "ordinary_working_days": 2,
    "rehandling_working_days": 1,
    "discipline_office_minutes": 30,
}


def under(town: Town, **loading: object) -> Town:
    """The same town on a server that has just been started with other plugins."""
    host = load_plugins(**loading)  # type: ignore[arg-type]
    return Town(replace(town.city, host=host, rule_sets=RuleSets()))


@pytest.fixture
async def started(town):
    """An order that started before the change."""
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    return case


@pytest.fixture
def changed(town, started) -> Town:
    """The housing bureau is in a hurry now."""
    return under(town, settings={"housing": IN_A_HURRY})


@pytest.fixture
def without_housing(town, started) -> Town:
    """The housing bureau's plugin is no longer there."""
    return under(town, entries=[e for e in installed_plugins() if e.name != "housing"])


async def fired(town, case) -> dict[str, datetime]:
    """The rungs that pressed for the handling, and when."""
    return {
        event.fact.rung: event.at
        for event in await town.history(case)
        if isinstance(event.fact, RungFired) and event.fact.clock is ClockKind.HANDLING
    }


async def waited(town, case) -> timedelta:
    """How long after the petition office the discipline office wrote."""
    rungs = await fired(town, case)
    return rungs["discipline_office"] - rungs["petition_office"]


async def test_its_deadline_stays(town, started, changed) -> None:
    before = (await town.case(started)).lead.latest(ClockKind.HANDLING)
    await changed.advance(days=1)
    assert (await changed.case(started)).lead.latest(ClockKind.HANDLING) == before


async def test_it_climbs_the_ladder_at_the_old_pace(started, changed) -> None:
    await changed.advance(days=60)
    assert await waited(changed, started) == timedelta(hours=2)


async def test_a_new_order_climbs_at_the_new_pace(changed) -> None:
    fresh = await changed.open(PROPERTY)
    await changed.hand_to_handler(fresh, changed.housing)
    await changed.advance(days=60)
    assert await waited(changed, fresh) == timedelta(minutes=30)


async def test_handled_again_it_has_the_old_time(started, changed) -> None:
    await changed.reply(started, changed.housing)
    await changed.visit(started, Solved.NOT_SOLVED)
    clock = (await changed.case(started)).lead.running(ClockKind.HANDLING)
    assert clock.budget.amount == 3


async def test_each_order_names_the_rules_that_it_is_under(started, changed) -> None:
    fresh = await changed.open(PROPERTY)
    await changed.dispatch(fresh)
    old, new = (await changed.case(started)).lead, (await changed.case(fresh)).lead
    assert old.rule_set != new.rule_set


async def test_dispatched_again_it_is_under_the_new_rules(town) -> None:
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    changed = under(town, settings={"housing": IN_A_HURRY})
    back = Return(uuid7(), ReturnReason.INCOMPLETE, text("请补充地址。"))
    await changed.do(case, back, changed.housing.head)
    await changed.grant(case, changed.hotline)
    await changed.do(case, Dispatch(uuid7()), changed.hotline)
    assert (await changed.case(case)).lead.latest(ClockKind.HANDLING).budget.amount == 2


async def test_with_its_plugin_gone_it_still_climbs_the_ladder(started, without_housing) -> None:
    await without_housing.advance(days=60)
    assert len(await fired(without_housing, started)) == 4


async def test_with_its_plugin_gone_it_is_still_answered_and_signed(
    started, without_housing
) -> None:
    await without_housing.reply(started, without_housing.housing)
    assert (await without_housing.case(started)).state is CaseState.REPLIED


async def test_with_its_plugin_gone_no_new_case_is_dispatched_to_it(without_housing) -> None:
    case = await without_housing.open(None, Nature.HELP)
    with pytest.raises(Refused) as refused:
        await without_housing.do(case, Dispatch(uuid7(), category=PROPERTY), Town.hotline)
    assert refused.value.code is ProblemCode.UNKNOWN_CATEGORY
