"""Extensions (延期): before the due time and before five on the due day, so many and no more,
granted by somebody else."""

import pytest
from tests.town import at, person, text
from uuid_utils.compat import uuid7

from yousu.case.commands import RequestExtension
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ApplicationState


@pytest.fixture
async def handled(town):
    """A complaint, due on Wednesday 20 March at six."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


async def ask(town, case, days: int = 3) -> None:
    wish = RequestExtension(uuid7(), days, text("配件尚在途中。"))
    await town.do(case, wish, town.housing.handler)


async def extend(town, case, days: int = 3) -> None:
    await ask(town, case, days)
    await town.grant(case, town.housing.at("leader_in_charge"))


async def refused(town, case, days: int = 3) -> ProblemCode:
    with pytest.raises(Refused) as refusal:
        await ask(town, case, days)
    return refusal.value.code


async def test_three_days_more_end_on_monday(town, handled) -> None:
    await extend(town, handled)
    assert (await town.clock(handled)).due_at == at(3, 25, 18)


async def test_until_it_is_granted_the_due_date_stays(town, handled) -> None:
    await ask(town, handled)
    assert (await town.clock(handled)).due_at == at(3, 20, 18)


async def test_the_ladder_waits_for_the_new_due_date(town, handled) -> None:
    await extend(town, handled)
    await town.advance_to(at(3, 22, 17))
    assert await town.pressed(handled) == []
    await town.advance_to(at(3, 25, 18))
    assert await town.pressed(handled) == ["reminder", "petition_office"]


async def test_a_minute_before_five_on_the_due_day_is_in_time(town, handled) -> None:
    await town.advance_to(at(3, 20, 16, 59))
    await extend(town, handled)
    assert (await town.clock(handled)).due_at == at(3, 25, 18)


async def test_from_five_on_the_due_day_it_is_too_late(town, handled) -> None:
    await town.advance_to(at(3, 20, 17))
    assert await refused(town, handled) is ProblemCode.EXTENSION_TOO_LATE


async def test_in_the_evening_before_it_is_in_time(town, handled) -> None:
    await town.advance_to(at(3, 19, 21))
    await extend(town, handled)


async def test_granted_after_it_was_due_is_too_late(town, handled) -> None:
    await town.advance_to(at(3, 20, 16))
    await ask(town, handled)
    await town.advance_to(at(3, 20, 18))
    with pytest.raises(Refused) as refusal:
        await town.grant(handled, town.housing.at("leader_in_charge"))
    assert refusal.value.code is ProblemCode.OVERTAKEN


async def test_who_asked_does_not_grant(town, handled) -> None:
    await ask(town, handled)
    author = person(town.housing.handler.id, "leader_in_charge", "housing")
    with pytest.raises(Refused) as refusal:
        await town.grant(handled, author)
    assert refusal.value.code is ProblemCode.AUTHOR_CANNOT_DECIDE


async def test_the_leader_of_another_bureau_does_not_even_see_it(town, handled) -> None:
    await ask(town, handled)
    with pytest.raises(Refused) as refusal:
        await town.grant(handled, town.education.at("leader_in_charge"))
    assert refusal.value.code is ProblemCode.UNKNOWN_CASE


async def test_not_more_than_ten_days_in_all(town, handled) -> None:
    assert await refused(town, handled, 11) is ProblemCode.EXTENSION_TOO_LONG
    await extend(town, handled, 6)
    assert await refused(town, handled, 5) is ProblemCode.EXTENSION_TOO_LONG
    await extend(town, handled, 4)


async def test_not_more_than_twice(town, handled) -> None:
    await extend(town, handled, 1)
    await extend(town, handled, 1)
    assert await refused(town, handled, 1) is ProblemCode.EXTENSION_TOO_LONG


async def test_one_wish_at_a_time(town, handled) -> None:
    await ask(town, handled)
    assert await refused(town, handled) is ProblemCode.ASKED_ALREADY


async def test_refusals_are_counted_and_leave_the_due_date(town, handled) -> None:
    for _ in range(2):
        await ask(town, handled)
        await town.refuse(handled, town.housing.at("leader_in_charge"))
    states = [application.state for application in (await town.case(handled)).applications]
    assert states == [ApplicationState.REFUSED] * 2
    assert (await town.clock(handled)).due_at == at(3, 20, 18)
