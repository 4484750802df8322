"""What it costs to observe what stands out: `observations.py --cases 300000`.

The cases are copies of a closed one, scattered over two years, fifty thousand people, three
thousand places and the bureau's categories and units. A quarter is observed, kind by kind.
"""

import argparse
import asyncio
from datetime import date
from time import perf_counter

from sqlalchemy import text
from tests.bench.ground import open_ground
from tests.town import MONDAY_MORNING, Staff, Town

from yousu.city import City
from yousu.definitions import basis_of
from yousu.measures.observations.observation import ObservationKind
from yousu.measures.observations.observe import observe
from yousu.measures.observations.question import Question
from yousu.measures.period import Period
from yousu.store.clock import set_clock
from yousu.timers.sums import add_up_some

CATEGORY, UNIT = "education.fees", Staff("education", "finance")
QUARTER = Period(date(2024, 1, 1), date(2024, 3, 31))
TURNS = 5

# One case in ten is open, one in ten was handled again; busy places are those of low numbers.
SCATTERED = """
create table scattered as
select gen_random_uuid() id, n,
    timestamptz '2022-03-12 08:00+08' + random() * interval '730 days' as at,
    md5((random() * 50000)::int::text)::uuid reporter,
    '小区' || chr(19968 + (power(random(), 2) * 3000)::int) spot,
    categories[1 + (random() * (cardinality(categories) - 1))::int] category
from generate_series(1, cast(:count as int)) n, (select cast(:categories as text[]) categories) c
"""
CASES = """
insert into cases
select copied.* from scattered s, cases o, jsonb_populate_record(o, jsonb_build_object(
    'id', s.id, 'number', 'copy-' || s.n, 'received_at', s.at, 'reporter', s.reporter,
    'category', s.category, 'changed_at', s.at,
    'closed_at', case when s.n % 10 > 0 then s.at + random() * interval '14 days' end,
    'traits', case when s.n % 10 = 1 then '["rebounded"]'::jsonb else '[]'::jsonb end
)) copied where o.id = :case
"""
APPEALS = """
insert into appeals (case_id, title, body, place, received_at, words, spot)
select s.id, a.title, a.body, s.spot, s.at, '{}', s.spot
from scattered s, appeals a where a.case_id = :case
"""
DELTAS = """
insert into measure_deltas (case_id, at, bureau, unit, handler, category, channel, nature, district,
    assessed, attribution, day, minutes, amounts)
select s.id, s.at, d.bureau, d.unit, d.handler, s.category, d.channel, d.nature, d.district,
    d.assessed, d.attribution, s.at::date,
    case when d.minutes is not null then (random() * 9000)::int end, d.amounts
from scattered s, measure_deltas d where d.case_id = :case
"""


async def fill(city: City, count: int) -> None:
    """So many cases like one that has lived its life."""
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)
    town = Town(city)
    case = await town.open(CATEGORY)
    await town.hand_to_handler(case, UNIT)
    await town.reply(case, UNIT)
    await town.visit(case)
    await town.close(case)
    known = city.host.directory.bureau_of_category.items()
    categories = [category for category, bureau in known if bureau == UNIT.bureau]
    async with city.engine.begin() as connection:
        told = {"count": count, "categories": categories}
        await connection.execute(text(SCATTERED), told)
        for statement in (CASES, APPEALS, DELTAS):
            await connection.execute(text(statement), {"case": case})
    async with city.engine.begin() as connection:
        # As autovacuum would have done long before.
        await connection.execute(text("analyze"))
    while await add_up_some(city):
        pass


async def measure(city: City, kind: ObservationKind, bureau: str | None) -> None:
    """The shortest of a few turns, and how much was found."""
    turns = []
    for _ in range(TURNS):
        begun = perf_counter()
        async with city.engine.connect() as connection:
            basis = await basis_of(city, connection)
            found = await observe(Question(connection, basis, bureau, QUARTER), [kind])
        turns.append(1000 * (perf_counter() - begun))
    whose = bureau or "the city"
    print(f"{kind.value:18} {whose:10} {min(turns):8.0f} ms  {len(found)} found")


async def main(count: int) -> None:
    async with open_ground() as ground:
        database = await ground.empty_database()
        async with ground.city(database) as city:
            await fill(city, count)
            await ground.tidy(database)
            for bureau in (UNIT.bureau, None):
                for kind in ObservationKind:
                    await measure(city, kind, bureau)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", type=int, default=300_000)
    asyncio.run(main(arguments.parse_args().cases))
