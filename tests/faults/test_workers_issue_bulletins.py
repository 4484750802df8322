"""Workers issue the bulletins of a week that is over, each once, however many there are."""

from tests.waiting import until


async def test_two_workers_issue_each_bulletin_once(late_town, worker, own_redis) -> None:
    await late_town.dispatched(1)
    await late_town.town.jump(weeks=1)
    for _ in range(2):
        await worker(own_redis.url)
    wanted = {None, *late_town.city.host.directory.bureaus}

    async def all_are_there() -> bool:
        rows = await late_town.rows("select bureau from bulletins where kind = 'weekly'")
        return {row.bureau for row in rows} == wanted

    await until(all_are_there, seconds=60)
    [counted] = await late_town.rows("select count(*) as issued from bulletins")
    assert counted.issued == len(wanted)
