"""The measures of the city: those of the program, of the bureaus, and what the city and its bureaus
have defined themselves; who may define them, and what is refused."""

from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.measure import Definition
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ARRANGERS, may_arrange
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.idempotency import done_before
from yousu.measures.basis import Basis
from yousu.measures.check import check_definition
from yousu.measures.written import standard
from yousu.store.clock import city_now
from yousu.store.keys import Key
from yousu.store.measures.definitions import DEFINITIONS, add_version, defined_measures
from yousu.store.turn import take_turn


@dataclass(frozen=True)
class NewDefinition:
    """A measure as somebody wants it, why, and the version that they looked at."""

    measure: Definition
    reason: str
    seen: int | None = None


async def basis_of(city: City, connection: AsyncConnection) -> Basis:
    """By which measures are answered now."""
    host = await city.hosts.current(connection)
    known = {**standard(), **host.measures, **await defined_measures(connection)}
    return Basis(known, host.directory, city.hotline)


async def define(
    city: City, actor: Actor, wanted: NewDefinition, key: Key | None = None
) -> Definition:
    """A new measure, or the next version of one; it holds from now on, and what was published by an
    older version stays as it is.

    The administrator defines the city's, a bureau's leader in charge those of the own bureau, whose
    codes begin with the bureau's. Raises Refused, with nothing changed.
    """
    _check_right(actor, wanted.measure)
    check_words(wanted.reason, "reason", LONGEST_LINE)
    async with city.engine.begin() as connection:
        if await done_before(connection, key):
            return (await basis_of(city, connection)).definitions[wanted.measure.code]
        await take_turn(connection, DEFINITIONS)
        known = (await basis_of(city, connection)).definitions
        before = known.get(wanted.measure.code)
        current = before.version if before else 0
        if wanted.seen not in (None, current):
            code = ProblemCode.STALE_DEFINITION
            raise Refused(code, measure=wanted.measure.code, current=current)
        now = await city_now(connection)
        measure = _next(wanted.measure, before)
        check_definition(measure, known)
        if before is not None and _same(measure, before):
            return before
        defined = replace(measure, since=now)
        await add_version(connection, defined, now, actor.id, wanted.reason)
    return defined


def _check_right(actor: Actor, measure: Definition) -> None:
    if not may_arrange(actor, measure.bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)
    if measure.bureau is not None and not measure.code.startswith(f"{measure.bureau}_"):
        reason = Title(f"代码须以 {measure.bureau}_ 开头", f"begin its code with {measure.bureau}_")
        raise Refused(ProblemCode.DEFINITION_INVALID, measure=measure.code, reason=reason)


def _next(measure: Definition, before: Definition | None) -> Definition:
    """Raises Refused for a measure that is another's."""
    if before is not None and before.bureau != measure.bureau:
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)
    return replace(measure, version=before.version + 1 if before else 1, since=None)


def _same(one: Definition, other: Definition) -> bool:
    return replace(one, version=other.version, since=other.since) == other
