"""Problems that come back: handled again, reopened, or raised again after they were closed."""

import pytest
from uuid_utils.compat import uuid7

from yousu.case.commands import AssignHandler, JoinMatter, SignFor
from yousu.case.vocabulary import Satisfaction, Solved
from yousu.measures.observations.observation import ObservationKind

REBOUND = ObservationKind.REBOUND
LIFTS = "housing.property_management"


@pytest.fixture
def solved(town, raised):
    """Raises a case and has it handled and closed."""

    async def led_to_its_end(**more: object):
        case = await raised(**more)
        await hand_in(town, case)
        await town.visit(case)
        await town.close(case)
        return case

    return led_to_its_end


async def hand_in(town, case) -> None:
    await town.do(case, SignFor(), town.housing.head)
    await town.do(case, AssignHandler(town.housing.handler.id), town.housing.head)
    await town.reply(case, town.housing)


async def test_what_citizens_send_back_to_work_rebounds(town, raised, observed, behind) -> None:
    case = await raised()
    await hand_in(town, case)
    await town.visit(case, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    await raised()

    [rebound] = await observed(REBOUND, rebound_cases=1)

    told = (rebound.category, rebound.count, rebound.again, rebound.back, rebound.received)
    assert told == (LIFTS, 1, 1, 0, 2)
    assert await behind(rebound) == {case}


async def test_the_same_at_the_same_place_after_closing_rebounds(
    town, solved, raised, observed, behind
) -> None:
    await solved(place="阳光花园3号楼")
    await town.jump(days=1)
    again = await raised(place="阳光花园8号楼")

    [rebound] = await observed(REBOUND, rebound_cases=1)

    assert (rebound.count, rebound.back) == (1, 1)
    assert await behind(rebound) == {again}


async def test_the_same_matter_after_closing_rebounds(
    town, solved, raised, observed, behind
) -> None:
    before, matter = await solved(), uuid7()
    await town.jump(days=1)
    again = await raised()
    for case, other in ((again, before), (before, again)):
        await town.do(case, JoinMatter(matter, other), town.hotline)

    [rebound] = await observed(REBOUND, rebound_cases=1)

    assert await behind(rebound) == {again}


@pytest.mark.parametrize(
    "elsewhere",
    [{"place": "翡翠城"}, {"place": "阳光花园", "category": "housing.delayed_handover"}],
)
async def test_another_place_or_category_is_another_problem(
    town, solved, raised, observed, elsewhere: dict
) -> None:
    await solved(place="阳光花园")
    await town.jump(days=1)
    await raised(**elsewhere)
    assert await observed(REBOUND, rebound_cases=1) == []


async def test_what_is_raised_long_after_is_a_new_problem(town, solved, raised, observed) -> None:
    await solved(place="阳光花园")
    await town.jump(days=8)
    await raised(place="阳光花园")
    assert await observed(REBOUND, rebound_cases=1, rebound_days=7) == []


async def test_a_neighbours_open_case_is_no_rebound(raised, observed) -> None:
    await raised(place="阳光花园")
    await raised(place="阳光花园")
    assert await observed(REBOUND, rebound_cases=1) == []


async def test_a_few_are_not_told(town, solved, raised, observed) -> None:
    await solved(place="阳光花园")
    await town.jump(days=1)
    for _ in range(2):
        await raised(place="阳光花园")
    assert await observed(REBOUND) == []
