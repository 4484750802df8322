"""What the terminal says once the city answers."""

import asyncio

from rich.console import Console

from yousu.city import City
from yousu.demo.welcome import welcome
from yousu.people.staff import staff_of
from yousu.runtime.secrets import token_key
from yousu.runtime.settings import Settings

POLL_SECONDS = 0.1


async def greet_when_ready(settings: Settings, city: City, port: int) -> None:
    """Prints the address, a few tokens and queries to paste, once the server listens."""
    await _listening(settings.host, port)
    key = token_key(settings.data_folder)
    staff = staff_of(city.host.directory)
    # Any bureau will do.
    bureau = next(iter(city.host.directory.bureaus), None)
    tokens = [(title, key.issue(actor)) for title, actor in staff.notable(bureau)]
    Console(soft_wrap=True).print(welcome(f"http://{settings.host}:{port}", tokens))


async def _listening(host: str, port: int) -> None:
    while True:
        try:
            _, writer = await asyncio.open_connection(host, port)
        except OSError:
            await asyncio.sleep(POLL_SECONDS)
        else:
            writer.close()
            await writer.wait_closed()
            return
