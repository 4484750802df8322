"""`yousu worker`: fire timers and send notices. Any number may run side by side."""

from yousu.notices import open_deliveries
from yousu.runtime.embedded import embedded_parts
from yousu.runtime.memory import keep_what_is_loaded
from yousu.runtime.open_city import check_migrated, open_city, renew
from yousu.runtime.running import run, stop_on_signals
from yousu.runtime.settings import Settings
from yousu.timers.loop import get_ready
from yousu.timers.worker import work


def worker() -> None:
    """Fire timers and send notices until stopped; run as many as you like."""
    run(_work)


async def _work(settings: Settings) -> None:
    stop = stop_on_signals()
    async with (
        embedded_parts(settings) as parts,
        open_city(settings, parts) as city,
        open_deliveries(settings.delivery, settings) as deliveries,
    ):
        await check_migrated(city)
        await renew(city)
        await get_ready(city)
        keep_what_is_loaded()
        await work(city, deliveries, stop)
