"""What bureaus' plugins add to the start of a server: `startup.py --rounds 9`.

A process of its own starts a server up to where it would listen, with no plugin and with all that
are installed, in turn.
"""

import argparse
import asyncio
import os
import sys
from statistics import median
from time import perf_counter

from tests.bench.ground import Ground, open_ground
from tests.bench.table import Line, show

START = """
import asyncio, sys
import yousu.runtime.commands
from yousu.graphql.schemas import Schemas
from yousu.identity import Identity
from yousu.plugins.load import installed_plugins
from yousu.runtime.app import build_app
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.open_city import check_migrated, open_city, renew
from yousu.runtime.secrets import token_key
from yousu.runtime.settings import load_settings

async def main(plugins):
    settings = load_settings()
    async with embedded_parts(settings) as parts, open_city(settings, parts, plugins) as city:
        await check_migrated(city)
        await renew(city)
        identity = Identity(city.engine, token_key(settings.data_folder))
        build_app(city, Schemas(), identity, dev=False)

keep_what_is_loaded()  # as every command does
asyncio.run(main([] if sys.argv[1] == "alone" else installed_plugins()))
"""


async def seconds(ground: Ground, database: str, how: str) -> float:
    """From the process's start to its end."""
    env = os.environ | {
        "DATABASE_URL": ground.url(database),
        "REDIS_URL": ground.parts.redis_url,
        "YOUSU_DATA": str(ground.folder / "server"),
    }
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", START, how, env=env)
    assert await process.wait() == 0, "the server could not be started"
    return perf_counter() - began


async def main(rounds: int) -> None:
    async with open_ground() as ground:
        database = await ground.empty_database()
        times: dict[str, list[float]] = {"alone": [], "with plugins": []}
        for _ in range(rounds + 1):
            for how, taken in times.items():
                taken.append(await seconds(ground, database, how))
    # The first of each warms the machine's memory of files.
    alone, loaded = (median(taken[1:]) for taken in times.values())
    show(
        "The start of a server",
        Line("the core alone", f"{alone:.2f} s"),
        Line("with all plugins", f"{loaded:.2f} s"),
        Line("ratio", f"{loaded / alone:.2f}", "at most 1.5"),
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    asyncio.run(main(parser.parse_args().rounds))
