"""How rare words are, by PostgreSQL's own statistics."""

import pytest
from sqlalchemy import text

from yousu.city import City
from yousu.likeness.rarity import Rarity
from yousu.store.likeness import words_rarity

pytestmark = pytest.mark.own_database

CASES = """
insert into cases (id, number, version, state, bureaus, nature, channel, reporter, received_at,
    changed_at, calendar, is_paused, urgency, body)
select gen_random_uuid(), n, 1, 'received', '{}', 'help', 'hotline', gen_random_uuid(),
    timestamptz '2024-01-01' + n * interval '2 hours', now(), 0, false, 2, '{}'
from generate_series(1, 2000) n
"""
# 电梯 is in every one, 天桥 in a tenth, and each has a word of its own.
APPEALS = """
insert into appeals (case_id, title, body, received_at, words)
select id, '', '', received_at,
    array['电梯', '词' || number] || case when number::int % 10 = 0 then '{天桥}'::text[] end
from cases
"""


async def fill(city: City) -> None:
    async with city.engine.begin() as connection:
        for statement in (CASES, APPEALS, "analyze appeals"):
            await connection.execute(text(statement))


async def rarity(city: City) -> Rarity:
    async with city.engine.connect() as connection:
        return await words_rarity(connection)


async def test_a_common_word_is_known_by_its_share(city) -> None:
    await fill(city)
    found = await rarity(city)
    assert (found.share("电梯"), found.share("天桥")) == pytest.approx((1.0, 0.1))
    assert found.share("词7") < 0.01


async def test_only_the_months_that_are_searched_count(city) -> None:
    await fill(city)
    found = await rarity(city)
    assert found.appeals == pytest.approx(2000 * 92 / (2000 / 12), rel=0.01)


async def test_an_empty_city_knows_nothing(city) -> None:
    assert await rarity(city) == Rarity()
