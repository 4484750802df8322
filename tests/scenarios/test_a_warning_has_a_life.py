"""A warning is seen to and ends; then it takes new people to bring the next. While it lives, one
open case after another is supervised for all."""

from dataclasses import replace
from uuid import UUID

import pytest
from tests.scenarios.matters import issued, more_people, raise_matter, read_on
from tests.town import Staff, Town, at, person, text

from yousu.case.commands import (
    AcknowledgeWarning,
    AnswerSupervision,
    AssignHandler,
    EndWarning,
    LeaveMatter,
    SignFor,
)
from yousu.case.events import SupervisionOrdered
from yousu.case.vocabulary import WarningGround, WarningState
from yousu.plugins import PluginHost
from yousu.store.clock import set_clock
from yousu.store.warnings import IssuedWarning

LEADER = person("leader", "leader_in_charge", "education")


async def end(town: Town) -> IssuedWarning:
    """The one warning that lives is seen to, and ends."""
    [living] = [w for w in await issued(town) if w.state is not WarningState.ENDED]
    carrier = living.carrier
    assert carrier is not None
    await town.do(carrier, AcknowledgeWarning(living.id, text("立即约谈食堂。")), LEADER)
    ended = EndWarning(living.id, WarningGround.SOLVED, text("已整改。"))
    await town.do(carrier, ended, LEADER)
    return living


async def test_what_becomes_of_it_is_listed(town) -> None:
    await raise_matter(town, 6)
    await end(town)
    [warning] = await issued(town)
    assert (warning.state, warning.ground) == (WarningState.ENDED, WarningGround.SOLVED)


async def test_six_new_people_after_the_end_bring_a_new_warning(town) -> None:
    first, *_ = await raise_matter(town, 6)
    ended = await end(town)
    await town.advance(hours=1)
    await more_people(town, first, 6)
    newest, former = await issued(town)
    assert (former.id, newest.people, newest.matter) == (ended.id, 6, ended.matter)


async def test_five_new_people_after_the_end_bring_none(town) -> None:
    first, *_ = await raise_matter(town, 6)
    await end(town)
    await town.advance(hours=1)
    await more_people(town, first, 5)
    assert len(await issued(town)) == 1


async def test_who_has_left_the_matter_counts_no_more(town) -> None:
    cases = await raise_matter(town, 6)
    await town.do(cases[-1], LeaveMatter(), town.hotline)
    assert await issued(town) == []


async def test_supervision_passes_on_when_the_case_leaves(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    await town.do(cases[0], LeaveMatter(), town.hotline)
    [warning] = await issued(town)
    assert warning.supervised == cases[1]
    assert len(await town.events(cases[1], SupervisionOrdered)) == 1


async def test_supervision_passes_on_when_the_case_is_closed(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    await lived_to_the_end(town, cases[0])
    [warning] = await issued(town)
    assert warning.supervised == cases[1]


async def lived_to_the_end(town: Town, case: UUID) -> None:
    lead = (await town.case(case)).lead
    assert lead is not None
    staff = Staff(lead.bureau, lead.unit)
    await town.do(case, SignFor(), staff.head)
    await town.do(case, AssignHandler(staff.handler.id), staff.head)
    await town.reply(case, staff)
    [order] = (await town.case(case)).supervisions
    await town.do(case, AnswerSupervision(order.id, text("已整改。")), staff.head)
    await town.visit(case)
    await town.close(case)


async def test_a_warning_has_one_carrier_though_all_its_cases_leave(town) -> None:
    cases = await raise_matter(town, 6)
    await read_on(town)
    for case in cases[1:]:
        await town.do(case, LeaveMatter(), town.hotline)
    newcomer, *_ = await more_people(town, cases[0], 1)
    await town.do(cases[0], LeaveMatter(), town.hotline)
    await read_on(town)
    carrying = [
        case
        for case in (*cases, newcomer)
        if any(warning.carries for warning in (await town.case(case)).warnings)
    ]
    assert carrying == [cases[0]]


async def test_a_warning_that_has_ended_passes_nothing_on(town) -> None:
    cases = await raise_matter(town, 6)
    await end(town)
    await town.do(cases[0], LeaveMatter(), town.hotline)
    await read_on(town)
    assert await town.events(cases[1], SupervisionOrdered) == []


@pytest.mark.parametrize(("last", "warned"), [(6, True), (7, False)])
async def test_a_window_reaches_over_the_make_up_days_of_may(town, last, warned) -> None:
    """28 April 2024 is a Sunday that is worked, 1 to 5 May are free: five working days from the
    26th of April on are the 26th, 28th, 29th and 30th, and the 6th of May."""
    async with town.city.engine.begin() as connection:
        await set_clock(connection, at(4, 26, 9), speed=0)
    cases = await raise_matter(town, 5)
    async with town.city.engine.begin() as connection:
        await set_clock(connection, at(5, last, 10), speed=0)
    await more_people(town, cases[0], 1)
    assert bool(await issued(town)) == warned


@pytest.fixture
async def two_rules(town, monkeypatch) -> None:
    """The education bureau has a stricter rule for matters, too."""
    told = PluginHost.warnings

    def with_stricter(host, bureau):
        rules = told(host, bureau)
        return (*rules, *(replace(rule, code="stricter", more_than=3) for rule in rules))

    monkeypatch.setattr(PluginHost, "warnings", with_stricter)


async def test_a_matter_has_one_warning_though_two_rules_hold(town, two_rules) -> None:
    await raise_matter(town, 6)
    assert len(await issued(town)) == 1


async def test_what_one_rule_has_warned_of_is_no_news_to_another(town, two_rules) -> None:
    await raise_matter(town, 6)
    await end(town)
    await town.advance(hours=1)
    assert len(await issued(town)) == 1
