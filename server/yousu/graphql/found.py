"""Objects of a bureau by their global ids, as far as the actor may see them."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor
from yousu.case.sight import sees_bureau
from yousu.graphql.context import Info
from yousu.graphql.ids import uuid_of


class OfBureau(Protocol):
    """What a bureau has, or the city where it names none."""

    @property
    def bureau(self) -> str | None: ...


Stored = TypeVar("Stored", bound=OfBureau)
Find = Callable[[AsyncConnection, Sequence[UUID]], Awaitable[dict[UUID, Stored]]]


def _sees(actor: Actor, one: OfBureau) -> bool:
    return sees_bureau(actor, one.bureau)


async def found(
    info: Info,
    ids: Iterable[str],
    find: Find[Stored],
    sees: Callable[[Actor, Stored], bool] = _sees,
) -> list[Stored | None]:
    """One for each id; None where there is none, or none that the actor may see: of its bureaus or
    of the city, unless the thing is seen by others."""
    wanted, actor = [uuid_of(id) for id in ids], info.context.actor
    async with info.context.city.engine.connect() as connection:
        known = await find(connection, [id for id in wanted if id])
    seen = {id: one for id, one in known.items() if sees(actor, one)}
    return [seen.get(id) if id else None for id in wanted]
