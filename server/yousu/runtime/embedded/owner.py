"""What the owner of a data folder does: it runs the servers and offers them to others."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from yousu.runtime.embedded.account import Account, server_account
from yousu.runtime.embedded.folders import Folders, furnish, socket_folder
from yousu.runtime.embedded.kinds import POSTGRES, REDIS
from yousu.runtime.embedded.orphans import stop_orphan
from yousu.runtime.embedded.parts import Offer
from yousu.runtime.embedded.postgres import (
    make_cluster,
    make_database,
    postgres_server,
    postgres_url,
)
from yousu.runtime.embedded.redis import redis_server, redis_url
from yousu.runtime.embedded.server import running
from yousu.runtime.settings import Settings


@asynccontextmanager
async def owned_parts(settings: Settings, folders: Folders) -> AsyncIterator[Offer]:
    """Run the servers that the settings don't bring, until the end of the block.

    Only for who holds the owner's lock.
    """
    folders.offer.unlink(missing_ok=True)
    await stop_orphan(POSTGRES, folders.postgres)
    await stop_orphan(REDIS, folders.redis)
    account = server_account((folders.postgres, folders.data))
    furnish(folders, account)
    async with AsyncExitStack() as stack:
        sockets = stack.enter_context(socket_folder(folders, account))
        if settings.redis_url is None:
            await stack.enter_async_context(running(redis_server(folders, sockets, account)))
        if settings.database_url is None:
            await stack.enter_async_context(_running_postgres(folders, sockets, account))
        offer = Offer(
            owner=os.getpid(),
            database_url=None if settings.database_url else postgres_url(sockets),
            redis_url=None if settings.redis_url else redis_url(sockets),
        )
        offer.write(folders.offer)
        stack.callback(folders.offer.unlink, missing_ok=True)
        yield offer


@asynccontextmanager
async def _running_postgres(
    folders: Folders, sockets: Path, account: Account | None
) -> AsyncIterator[None]:
    await make_cluster(folders, account)
    async with running(postgres_server(folders, sockets, account)):
        await make_database(sockets)
        yield
