"""Whatever is listed, in pages of whatever length: forwards and backwards give the same."""

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import Integer, column, select, values
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.listing import Listing, Order, Place, Placed, Stretch, counted, placed

Pair = tuple[int, int]
Walk = list[Placed[Pair]]


@pytest.fixture(params=range(12))
def chance(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(request.param)


@pytest.fixture
async def connection(city) -> Iterator[AsyncConnection]:
    async with city.engine.connect() as connection:
        yield connection


def pairs(chance: random.Random) -> list[Pair]:
    """Many of one rank, so that only the second part tells them apart."""
    every = [(rank, number) for rank in range(4) for number in range(8)]
    return chance.sample(every, chance.randint(1, len(every)))


def listing(pairs: list[Pair], *, is_descending: bool) -> Listing[Pair]:
    table = values(column("rank", Integer), column("number", Integer), name="pairs").data(pairs)
    order = Order((table.c.rank, table.c.number), is_descending)
    return Listing(select(table.c.rank, table.c.number), order, lambda row: (row.rank, row.number))


async def forwards(connection, listing: Listing[Pair], chance: random.Random) -> Walk:
    walk: Walk = []
    place: Place | None = None
    while page := await placed(connection, listing, Stretch(chance.randint(1, 7), after=place)):
        walk += page
        place = page[-1].place
    return walk


async def backwards(connection, listing: Listing[Pair], chance: random.Random) -> Walk:
    walk: Walk = []
    place: Place | None = None
    asked = Stretch(chance.randint(1, 7), before=place, from_end=True)
    while page := await placed(connection, listing, asked):
        walk = page + walk
        asked = Stretch(chance.randint(1, 7), before=page[0].place, from_end=True)
    return walk


@pytest.mark.parametrize("is_descending", [True, False])
async def test_both_ways_show_every_thing_once_in_order(connection, chance, is_descending) -> None:
    every = pairs(chance)
    found = listing(every, is_descending=is_descending)
    walk = await forwards(connection, found, chance)
    assert walk == await backwards(connection, found, chance)
    assert [one.thing for one in walk] == sorted(every, reverse=is_descending)


async def test_what_is_added_behind_a_place_shifts_nothing_ahead_of_it(connection, chance) -> None:
    every = pairs(chance)
    before = await placed(connection, listing(every, is_descending=True), Stretch())
    place = chance.choice(before).place
    more = listing([*every, (9, 9)], is_descending=True)
    rest = await placed(connection, more, Stretch(after=place))
    assert rest == [one for one in before if one.place < place]


async def test_a_stretch_lies_between_two_places(connection, chance) -> None:
    found = listing(pairs(chance), is_descending=True)
    every = await placed(connection, found, Stretch())
    begins, ends = sorted(chance.choices(range(len(every)), k=2))
    between = Stretch(after=every[begins].place, before=every[ends].place)
    assert await placed(connection, found, between) == every[begins + 1 : ends]


async def test_a_list_counts_as_many_as_it_shows(connection, chance) -> None:
    every = pairs(chance)
    assert await counted(connection, listing(every, is_descending=True)) == len(every)
