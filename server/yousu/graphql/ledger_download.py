"""The ledger as files over HTTP, with the tokens and rights of GraphQL."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import replace

from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Message, Receive, Scope, Send

from yousu.calendar import CITY_ZONE
from yousu.case.actor import ActorKind
from yousu.case.sight import seen_by
from yousu.city import City
from yousu.graphql.callers import caller_of_files
from yousu.graphql.case_filter import wanted_by
from yousu.graphql.filter_parameters import filter_of
from yousu.graphql.problems import BadRequest
from yousu.identity import Identity
from yousu.ledger.about import About
from yousu.ledger.formats import LedgerFormat
from yousu.ledger.written import written
from yousu.store.case_list import CaseFilter, count_cases
from yousu.store.engine import is_away
from yousu.store.ledger import snapshot

logger = logging.getLogger("yousu.ledger")
# Each keeps a connection for as long as its client takes; the others are for the API.
MOST_DOWNLOADS = 4
LONGEST_STALL_SECONDS = 60.0
LONGEST_DOWNLOAD_SECONDS = 1800.0
STATUS = {"UNAUTHENTICATED": 401, "NOT_ALLOWED": 403, "LEDGER_BUSY": 503, "UNAVAILABLE": 503}


class LedgerDownloads:
    """The ledger in each format, to a few clients at a time."""

    def __init__(self, city: City, identity: Identity) -> None:
        self._city, self._identity = city, identity
        self._places = asyncio.Semaphore(MOST_DOWNLOADS)

    def endpoint(self, format: LedgerFormat) -> Callable[[Request], Awaitable[Response]]:
        """What answers requests for one format."""

        async def answer(request: Request) -> Response:
            try:
                return await self._download(request, format)
            except GraphQLError as problem:
                return _refusal(problem)
            except Exception as fault:
                if not is_away(fault):
                    raise
                told = "The database can't be reached now; try again."
                return _refusal(BadRequest("UNAVAILABLE", told))

        return answer

    async def _download(self, request: Request, format: LedgerFormat) -> Response:
        asked = request.query_params.multi_items()
        wanted = await self._wanted(request, asked)
        if self._places.locked():
            told = f"{MOST_DOWNLOADS} ledgers are being sent; try again when one has ended."
            raise BadRequest("LEDGER_BUSY", told)
        async with AsyncExitStack() as opened:
            await opened.enter_async_context(self._places)
            cases = await opened.enter_async_context(snapshot(self._city.engine, wanted))
            count = await count_cases(cases.connection, wanted)
            file = opened.enter_context(format(About(asked, cases.cut_off, count)))
            pieces = written(cases, self._city.host.directory, file)
            await opened.enter_async_context(aclosing(pieces))
            name = f"ledger-{cases.cut_off.astimezone(CITY_ZONE):%Y%m%d-%H%M}.{file.suffix}"
            return Download(pieces, name, file.media_type, opened.pop_all())

    async def _wanted(self, request: Request, asked: Sequence[tuple[str, str]]) -> CaseFilter:
        """Raises Unauthenticated or BadRequest."""
        caller = await caller_of_files(self._identity, request.headers)
        if caller.actor.kind is ActorKind.CITIZEN:
            raise BadRequest("NOT_ALLOWED", "The ledger is for the city's people alone.")
        wanted = await wanted_by(self._city, caller.actor, filter_of(asked))
        return replace(wanted, seen_by=seen_by(caller.actor))


class Download(StreamingResponse):
    """A file as it is made; when it has been sent, or its client has gone, all it needed is
    freed."""

    def __init__(
        self, pieces: AsyncIterator[bytes], name: str, media_type: str, opened: AsyncExitStack
    ) -> None:
        headers = {
            "content-disposition": f'attachment; filename="{name}"',
            "cache-control": "no-store",
        }
        super().__init__(pieces, headers=headers, media_type=media_type)
        self._opened = opened

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A client that takes nothing for a while, or much too long for it all, loses the rest."""

        async def send_soon(message: Message) -> None:
            async with asyncio.timeout(LONGEST_STALL_SECONDS):
                await send(message)

        try:
            async with self._opened, asyncio.timeout(LONGEST_DOWNLOAD_SECONDS):
                await super().__call__(scope, receive, send_soon)
        except (TimeoutError, ClientDisconnect):
            logger.info("a ledger was broken off: its client took too long, or went away")


def _refusal(problem: GraphQLError) -> Response:
    code = str((problem.extensions or {}).get("code"))
    headers = {
        "UNAUTHENTICATED": {"www-authenticate": "Bearer"},
        "LEDGER_BUSY": {"retry-after": "30"},
    }.get(code)
    body = {"code": code, "message": problem.message}
    return JSONResponse(body, status_code=STATUS.get(code, 400), headers=headers)
