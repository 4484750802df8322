"""Exclusion (剔除): applied for with a ground and evidence, reviewed by level, granted, refused or
revoked. The citizen's case goes on all the same."""

import pytest
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.case.commands import ApplyForExclusion, Revoke
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ApplicationState, CaseState, ExclusionGround
from yousu.store.listing import listed
from yousu.store.register import RegisterFilter, RegisterLine, RegisterLineKind, register_lines


@pytest.fixture
async def applied(town):
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await apply(town, case)
    return case


async def apply(town, case) -> None:
    wish = ApplyForExclusion(
        uuid7(),
        ExclusionGround.OTHER_PROCEDURE,
        text("诉求人已就同一事项起诉。"),
        text("（2024）青01民初12号受理通知书"),
    )
    await town.do(case, wish, town.housing.handler)


async def grant_both(town, case) -> None:
    await town.grant(case, town.housing.at("leader_in_charge"))
    await town.grant(case, town.hotline)


async def left_out(town) -> list[RegisterLine]:
    wanted = RegisterFilter(bureau="housing", kinds=(RegisterLineKind.EXCLUSION,))
    async with town.city.engine.connect() as connection:
        return await listed(connection, register_lines(wanted), 10)


async def state(town, case) -> ApplicationState:
    return (await town.case(case)).applications[-1].state


async def test_granted_by_leader_and_hotline_it_is_left_out(town, applied) -> None:
    await town.grant(applied, town.housing.at("leader_in_charge"))
    assert not (await town.case(applied)).is_excluded
    await town.grant(applied, town.hotline)
    assert (await town.case(applied)).is_excluded


async def test_ground_and_evidence_are_on_record(town, applied) -> None:
    [application] = (await town.case(applied)).applications
    assert application.wish.ground is ExclusionGround.OTHER_PROCEDURE
    assert application.evidence is not None


async def test_refused_it_counts_and_so_does_the_refusal(town, applied) -> None:
    await town.refuse(applied, town.housing.at("leader_in_charge"))
    assert not (await town.case(applied)).is_excluded
    await apply(town, applied)
    await town.grant(applied, town.housing.at("leader_in_charge"))
    await town.refuse(applied, town.hotline)
    states = [application.state for application in (await town.case(applied)).applications]
    assert states == [ApplicationState.REFUSED] * 2


async def test_the_hotline_takes_it_back(town, applied) -> None:
    await grant_both(town, applied)
    [application] = (await town.case(applied)).applications
    await town.do(applied, Revoke(application.id, text("诉讼已撤回。")), town.hotline)
    assert await state(town, applied) is ApplicationState.REVOKED
    assert not (await town.case(applied)).is_excluded


async def test_the_register_tells_how_long_an_order_is_left_out(town, applied) -> None:
    await grant_both(town, applied)
    granted_at = await town.now()
    [before] = await left_out(town)
    await town.advance(days=1)
    [application] = (await town.case(applied)).applications
    await town.do(applied, Revoke(application.id, text("诉讼已撤回。")), town.hotline)
    [after] = await left_out(town)
    assert (before.id, before.at, before.settled_at) == (application.id, granted_at, None)
    assert (after.at, after.settled_at) == (granted_at, await town.now())


async def test_the_register_tells_of_no_exclusion_that_is_not_granted(town, applied) -> None:
    await town.grant(applied, town.housing.at("leader_in_charge"))
    assert await left_out(town) == []


async def test_the_leader_alone_does_not_take_it_back(town, applied) -> None:
    await grant_both(town, applied)
    [application] = (await town.case(applied)).applications
    leader = town.housing.at("leader_in_charge")
    with pytest.raises(Refused) as refused:
        await town.do(applied, Revoke(application.id, text("诉讼已撤回。")), leader)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_left_out_it_is_not_asked_for_again(town, applied) -> None:
    await grant_both(town, applied)
    with pytest.raises(Refused) as refused:
        await apply(town, applied)
    assert refused.value.code is ProblemCode.ASKED_ALREADY


async def test_the_clock_runs_on_all_the_while(town, applied) -> None:
    before = await town.clock(applied)
    await grant_both(town, applied)
    assert await town.clock(applied) == before
    assert (await town.case(applied)).state is CaseState.HANDLING


async def test_a_closed_case_is_left_out_as_well(town, applied) -> None:
    await town.reply(applied, town.housing)
    await town.visit(applied)
    await town.close(applied)
    await grant_both(town, applied)
    assert (await town.case(applied)).is_excluded
    await town.nothing_else_happens(applied)
