"""People call about one thing, and a worker reads on."""

from uuid import UUID

from tests.town import Town

from yousu.early_warnings import warn_some
from yousu.matters import Pair, join_matter
from yousu.store.listing import listed
from yousu.store.warnings import WarningFilter, warnings

FOOD = "education.campus_food_safety"


async def raise_matter(town: Town, people: int, days_apart: int = 0, **about: object) -> list[UUID]:
    """So many people call about the food of one school; the hotline joins what they say."""
    cases: list[UUID] = []
    for person in range(people):
        case = await town.open(FOOD, reporter_phone=f"1380000{person:04}", **about)
        await town.dispatch(case)
        if cases:
            await join_matter(town.city, town.hotline, Pair(case, cases[0]))
        cases.append(case)
        await town.advance(days=days_apart)
    return cases


async def read_on(town: Town) -> None:
    """What a worker does as the log grows."""
    while await warn_some(town.city):
        pass


async def issued(town: Town) -> list:
    await read_on(town)
    async with town.city.engine.connect() as connection:
        return await listed(connection, warnings(WarningFilter("education")), 10)


async def more_people(town: Town, first: UUID, people: int) -> list[UUID]:
    """So many others call about the same."""
    cases = []
    for number in range(people):
        case = await town.open(FOOD, reporter_phone=f"1370000{number:04}")
        await town.dispatch(case)
        await join_matter(town.city, town.hotline, Pair(case, first))
        cases.append(case)
    return cases
