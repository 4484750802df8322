"""A unit that takes longer, or is late more often, than its bureau usually is, is slow."""

from decimal import Decimal

import pytest

from yousu.case.commands import AssignHandler, SignFor
from yousu.case.rules import ObservationRules, UnitName
from yousu.measures.observations.observation import ObservationKind, SlowUnit
from yousu.measures.observations.slow_units import is_slow
from yousu.store.case_list import CaseFilter

RULES = ObservationRules()


def unit(
    answered: int = 5,
    minutes: int | None = 60,
    usual: int | None = 60,
    late: str | None = None,
    usual_late: str | None = None,
) -> SlowUnit:
    return SlowUnit(
        answered,
        CaseFilter(),
        UnitName("housing", "intermediaries"),
        minutes,
        usual,
        None if late is None else Decimal(late),
        None if usual_late is None else Decimal(usual_late),
    )


@pytest.mark.parametrize(
    ("stands", "told"),
    [
        (unit(minutes=89), False),
        (unit(minutes=90), True),
        (unit(minutes=90, answered=4), False),
        (unit(minutes=90, usual=None), False),
        (unit(minutes=None), False),
        (unit(late="0.15", usual_late="0.1"), True),
        (unit(late="0.14", usual_late="0.1"), False),
        (unit(late="0", usual_late="0"), False),
    ],
)
def test_what_stands_out_against_the_bureau_is_slow(stands: SlowUnit, told: bool) -> None:
    assert is_slow(stands, RULES) is told


@pytest.mark.parametrize("asked", ["housing", None])
async def test_the_unit_that_takes_longest_is_found(
    town, raised, observed, behind, asked: str | None
) -> None:
    quick = [await raised() for _ in range(2)]
    await town.jump(minutes=10)
    for case in quick:
        await hand_in(town, case, town.housing)
    slow = await raised(category="housing.delayed_handover")
    staff = await staff_of(town, slow)
    await town.jump(hours=5)
    await hand_in(town, slow, staff)

    [found] = await observed(ObservationKind.SLOW_UNIT, asked, slow_orders=1)

    assert (found.unit, found.count) == (UnitName("housing", staff.unit), 1)
    assert found.minutes > found.usual_minutes
    assert await behind(found) == {slow}


async def staff_of(town, case):
    lead = (await town.case(case)).lead
    return type(town.housing)(lead.bureau, lead.unit)


async def hand_in(town, case, staff) -> None:
    await town.do(case, SignFor(), staff.head)
    await town.do(case, AssignHandler(staff.handler.id), staff.head)
    await town.reply(case, staff)
