"""People call, and work goes on, while somebody is erased."""

import asyncio

from tests.reporters.conftest import OFFICER, PHONE, PROPERTY
from tests.town import text

from yousu.case.commands import Comment
from yousu.reporters import erase
from yousu.rotation import rotate


async def test_nobody_waits_for_ever_and_the_last_erasure_leaves_nothing(
    town, case, archive
) -> None:
    async def call(number: int) -> None:
        await town.open(PROPERTY, reporter_phone=PHONE, reporter_name=f"甲{number}")

    async def say(number: int) -> None:
        await town.do(case, Comment(text(f"第{number}句。")), town.hotline)

    async def ask_to_be_erased(_: int) -> None:
        await erase(town.city, OFFICER, case, "本人申请")

    for _ in range(3):
        acts = [act(number) for number in range(4) for act in (call, say, ask_to_be_erased)]
        async with asyncio.timeout(30):
            await asyncio.gather(*acts, rotate(town.city))
    await erase(town.city, OFFICER, case, "本人申请")
    left = {table: await archive.count(table) for table in ("appeals", "texts")}
    [reporter] = await archive.rows("select sealed, key from reporters")
    assert (left, tuple(reporter)) == ({"appeals": 0, "texts": 0}, (None, None))
    assert await archive.count("cases") == 13
