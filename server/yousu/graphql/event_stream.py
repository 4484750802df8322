"""Operations as server-sent events: graphql-sse, each on a connection of its own."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from graphql import GraphQLError
from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from yousu.feed.broadcast import Update
from yousu.feed.log import Cursor
from yousu.graphql.admission import TOO_SLOW, Admission, Ending
from yousu.graphql.context import Context
from yousu.graphql.following import Following
from yousu.graphql.streamed import NotBegun

EVENTS = "text/event-stream"
HEADERS = [
    (b"content-type", EVENTS.encode() + b"; charset=utf-8"),
    (b"cache-control", b"no-cache, no-transform"),
    (b"x-accel-buffering", b"no"),
]
# Proxies end connections on which nothing comes.
SECONDS_BETWEEN_BEATS = 15.0
BEAT, COMPLETE = ":\n\n", "event: complete\ndata:\n\n"


def asks_for_events(scope: Scope) -> bool:
    """Whether it is a request that takes an event stream as its answer."""
    if scope["type"] != "http":
        return False
    accepted = Headers(scope=scope).get("accept", "").split(",")
    return any(one.partition(";")[0].strip().lower() == EVENTS for one in accepted)


class EventStream:
    """Each event's id is the cursor behind it, with which a browser comes again by itself.

    What ends before it is complete says why, and where to go on.
    """

    def __init__(
        self, following: Following, admission: Admission, encode: Callable[[object], str]
    ) -> None:
        self._following, self._admission, self._encode = following, admission, encode

    @property
    def context(self) -> Context:
        return self._following.context

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        telling = asyncio.create_task(self._told(send))
        ending = asyncio.create_task(self._ended())
        beside = [asyncio.create_task(_beat(send)), asyncio.create_task(_until_gone(receive))]
        every = [telling, ending, *beside]
        try:
            done, _ = await asyncio.wait(every, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await _stopped(every)
        last = next((one.result() for one in (telling, ending) if one in done), None)
        if last is not None:
            await send(_chunk(last, more=False))

    async def _told(self, send: Send) -> str:
        """Tells one update after another; gives what is said at the end."""

        async def post(update: Update) -> None:
            await send(_chunk(_event(update)))

        try:
            await self._following.tell(post)
        except NotBegun as refused:
            return self._said(None, *refused.errors) + COMPLETE
        except asyncio.CancelledError:
            if not self._following.is_cut_off:
                raise
            return self._last_words(TOO_SLOW)
        return COMPLETE

    async def _ended(self) -> str:
        return self._last_words(await self._admission.ending(self._following.context))

    def _last_words(self, ending: Ending) -> str:
        """Unless it is complete, a client comes again."""
        place = self._following.place
        said = self._said(place, ending.error(place))
        return said if ending.resumes else said + COMPLETE

    def _said(self, place: Cursor | None, *errors: GraphQLError) -> str:
        return _event(Update(place, self._encode({"errors": [one.formatted for one in errors]})))


def _event(update: Update) -> str:
    """An event without data is told to nobody, and its id is kept."""
    id = f"id: {update.place}\n" if update.place else ""
    told = f"event: next\ndata: {update.payload}\n" if update.payload is not None else ""
    return f"{id}{told}\n"


def _chunk(text: str, *, more: bool = True) -> Message:
    return {"type": "http.response.body", "body": text.encode(), "more_body": more}


async def _beat(send: Send) -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_BEATS)
        await send(_chunk(BEAT))


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _stopped(tasks: Iterable[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
