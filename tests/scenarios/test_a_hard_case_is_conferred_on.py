"""The construction bureau's practice: for a hard case units are called together, the responsible
one is fixed, its reply goes up to the leader in charge, and somebody follows it to the end."""

from uuid import UUID

import pytest
from sqlalchemy import text as sql
from tests.migrating import migrate_again
from tests.town import Staff, text
from uuid_utils.compat import uuid7

from yousu.case.commands import CallConsultation, ConcludeConsultation
from yousu.case.rules import UnitName
from yousu.case.traits import Trait
from yousu.store.case_list import CaseFilter, list_cases

ROADS = Staff("construction", "municipal_facilities")
LAMPS = Staff("construction", "street_lighting")
SHORT, LONG = ["handler", "unit_head"], ["handler", "unit_head", "leader_in_charge"]


@pytest.fixture
async def handled(town) -> UUID:
    """A case that the lamps section handles."""
    case: UUID = await town.open("construction.street_lamps")
    await town.hand_to_handler(case, LAMPS)
    return case


async def confer(town, case: UUID, lead: Staff) -> None:
    units = tuple(UnitName(one.bureau, one.unit) for one in (LAMPS, ROADS))
    meeting, leader = uuid7(), LAMPS.at("leader_in_charge")
    await town.do(case, CallConsultation(meeting, units, text("管线与路灯权属不清。")), leader)
    conclusion = ConcludeConsultation(
        consultation=meeting,
        lead=UnitName(lead.bureau, lead.unit),
        follower="roads.handler",
        text=text("主办单位已确定。"),
        successor=uuid7(),
    )
    await town.do(case, conclusion, leader)


async def chain(town, case: UUID) -> list[str]:
    """The posts that must sign the lead's reply."""
    lead = (await town.case(case)).lead
    async with town.city.engine.connect() as connection:
        sets = await town.city.rule_sets.load(connection, [lead.chain_rules])
    return [step.post for step in sets[lead.chain_rules].sign_off.steps]


async def followed(town) -> list[UUID]:
    async with town.city.engine.connect() as connection:
        wanted = CaseFilter(traits=(Trait.FOLLOWED,))
        return [case.id for case in await list_cases(connection, wanted, None, 10)]


async def test_without_one_the_section_head_signs_last(town, handled) -> None:
    assert await chain(town, handled) == SHORT


@pytest.mark.parametrize("lead", [LAMPS, ROADS], ids=["as before", "another"])
async def test_the_unit_that_it_fixes_needs_the_leader_s_signature(town, handled, lead) -> None:
    await confer(town, handled, lead)
    assert (await town.case(handled)).lead.unit == lead.unit
    assert await chain(town, handled) == LONG


async def test_the_case_is_found_among_those_that_somebody_follows(town, handled) -> None:
    assert await followed(town) == []
    await confer(town, handled, LAMPS)
    assert (await town.case(handled)).follower == "roads.handler"
    assert await followed(town) == [handled]


async def test_so_is_one_from_before_there_were_such_lists(town, handled) -> None:
    await town.open("construction.street_lamps")
    await confer(town, handled, LAMPS)
    async with town.city.engine.begin() as connection:
        await connection.execute(sql("update cases set traits = '{}'"))
    await migrate_again(town.city.engine, "0014", "0015")
    assert await followed(town) == [handled]
