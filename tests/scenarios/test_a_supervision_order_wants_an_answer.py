"""A supervision order (督办单) is written by a rung of the ladder or by hand; the unit answers in
time, or is pressed."""

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.calendar import Budget
from yousu.case.commands import AnswerSupervision, IssueSupervision
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ClockKind
from yousu.store.listing import listed
from yousu.store.register import RegisterFilter, RegisterLineKind, register_lines

PRESSED = ["supervision_unit_head", "supervision_leader_in_charge"]


@pytest.fixture
async def handled(town):
    """A complaint, due on Wednesday 20 March at six."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


@pytest.fixture
async def written(town, handled):
    """On that evening at eight the discipline office has written."""
    await town.advance_to(at(3, 20, 20))
    return handled


async def answer(town, case, by) -> None:
    [order] = (await town.case(case)).supervisions
    await town.do(case, AnswerSupervision(order.id, text("已安排专人，明日办结。")), by)


async def pressed(town, case) -> list[str]:
    """Who was pressed for an answer."""
    return [rung for rung in await town.pressed(case) if rung.startswith("supervision")]


async def test_the_discipline_office_writes_two_hours_after_the_press(town, written) -> None:
    [order] = (await town.case(written)).supervisions
    assert (order.post, order.at) == ("discipline_office", at(3, 20, 20))


async def test_it_is_to_be_answered_by_the_next_evening(town, written) -> None:
    assert (await town.clock(written, ClockKind.SUPERVISION)).due_at == at(3, 21, 18)


async def test_answered_in_time_nobody_is_pressed_for_it(town, written) -> None:
    await town.advance_to(at(3, 21, 10))
    await answer(town, written, town.housing.head)
    await town.advance(days=30)
    assert await pressed(town, written) == []


async def test_not_answered_the_head_is_pressed_and_a_day_later_the_leader(town, written) -> None:
    await town.advance_to(at(3, 21, 18))
    assert await pressed(town, written) == PRESSED[:1]
    await town.advance_to(at(3, 22, 18))
    assert await pressed(town, written) == PRESSED


async def test_the_reply_to_the_citizen_does_not_answer_it(town, written) -> None:
    await town.reply(written, town.housing)
    await town.advance_to(at(3, 21, 18))
    assert await pressed(town, written) == PRESSED[:1]


async def test_only_the_head_answers(town, written) -> None:
    for somebody in (town.housing.handler, town.housing.at("discipline_office"), town.hotline):
        with pytest.raises(Refused) as refused:
            await answer(town, written, somebody)
        assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_it_is_answered_once(town, written) -> None:
    await answer(town, written, town.housing.head)
    with pytest.raises(Refused) as refused:
        await answer(town, written, town.housing.head)
    assert refused.value.code is ProblemCode.UNKNOWN_SUPERVISION


async def test_the_register_shows_it_and_its_answer(town, written) -> None:
    await answer(town, written, town.housing.head)
    wanted = RegisterFilter(bureau="housing", kinds=(RegisterLineKind.SUPERVISION,))
    async with town.city.engine.connect() as connection:
        [line] = await listed(connection, register_lines(wanted), 10)
    assert (line.case, line.unit) == (written, "property_management")
    assert line.settled_at == at(3, 20, 20)


# --- by hand


async def issue(town, case, by, within: Budget | None = None) -> None:
    await town.do(case, IssueSupervision(uuid7(), text("请说明进展。"), within=within), by)


async def test_the_leader_wants_an_answer_in_four_hours(town, handled) -> None:
    leader = town.housing.at("leader_in_charge")
    await issue(town, handled, leader, Budget.hours(4))
    await town.advance_to(at(3, 11, 13))
    assert await pressed(town, handled) == PRESSED[:1]


async def test_without_a_time_it_is_the_bureaus_own(town, handled) -> None:
    await issue(town, handled, town.hotline)
    assert (await town.clock(handled, ClockKind.SUPERVISION)).due_at == at(3, 12, 18)


async def test_a_second_order_runs_beside_the_first(town, handled) -> None:
    await issue(town, handled, town.hotline)
    await issue(town, handled, town.housing.at("leader_in_charge"), Budget.hours(4))
    clocks = [c for c in (await town.case(handled)).lead.clocks if c.kind is ClockKind.SUPERVISION]
    assert [(clock.round, clock.due_at) for clock in clocks] == [
        (1, at(3, 12, 18)),
        (2, at(3, 11, 13)),
    ]


async def test_the_unit_does_not_supervise_itself(town, handled) -> None:
    with pytest.raises(Refused) as refused:
        await issue(town, handled, town.housing.head)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_until_it_is_answered_the_case_is_not_closed(town, handled) -> None:
    await issue(town, handled, town.hotline)
    await town.reply(handled, town.housing)
    await town.visit(handled)
    with pytest.raises(Refused) as refused:
        await town.close(handled)
    assert refused.value.code is ProblemCode.SUPERVISION_OPEN
