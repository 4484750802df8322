"""Delegates: while the leader is away from Tuesday to Thursday, the deputy signs and decides."""

import pytest
from tests.town import at, person, text
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.commands import RefuseReply, RequestExtension, SignReply, SubmitReply
from yousu.case.delegation import Delegation
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Seat
from yousu.case.vocabulary import CaseState
from yousu.store.delegations import add_delegation

LEADER = Seat("leader_in_charge", "housing")
DEPUTY = person("housing.deputy", "petition_office", "housing")


@pytest.fixture
def stands_in(town):
    """Lets somebody stand in for the leader from Tuesday at nine to Thursday at six."""

    async def delegate(to: Actor, seat: Seat = LEADER) -> None:
        away = Delegation(
            id=uuid7(),
            seat=seat,
            absent="housing.leader_in_charge",
            delegate=to.id,
            begins_at=at(3, 12, 9),
            ends_at=at(3, 14, 18),
        )
        async with town.city.engine.begin() as connection:
            await add_delegation(connection, away, by="housing.leader_in_charge")

    return delegate


@pytest.fixture
async def at_the_leader(town):
    """A reply that waits for the leader's signature."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.do(case, SubmitReply(text("已修复。")), town.housing.handler)
    await town.do(case, SignReply(), town.housing.head)
    return case


async def refusal(town, case, by: Actor) -> ProblemCode:
    with pytest.raises(Refused) as refused:
        await town.do(case, SignReply(), by)
    return refused.value.code


async def test_during_the_absence_the_deputy_signs(town, at_the_leader, stands_in) -> None:
    await stands_in(DEPUTY)
    await town.advance_to(at(3, 12, 9))
    await town.do(at_the_leader, SignReply(), DEPUTY)
    assert (await town.case(at_the_leader)).state is CaseState.REPLIED


async def test_it_is_on_record_for_whom(town, at_the_leader, stands_in) -> None:
    await stands_in(DEPUTY)
    await town.advance_to(at(3, 12, 9))
    await town.do(at_the_leader, SignReply(), DEPUTY)
    verdict = (await town.case(at_the_leader)).lead.replies[-1].verdicts[-1]
    assert (verdict.post, verdict.person) == ("leader_in_charge", "housing.deputy")
    assert verdict.absent == "housing.leader_in_charge"


async def test_the_deputy_may_refuse_as_well(town, at_the_leader, stands_in) -> None:
    await stands_in(DEPUTY)
    await town.advance_to(at(3, 12, 9))
    await town.do(at_the_leader, RefuseReply(text("请补充时限。")), DEPUTY)
    assert (await town.case(at_the_leader)).state is CaseState.HANDLING


@pytest.mark.parametrize("when", [at(3, 12, 8, 59), at(3, 14, 18)], ids=["before it", "after it"])
async def test_at_another_time_the_deputy_does_not(town, at_the_leader, stands_in, when) -> None:
    await stands_in(DEPUTY)
    await town.advance_to(when)
    assert await refusal(town, at_the_leader, DEPUTY) is ProblemCode.NOT_YOUR_STEP


async def test_the_author_does_not_sign_as_a_deputy(town, at_the_leader, stands_in) -> None:
    await stands_in(town.housing.handler)
    await town.advance_to(at(3, 12, 9))
    code = await refusal(town, at_the_leader, town.housing.handler)
    assert code is ProblemCode.AUTHOR_CANNOT_SIGN


async def test_who_has_signed_does_not_sign_again_as_a_deputy(
    town, at_the_leader, stands_in
) -> None:
    await stands_in(town.housing.head)
    await town.advance_to(at(3, 12, 9))
    assert await refusal(town, at_the_leader, town.housing.head) is ProblemCode.SIGNED_ALREADY


async def test_a_deputy_of_another_bureaus_leader_does_not_sign(
    town, at_the_leader, stands_in
) -> None:
    await stands_in(DEPUTY, Seat("leader_in_charge", "education"))
    await town.advance_to(at(3, 12, 9))
    assert await refusal(town, at_the_leader, DEPUTY) is ProblemCode.NOT_YOUR_STEP


async def test_a_deputy_does_not_take_another_step(town, stands_in) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.do(case, SubmitReply(text("已修复。")), town.housing.handler)
    await stands_in(DEPUTY)
    await town.advance_to(at(3, 12, 9))
    assert await refusal(town, case, DEPUTY) is ProblemCode.NOT_YOUR_STEP


async def test_the_deputy_decides_on_what_waits_for_the_leader(town, stands_in) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    wish = RequestExtension(uuid7(), 2, text("配件尚在途中。"))
    await town.do(case, wish, town.housing.handler)
    await stands_in(DEPUTY)
    await town.advance_to(at(3, 12, 9))
    await town.grant(case, DEPUTY)
    [application] = (await town.case(case)).applications
    [ruling] = application.rulings
    assert (ruling.person, ruling.absent) == ("housing.deputy", "housing.leader_in_charge")


async def test_who_asked_does_not_decide_as_a_deputy(town, stands_in) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    wish = RequestExtension(uuid7(), 2, text("配件尚在途中。"))
    await town.do(case, wish, town.housing.handler)
    await stands_in(town.housing.handler)
    await town.advance_to(at(3, 12, 9))
    with pytest.raises(Refused) as refused:
        await town.grant(case, town.housing.handler)
    assert refused.value.code is ProblemCode.AUTHOR_CANNOT_DECIDE
