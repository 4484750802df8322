"""The seven links: received, dispatched, signed for, handled, signed off, visited, closed."""

from yousu.case.apply import fold
from yousu.case.vocabulary import CaseState, Satisfaction, Solved
from yousu.store.cases import row_of


async def test_a_solved_case_is_closed(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.close(case)
    assert (await town.case(case)).state is CaseState.CLOSED
    assert await town.told(case) == [
        "CaseOpened",
        "Dispatched",
        "SignedFor",
        "HandlerAssigned",
        "ReplySubmitted",
        "ReplySigned",
        "ReplySigned",
        "Replied",
        "VisitRecorded",
        "CaseClosed",
    ]


async def test_the_stored_case_is_the_fold_of_its_log(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.advance(days=30)
    await town.reply(case, town.housing)
    await town.visit(case, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    replayed = fold(await town.history(case))
    assert row_of(replayed) == row_of(await town.case(case))


async def test_nothing_happens_to_a_closed_case(town) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.close(case)
    before = await town.told(case)
    await town.advance(days=90)
    assert await town.told(case) == before
