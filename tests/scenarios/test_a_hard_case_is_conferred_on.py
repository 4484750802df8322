"""The construction bureau's practice: for a hard case units are called together, the responsible
one is fixed, and its reply goes up to the leader in charge."""

from tests.scenarios.conftest import Staff, text
from uuid_utils.compat import uuid7

from yousu.case.commands import CallConsultation, ConcludeConsultation
from yousu.case.rules import UnitName

ROADS = Staff("construction", "municipal_facilities")
LAMPS = Staff("construction", "street_lighting")


async def chain(town, case) -> list[str]:
    """The posts that must sign the lead's reply."""
    lead = (await town.case(case)).lead
    async with town.city.engine.connect() as connection:
        sets = await town.city.rule_sets.load(connection, [lead.chain_rules])
    return [step.post for step in sets[lead.chain_rules].sign_off.steps]


async def test_the_unit_that_it_fixes_needs_the_leader_s_signature(town) -> None:
    case = await town.open("construction.street_lamps")
    await town.hand_to_handler(case, LAMPS)
    assert await chain(town, case) == ["handler", "unit_head"]
    units = tuple(UnitName(one.bureau, one.unit) for one in (LAMPS, ROADS))
    meeting = uuid7()
    called = CallConsultation(meeting, units, text("管线与路灯权属不清。"))
    await town.do(case, called, LAMPS.at("leader_in_charge"))
    conclusion = ConcludeConsultation(
        meeting, units[1], follower="roads.handler", text=text("由市政科主办。"), successor=uuid7()
    )
    await town.do(case, conclusion, LAMPS.at("leader_in_charge"))
    stored = await town.case(case)
    assert (stored.lead.unit, stored.follower) == (ROADS.unit, "roads.handler")
    assert await chain(town, case) == ["handler", "unit_head", "leader_in_charge"]
