"""`yousu notices`: what has not reached its post, and another try for what was given up."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from yousu.calendar import CITY_ZONE
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings
from yousu.store.routing import replay_notices
from yousu.store.unsent import DeliveryState, Unsent, unsent_notices

COLOURS = {
    DeliveryState.WAITING: "green",
    DeliveryState.FAILED: "yellow",
    DeliveryState.GIVEN_UP: "red",
}


def notices(
    state: Annotated[DeliveryState | None, typer.Option(help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at most.")] = 100,
    replay: Annotated[
        list[int] | None, typer.Option(help="The id of one that was given up: send it after all.")
    ] = None,
) -> None:
    """List notices that have not been sent, oldest first; or replay some that were given up."""
    if replay:
        _replay(replay)
    else:
        Console().print(_table(run(lambda settings: _unsent(settings, state, limit))))


def _replay(ids: Sequence[int]) -> None:
    replayed = run(lambda settings: _routed_anew(settings, ids))
    if replayed:
        Console().print(f"Sent again within seconds: {_listed(replayed)}.")
    if others := set(ids) - replayed:
        end_with(
            f"NOTICE_NOT_GIVEN_UP: No delivery has given up notice {_listed(others)}:"
            " list those with `yousu notices --state given_up`."
        )


async def _unsent(
    settings: Settings, state: DeliveryState | None, limit: int
) -> tuple[Unsent, ...]:
    async with migrated_city(settings) as city, city.engine.connect() as connection:
        return await unsent_notices(connection, state, limit)


async def _routed_anew(settings: Settings, ids: Sequence[int]) -> set[int]:
    async with migrated_city(settings) as city, city.engine.begin() as connection:
        return await replay_notices(connection, ids)


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(str(id) for id in sorted(ids))


def _table(unsent: Iterable[Unsent]) -> Table:
    table = Table("Notice", "Case", "Post", "Of", "Delivery", "State", "Tries", "Next", "Error")
    for one in unsent:
        notice = one.notice
        table.add_row(
            str(notice.id),
            notice.number,
            notice.notice.post,
            notice.notice.code,
            one.delivery or "",
            Text(one.state, style=COLOURS[one.state]),
            str(one.tries),
            f"{one.retry_at.astimezone(CITY_ZONE):%Y-%m-%d %H:%M:%S}" if one.retry_at else "",
            Text(one.error or ""),
        )
    return table
