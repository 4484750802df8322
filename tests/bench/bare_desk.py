"""What a desk's list is compared with: a bare Starlette handler that sends the same rows as the one
text that PostgreSQL makes of them.

Served as `yousu serve` is: `DATABASE_URL=... python -m tests.bench.bare_desk PORT`.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from yousu.feed.leaving import Leaving
from yousu.runtime.http_server import http_server
from yousu.runtime.memory import keep_what_is_loaded

LIST = """
select json_agg(json_build_object(
    'id', listed.id, 'number', number, 'version', version, 'title', appeals.title,
    'state', state, 'channel', channel, 'nature', nature, 'receivedAt', listed.received_at,
    'closedAt', closed_at, 'returns', returns, 'bureau', bureau, 'events', told.events))::text
from (
    select * from cases where bureau = $1 order by received_at desc, id desc limit 50
) listed
left join appeals on appeals.case_id = listed.id
cross join lateral (
    select json_agg(json_build_object('type', type, 'version', last.version, 'at', at)) as events
    from (
        select type, version, at from events
        where case_id = listed.id order by version desc limit 3
    ) last
) told
"""


def desk(pool: asyncpg.Pool) -> Starlette:
    async def listed(request: Request) -> Response:
        found = await pool.fetchval(LIST, (await request.json())["bureau"])
        return Response(found, media_type="application/json")

    return Starlette(routes=[Route("/", listed, methods=["POST"])])


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[asyncpg.Pool]:
    async with asyncpg.create_pool(url.replace("+asyncpg", ""), max_size=10) as pool:
        yield pool


async def main(port: int) -> None:
    async with opened(os.environ["DATABASE_URL"]) as pool:
        await http_server(desk(pool), "127.0.0.1", port, 1, Leaving()).serve()


if __name__ == "__main__":
    keep_what_is_loaded()
    asyncio.run(main(int(sys.argv[1])))
