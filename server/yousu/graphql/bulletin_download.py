"""Bulletins as files over HTTP, with the tokens and rights of GraphQL."""

import asyncio

from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from yousu.bulletins.edition import Edition
from yousu.bulletins.formats import BulletinFormat, rendered
from yousu.bulletins.stored import edition_of
from yousu.case.sight import sees_bureau
from yousu.city import City
from yousu.graphql.callers import caller_of_files
from yousu.graphql.ids import uuid_of
from yousu.graphql.problems import BadRequest
from yousu.identity import Identity
from yousu.store.bulletins import find_bulletins
from yousu.store.engine import is_away

# Each takes a core for a second; others wait.
MOST_RENDERED_AT_ONCE = 2
STATUS = {"NOT_ALLOWED": 403, "UNAUTHENTICATED": 401, "UNKNOWN_BULLETIN": 404, "UNAVAILABLE": 503}


def bulletin_route(city: City, identity: Identity) -> Route:
    """`/bulletins/<id>.pdf`, and .html and .xlsx; the id is that of a Bulletin without its kind."""

    places = asyncio.Semaphore(MOST_RENDERED_AT_ONCE)

    async def answer(request: Request) -> Response:
        try:
            return await _file(city, identity, places, request)
        except GraphQLError as problem:
            return _refusal(problem)
        except Exception as fault:
            if not is_away(fault):
                raise
            told = "The database can't be reached now; try again."
            return _refusal(BadRequest("UNAVAILABLE", told))

    return Route("/bulletins/{name}", answer)


async def _file(
    city: City, identity: Identity, places: asyncio.Semaphore, request: Request
) -> Response:
    """An edition never changes: who may have it may keep it, and need not be sent it again."""
    id, _, suffix = request.path_params["name"].rpartition(".")
    edition = await _edition(city, identity, request, id)
    if suffix not in set(BulletinFormat):
        raise _unknown(f"{id}.{suffix}")
    form, tag = BulletinFormat(suffix), f'"{edition.id}"'
    headers = {"etag": tag, "cache-control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    headers["content-disposition"] = f'inline; filename="{_name(edition, form)}"'
    async with places:
        content = await asyncio.to_thread(rendered, edition, form)
    return Response(content, media_type=form.media_type, headers=headers)


async def _edition(city: City, identity: Identity, request: Request, id: str) -> Edition:
    """Raises Unauthenticated, or BadRequest for one that is not there for the actor."""
    actor = (await caller_of_files(identity, request.headers)).actor
    known = uuid_of(id)
    async with city.engine.connect() as connection:
        told = await find_bulletins(connection, [known] if known else [])
    found = told.get(known) if known else None
    if found is None or not sees_bureau(actor, found.bureau):
        raise _unknown(id)
    return edition_of(found)


def _name(edition: Edition, form: BulletinFormat) -> str:
    subject = edition.content.subject
    whose, days = subject.bureau or "city", f"{subject.first:%Y%m%d}-{subject.last:%Y%m%d}"
    return f"bulletin-{whose}-{days}-{edition.number}.{form}"


def _unknown(name: str) -> BadRequest:
    return BadRequest("UNKNOWN_BULLETIN", f"There is no bulletin {name} that you may see.")


def _refusal(problem: GraphQLError) -> Response:
    code = str((problem.extensions or {}).get("code"))
    headers = {"www-authenticate": "Bearer"} if code == "UNAUTHENTICATED" else None
    body = {"code": code, "message": problem.message}
    return JSONResponse(body, status_code=STATUS.get(code, 400), headers=headers)
