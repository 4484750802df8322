"""The same table for what is followed: all that has happened, as each is told of it."""

from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from strawberry.types.execution import PreExecutionError
from tests.case.readers import OTHER, OWN, READERS
from tests.graphql.told.asked import FOLLOWED, PHONES

from yousu.case.actor import ActorKind
from yousu.case.audience import Told
from yousu.case.reading import READING
from yousu.city import City
from yousu.feed.wake import Bell
from yousu.graphql.context import Context
from yousu.graphql.schemas import Schemas
from yousu.graphql.standing import Standing
from yousu.identity import Caller, Citizen
from yousu.identity.citizens import citizen_actor

BEGINNING = "MC4w"
THE_CITY = None
REFUSED = "refused"


@pytest.mark.usefixtures("furnished")
@pytest.mark.parametrize("name", READERS)
async def test_each_is_told_what_the_table_says(city: City, schemas: Schemas, name: str) -> None:
    found = {
        field: await bureaus_told_of(city, schemas, name, document)
        for field, document in FOLLOWED.items()
    }
    assert found == {field: expected(field, name) for field in FOLLOWED}


def expected(field: str, name: str) -> set[str | None]:
    actor, told = READERS[name].actor, READING[field].told(READERS[name])
    own = actor.bound_to & {OWN, OTHER} if actor else set()
    of_bureaus = {Told.ALL: {OWN, OTHER}, Told.OWN_BUREAUS: own, Told.REFUSED: {REFUSED}}
    is_of_the_city = field == "Subscription.bulletins" and told is not Told.REFUSED
    return {*of_bureaus.get(told, set()), *({THE_CITY} if is_of_the_city else ())}


async def bureaus_told_of(
    city: City, schemas: Schemas, name: str, document: str
) -> set[str | None]:
    """In all that has happened; or that it was refused."""
    standing = Standing(BEGINNING, is_only_missed=True)
    context = Context(city, Bell(), "en", caller_of(city, name), standing=standing)
    told: set[str | None] = set()
    source = await schemas.of(city.host).stream(
        f"subscription {{ {document} }}", context_value=context
    )
    async with aclosing(source):
        async for result in source:
            if isinstance(result, PreExecutionError) or result.errors:
                codes = {(error.extensions or {}).get("code") for error in result.errors or ()}
                assert codes <= {"NOT_ALLOWED", "UNAUTHENTICATED"}
                told.add(REFUSED)
            else:
                told.add(bureau_in(result.data))
    return told


def bureau_in(data: Any) -> str | None:
    [update] = data.values()
    [thing] = update.values()
    bureau = thing["lead"]["bureau"] if "lead" in thing else thing["bureau"]
    return bureau and str(bureau["code"])


def caller_of(city: City, name: str) -> Caller | None:
    who = READERS[name]
    if who.actor is None:
        return None
    caller = Caller(
        who.actor, datetime.now(UTC) + timedelta(hours=1), reads_personal=who.reads_personal
    )
    if who.actor.kind is not ActorKind.CITIZEN:
        return caller
    citizen = Citizen(PHONES[OWN])
    return replace(caller, actor=citizen_actor(city.secret, citizen.phone), citizen=citizen)
