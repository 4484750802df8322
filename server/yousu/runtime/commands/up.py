"""`yousu up`: a whole city with one command."""

import asyncio
import sys
from typing import Annotated

import typer

from yousu.runtime.embedded import Parts, embedded_parts
from yousu.runtime.first_start import prepare, rest
from yousu.runtime.open_city import open_city
from yousu.runtime.ports import claim_port
from yousu.runtime.reach import reach_redis
from yousu.runtime.running import run, stop_on_signals
from yousu.runtime.settings import Settings
from yousu.runtime.supervise import Child, supervise
from yousu.runtime.welcome import greet_when_ready


def up(
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="The TCP port.")] = None,
    speed: Annotated[
        float, typer.Option(min=0.1, max=100_000, help="City seconds in a second of the world's.")
    ] = 1.0,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many workers.")] = 1,
    demo: Annotated[bool, typer.Option(help="Load the demo city into an empty database.")] = True,
) -> None:
    """Bring up everything: database, Redis, tables, demo city, server and workers."""

    async def main(settings: Settings) -> None:
        claimed = claim_port(settings.host, port or settings.port)
        await _up(settings, claimed, speed, workers, demo=demo)

    run(main)


async def _up(settings: Settings, port: int, speed: float, workers: int, *, demo: bool) -> None:
    stop = stop_on_signals()
    async with embedded_parts(settings) as parts, open_city(settings, parts) as city:
        await reach_redis(parts.redis_url)
        await prepare(city, speed, demo=demo)
        greeting = asyncio.create_task(greet_when_ready(settings, city, port))
        try:
            await supervise(_children(settings, parts, port, workers), stop)
        finally:
            greeting.cancel()
            await rest(city)


def _children(settings: Settings, parts: Parts, port: int, workers: int) -> list[Child]:
    """The server and the workers, told where the parts are."""
    env = {
        "DATABASE_URL": parts.database_url,
        "REDIS_URL": parts.redis_url,
        "YOUSU_DEV": "true",
    }
    yousu = (sys.executable, "-m", "yousu")
    return [
        Child("server", (*yousu, "serve", "--port", str(port)), env),
        *(
            Child(f"worker {n}", (*yousu, "worker"), env | _probed(settings, n))
            for n in range(1, workers + 1)
        ),
    ]


def _probed(settings: Settings, worker: int) -> dict[str, str]:
    """Of several workers each answers probes at a port of its own, one after the other."""
    if settings.worker_port is None:
        return {}
    return {"YOUSU_WORKER_PORT": str(settings.worker_port + worker - 1)}
