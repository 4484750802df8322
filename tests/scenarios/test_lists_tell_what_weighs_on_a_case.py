"""Lists find cases by what weighs on them: labels once given, and lateness."""

import pytest
from sqlalchemy import text as sql
from tests.migrating import migrate_again
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.case.commands import ApplyForExclusion, CallInSupport, Relabel
from yousu.case.traits import Trait
from yousu.case.vocabulary import ExclusionGround, Nature, Significance
from yousu.store.case_list import CaseFilter, count_cases

HOUSING = "housing.property_management"


async def count(town, trait: Trait) -> int:
    async with town.city.engine.connect() as connection:
        return await count_cases(connection, CaseFilter(traits=(trait,)))


async def late(town, nature: Nature = Nature.HELP):
    """A case that the property section has not handled in time."""
    case = await town.open(HOUSING, nature)
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=30)
    return case


async def exclude(town, case) -> None:
    wish = ApplyForExclusion(
        uuid7(), ExclusionGround.OTHER_PROCEDURE, text("已起诉。"), text("受理通知书")
    )
    await town.do(case, wish, town.housing.handler)
    await town.grant(case, town.housing.at("leader_in_charge"))
    await town.grant(case, town.hotline)


# --- labels


@pytest.mark.parametrize("nature", Nature)
async def test_a_complaint_or_report_is_grave(town, nature) -> None:
    await town.open(HOUSING, nature)
    assert await count(town, Trait.GRAVE) == (nature in (Nature.COMPLAINT, Nature.REPORT))


async def test_a_complaint_stays_grave_whatever_it_is_called_since(town) -> None:
    case = await town.open(HOUSING, Nature.COMPLAINT)
    await town.dispatch(case)
    await town.do(case, Relabel(nature=Nature.CONSULTATION), town.hotline)
    assert await count(town, Trait.GRAVE) == 1


@pytest.mark.parametrize("significance", Significance)
async def test_a_hot_or_difficult_case_is_important(town, significance) -> None:
    await town.open(HOUSING, significance=significance)
    assert await count(town, Trait.IMPORTANT) == (significance is Significance.IMPORTANT)


# --- lateness


async def test_a_case_that_was_answered_in_time_is_never_late(town) -> None:
    case = await town.open(HOUSING)
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.advance(days=30)
    assert await count(town, Trait.LATE) == 0


async def test_what_is_excluded_from_the_appraisal_is_not_late(town) -> None:
    await exclude(town, await late(town))
    assert await count(town, Trait.LATE) == 0


async def test_who_leads_is_not_late_because_a_supporter_is(town) -> None:
    case = await town.open(HOUSING, Nature.HELP)
    await town.hand_to_handler(case, town.housing)
    call = CallInSupport(uuid7(), "housing", "market_supervision", text("请协助核查。"))
    await town.do(case, call, town.housing.at("leader_in_charge"))
    await town.reply(case, town.housing)
    await town.advance(days=30)
    assert await count(town, Trait.LATE) == 0


# --- cases from before


TOLD = {Trait.GRAVE, Trait.IMPORTANT, Trait.LATE}


async def told(town) -> list[tuple]:
    """The handler of every case, and what weighs on it."""
    query = sql("select id, handler, traits from cases order by id")
    async with town.city.engine.connect() as connection:
        rows = (await connection.execute(query)).all()
    return [(row.id, row.handler, {*row.traits} & TOLD) for row in rows]


@pytest.mark.own_database
async def test_cases_from_before_get_what_weighs_on_them(town) -> None:
    await exclude(town, await late(town, Nature.REPORT))
    await town.reply(await late(town), town.housing)
    await late(town, Nature.COMPLAINT)
    await town.open(HOUSING, significance=Significance.IMPORTANT)
    now = await told(town)
    async with town.city.engine.begin() as connection:
        await connection.execute(sql("update cases set traits = '{late}'"))
        await connection.execute(sql("alter table cases drop column handler"))
    await migrate_again(town.city.engine, "0013", "0015")
    assert await told(town) == now
    assert {trait for *_, traits in now for trait in traits} == TOLD
