"""Matters (同一事项): a case joins the matter of another, or both begin one."""

from dataclasses import dataclass
from uuid import UUID

from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.commands import JoinMatter
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Case
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.wake import wake_readers
from yousu.request import Done, Request
from yousu.store.cases import lock_cases, read_cases


@dataclass(frozen=True)
class Pair:
    """A case, and the other one that is about the same."""

    case: UUID
    other: UUID


async def join_matter(
    city: City, actor: Actor, pair: Pair, version: int | None = None, key: str | None = None
) -> Done:
    """Puts both cases into the matter of the other one, else of the first, else into a new one.

    `version` is the first case's. Under a key that was used nothing is done again, whatever became
    of the matter since. Raises Refused, with nothing changed, when either
    case can't be acted on by the actor.
    """
    if pair.case == pair.other:
        raise Refused(ProblemCode.SAME_CASE)
    async with city.engine.begin() as connection:
        locked = await lock_cases(connection, [pair.case, pair.other])
        matter = _matter(read_cases(locked), pair)
        asked = [
            Request(pair.case, JoinMatter(matter, pair.other), actor, version, key),
            Request(pair.other, JoinMatter(matter, pair.case), actor, key=key and f"{key} (other)"),
        ]
        joined, other = await execute_all(city, connection, asked, locked)
        if isinstance(joined, Refused):
            raise joined
        if isinstance(other, Refused):
            raise other
    await wake_readers(city.redis)
    return joined


def _matter(cases: dict[UUID, Case], pair: Pair) -> UUID:
    """A new one is that under which both were warned of as alike, if they were and no one has
    taken them apart since: so that the warning goes on when people join what it is about."""
    both = [cases[id] for id in (pair.other, pair.case) if id in cases]
    known = next((case.matter for case in both if case.matter), None)
    return known or _warned_of_as_alike(both) or uuid7()


def _warned_of_as_alike(cases: list[Case]) -> UUID | None:
    alike = [{one.matter for one in case.warnings if one.alike} for case in cases]
    return next(iter(set.intersection(*alike)), None) if alike else None
