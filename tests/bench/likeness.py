"""What likely duplicates cost among many appeals: `likeness.py --appeals 1000000`.

Three times are told: cutting the words of an appeal, opening a case with and without the index of
words, and a search. The appeals are made up: words follow Zipf's law, places are estates.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import accumulate, product
from pathlib import Path
from random import Random
from time import perf_counter

from redis.asyncio import Redis
from sqlalchemy import text
from uuid_utils.compat import uuid7

from yousu.case.actor import HOTLINE, Actor, ActorKind
from yousu.case.commands import Appeal
from yousu.case.vocabulary import Channel, Nature
from yousu.city import City
from yousu.execute import execute
from yousu.intake.likely_same import likely_same
from yousu.intake.opening import Opening, opening_requests
from yousu.likeness.words import words_of
from yousu.plugins import Hosts, Installed
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.settings import Settings
from yousu.sealing import KeyFile
from yousu.store.engine import open_engine
from yousu.store.migrate import migrate

OPERATOR = Actor(ActorKind.PERSON, "operator", HOTLINE.code)
CHARACTERS = "云山水木金火土石田禾竹米风雨雷电日月星光春夏秋冬花草松柏梅兰荷菊"
VOCABULARY = ["".join(pair) for size in (2, 3) for pair in product(CHARACTERS, repeat=size)]
ZIPF = list(accumulate(1 / rank for rank in range(5, 5 + len(VOCABULARY))))
BATCH = 20_000
YEAR = timedelta(days=365)
TIMES = 200
INDEX = (
    "create index appeals_by_word on appeals"
    " using gin (words_by_month(words, received_at)) with (fastupdate = off)"
)
CASES = text("""
    insert into cases (id, number, version, state, bureaus, nature, channel, reporter, received_at,
        changed_at, body)
    select made.id, 'b' || made.id, 1, 'received', '{}', 'help', 'hotline', made.id, made.at,
        made.at, (select body from cases where number not like 'b%' limit 1)
    from unnest(cast(:ids as uuid[]), cast(:ats as timestamptz[])) as made (id, at)
""")
APPEALS = text("insert into appeals values (:case_id, :title, :body, :place, :at, :words)")


def made_up(rng: Random) -> Appeal:
    said = rng.choices(VOCABULARY, cum_weights=ZIPF, k=rng.randint(10, 35))
    estate = rng.choice(VOCABULARY[5_000:8_000])
    return Appeal("，".join(said[:2]), "，".join(said), f"{estate}，{rng.randint(10, 99)}号")


async def fill(city: City, rng: Random, count: int) -> None:
    """So many appeals of the last year, received one after another."""
    first = datetime.now(UTC) - YEAR
    for start in range(0, count, BATCH):
        size = min(BATCH, count - start)
        ats = [first + YEAR * (start + place) / count for place in range(size)]
        ids = [uuid7() for _ in ats]
        async with city.engine.begin() as connection:
            await connection.execute(CASES, {"ids": ids, "ats": ats})
            await connection.execute(
                APPEALS, [row(id, at, made_up(rng)) for id, at in zip(ids, ats, strict=True)]
            )


def row(id: object, at: datetime, appeal: Appeal) -> dict[str, object]:
    told = [word for part in (appeal.body, appeal.place or "") for word in part.split("，")]
    return {"case_id": id, "at": at, "words": sorted(set(told)), **vars(appeal)}


async def timed(act: Callable[[], Awaitable[object]]) -> str:
    """The median and the 99th percentile of many turns."""
    turns = []
    for _ in range(TIMES):
        begun = perf_counter()
        await act()
        turns.append(1000 * (perf_counter() - begun))
    turns.sort()
    return f"{turns[TIMES // 2]:8.2f} ms at the median {turns[TIMES * 99 // 100]:8.2f} ms at p99"


async def measure(city: City, rng: Random, count: int) -> None:
    async def on_city(*statements: str) -> None:
        async with city.engine.begin() as connection:
            for statement in statements:
                await connection.execute(text(statement))

    async def cut() -> None:
        words_of(*vars(made_up(rng)).values())

    async def open_case() -> None:
        appeal = made_up(rng)
        opening = Opening(
            appeal.title, appeal.body, Channel.HOTLINE, Nature.HELP, place=appeal.place
        )
        [request] = await opening_requests(city, OPERATOR, [(opening, None)])
        await execute(city, request)

    async def search() -> None:
        async with city.engine.connect() as connection:
            now = datetime.now(UTC)
            await likely_same(connection, OPERATOR, made_up(rng), None, now, 5)

    await open_case()
    await on_city("drop index appeals_by_word")
    await fill(city, rng, count)
    await on_city("analyze")
    print("words cut   ", await timed(cut))
    print("open without", await timed(open_case))
    await on_city(INDEX)
    print("open with   ", await timed(open_case))
    print("search      ", await timed(search))


@asynccontextmanager
async def fresh_city() -> AsyncIterator[City]:
    with tempfile.TemporaryDirectory() as folder:
        async with embedded_parts(Settings(data_folder=Path(folder))) as parts:
            engine, redis = open_engine(parts.database_url), Redis.from_url(parts.redis_url)
            await migrate(engine)
            keys = KeyFile(Path(folder) / "personal.keys")
            yield City(engine, redis, Hosts(Installed()), secret=b"a benchmark's", keys=keys)
            await redis.aclose()
            await engine.dispose()


async def main(count: int) -> None:
    async with fresh_city() as city:
        await measure(city, Random(12345), count)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--appeals", type=int, default=1_000_000)
    asyncio.run(main(parser.parse_args().appeals))
