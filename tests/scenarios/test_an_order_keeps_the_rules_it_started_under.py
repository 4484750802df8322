"""A bureau may change its numbers, or be switched off: open orders go on as they began."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.town import Town, person, text
from uuid_utils.compat import uuid7

from yousu.arrangements import Wanted, arrange, configured, disabled, enabled
from yousu.case.commands import Dispatch, Return
from yousu.case.events import RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, ClockKind, Nature, ReturnReason, Solved
from yousu.plugins import Hosts, Installed
from yousu.plugins.load import installed_plugins
from yousu.store.rule_sets import RuleSets

ADMINISTRATOR = person("admin", "administrator")
PROPERTY = "housing.property_management"
IN_A_HURRY = {
    "ordinary_working_days": 2,
    "rehandling_working_days": 1,
    "discipline_office_minutes": 30,
}


async def on_another_server(town: Town, installed: Installed) -> Town:
    """The same town, seen by a server that has just been started."""
    city = replace(town.city, hosts=Hosts(installed), rule_sets=RuleSets())
    async with city.engine.begin() as connection:
        await city.hosts.current(connection)
    return Town(city)


async def hurry(town: Town) -> None:
    """The housing bureau is in a hurry from now on."""
    await arrange(town.city, ADMINISTRATOR, Wanted("housing", configured(IN_A_HURRY), "考核要求"))


@pytest.fixture
async def started(town):
    """An order that started before the change."""
    async with town.city.engine.begin() as connection:
        await town.city.hosts.remember(connection)
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    return case


@pytest.fixture
async def changed(town, started, installed) -> Town:
    """The change was made on one server; this is another one, which was running before."""
    other = await on_another_server(town, installed)
    await hurry(town)
    return other


async def switched_off(town: Town, installed: Installed) -> Town:
    """Another server, after the housing bureau's plugin was switched off on one."""
    other = await on_another_server(town, installed)
    await arrange(town.city, ADMINISTRATOR, Wanted("housing", disabled, "停用"))
    return other


async def uninstalled(town: Town, _: Installed) -> Town:
    """A server on which the housing bureau's plugin is not installed any more."""
    others = [entry for entry in installed_plugins() if entry.name != "housing"]
    return await on_another_server(town, Installed(others))


@pytest.fixture(params=[switched_off, uninstalled])
async def silent(request, town, started, installed) -> Town:
    return await request.param(town, installed)


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
    await hurry(town)
    back = Return(uuid7(), ReturnReason.INCOMPLETE, text("请补充地址。"))
    await town.do(case, back, town.housing.head)
    await town.grant(case, town.hotline)
    await town.do(case, Dispatch(uuid7()), town.hotline)
    assert (await town.case(case)).lead.latest(ClockKind.HANDLING).budget.amount == 2


async def test_with_its_plugin_silent_it_still_climbs_the_ladder(started, silent) -> None:
    await silent.advance(days=60)
    assert len(await fired(silent, started)) == 4


async def test_with_its_plugin_silent_it_is_still_answered_and_signed(started, silent) -> None:
    await silent.reply(started, silent.housing)
    assert (await silent.case(started)).state is CaseState.REPLIED


async def test_with_its_plugin_silent_it_is_still_handled_again(started, silent) -> None:
    await silent.reply(started, silent.housing)
    await silent.visit(started, Solved.NOT_SOLVED)
    assert (await silent.case(started)).state is CaseState.HANDLING


async def test_with_its_plugin_silent_no_new_case_is_dispatched_to_it(silent) -> None:
    case = await silent.open(None, Nature.HELP)
    with pytest.raises(Refused) as refused:
        await silent.do(case, Dispatch(uuid7(), category=PROPERTY), Town.hotline)
    assert refused.value.code is ProblemCode.BUREAU_OFF


async def test_switched_on_again_it_takes_new_cases(town, started, installed) -> None:
    off = await switched_off(town, installed)
    await arrange(town.city, ADMINISTRATOR, Wanted("housing", enabled, "恢复"))
    case = await off.open(PROPERTY)
    await off.dispatch(case)
    assert (await off.case(case)).state is CaseState.DISPATCHED
