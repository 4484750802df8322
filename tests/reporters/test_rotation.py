"""Keys are changed while people call."""

import asyncio

from sqlalchemy import text
from tests.program import Yousu
from tests.reporters.conftest import NAME, PHONE, PROPERTY, known

from yousu.rotation import Rotated, reseal, rotate


async def keys_in_use(archive) -> set[int]:
    return {row.key for row in await archive.rows("select key from reporters")}


async def test_everything_is_under_the_new_key(town, case, archive) -> None:
    before = town.city.keys.current
    done = await rotate(town.city)
    assert await keys_in_use(archive) == {town.city.keys.current} != {before}
    assert done == Rotated(sealed=1, shut=0)


async def test_everybody_is_still_known(town, case) -> None:
    await rotate(town.city)
    reporter = await known(town, case)
    assert (reporter.name, reporter.phone) == (NAME, PHONE)


async def test_in_the_middle_of_traffic_nobody_is_lost(town, archive, monkeypatch) -> None:
    monkeypatch.setattr("yousu.rotation.BATCH", 3)

    async def call(number: int) -> None:
        phone = f"1390000{number:04}"
        case = await town.open(PROPERTY, reporter_name=f"甲{number}", reporter_phone=phone)
        reporter = await known(town, case)
        assert (reporter.name, reporter.phone) == (f"甲{number}", phone)

    calls = [call(number) for number in range(30)]
    await asyncio.gather(*calls[:15], rotate(town.city), *calls[15:], rotate(town.city))
    assert await archive.count("reporters") == 30
    await reseal(town.city)
    assert await keys_in_use(archive) == {town.city.keys.current}


async def test_one_that_was_broken_off_is_finished_at_the_next_start(town, case, archive) -> None:
    town.city.keys.renew()
    assert await reseal(town.city) == Rotated(sealed=1, shut=0)
    assert await keys_in_use(archive) == {town.city.keys.current}


async def test_what_can_not_be_opened_stays_as_it_is(town, case, archive, caplog) -> None:
    lost = {"key": town.city.keys.current + 1}
    async with town.city.engine.begin() as connection:
        await connection.execute(text("update reporters set key = :key"), lost)
    done = await rotate(town.city)
    assert (done.shut, await keys_in_use(archive)) == (1, {lost["key"]})
    assert "backup" in caplog.text


async def test_who_is_erased_stays_erased(town, case, archive) -> None:
    async with town.city.engine.begin() as connection:
        await connection.execute(text("update reporters set key = null, sealed = null"))
    assert await rotate(town.city) == Rotated(sealed=0, shut=0)


async def test_the_command_says_how_many(yousu_in_city: Yousu) -> None:
    ended = await yousu_in_city.run("personal", "rotate")
    assert (ended.status, ended.said) == (0, "0 reporters are sealed under the new key.\n")


async def test_the_command_says_when_keys_are_missing(yousu_in_city: Yousu, case) -> None:
    ended = await yousu_in_city.run("personal", "rotate")
    assert (ended.status, "PERSONAL_KEY_MISSING" in ended.complained) == (1, True)
