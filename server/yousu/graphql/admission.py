"""For how long somebody may follow: until they are known no longer, or this server ends."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime

from graphql import GraphQLError

from yousu.feed.leaving import Leaving
from yousu.feed.log import Cursor
from yousu.graphql.callers import recognised
from yousu.graphql.context import Context, Unauthenticated
from yousu.identity import Caller, Identity

LOOK_AGAIN_SECONDS = 30.0
# What the frame of a closing socket has room for, in bytes.
LONGEST_REASON = 123


@dataclass(frozen=True)
class Ending:
    """Why somebody is told nothing more: a code of GraphQL's errors, the code with which a socket
    closes, and whether to come again behind the cursor is of use."""

    code: str
    close_code: int
    says: str
    resumes: bool = True

    def reason(self, place: Cursor | None) -> str:
        """What a closing socket says, with the cursor behind which all was told."""
        goes_on = f" Go on after {place}." if place else ""
        room = LONGEST_REASON - len(goes_on)
        return self.says.encode()[:room].decode(errors="ignore") + goes_on

    def error(self, place: Cursor | None) -> GraphQLError:
        """The same as an error, with the cursor among its extensions."""
        extensions = {"code": self.code} | ({"cursor": str(place)} if place else {})
        return GraphQLError(self.says, extensions=extensions)


# After registered codes of WebSockets clients come again by themselves, but for 1011.
TOO_SLOW = Ending("TOO_SLOW", 1013, "Too slow.")
GOING_AWAY = Ending("GOING_AWAY", 1012, "The server ends.")
BROKEN = Ending("INTERNAL", 1011, "Something broke in here.")


def forbidden(says: str) -> Ending:
    return Ending("UNAUTHENTICATED", 4403, says, resumes=False)


class Admission:
    """Who may follow on."""

    def __init__(self, identity: Identity, leaving: Leaving) -> None:
        self._identity, self.leaving = identity, leaving

    async def ending(self, context: Context) -> Ending:
        """Waits until whoever follows may follow no longer, and says why."""
        while not await self.leaving.begins_within(_seconds_to_next_look(context.caller)):
            if (refused := await self._refused(context)) is not None:
                return forbidden(refused)
        return GOING_AWAY

    async def _refused(self, context: Context) -> str | None:
        caller = context.caller
        if caller is None:
            return None
        if caller.expires_at <= datetime.now(UTC):
            return "The token has expired; sign in again."
        found = await recognised(self._identity, context.shown)
        if isinstance(found, Caller):
            return None if _same_rights(found, caller) else "Your rights have changed; come again."
        return found.message if isinstance(found, Unauthenticated) else None


def _same_rights(one: Caller, other: Caller) -> bool:
    return (one.actor, one.stored_documents_only, one.reads_personal) == (
        other.actor,
        other.stored_documents_only,
        other.reads_personal,
    )


def _seconds_to_next_look(caller: Caller | None) -> float:
    """A thousand who have come at once are not looked at all at once."""
    seconds = LOOK_AGAIN_SECONDS * random.uniform(0.5, 1.0)
    if caller is None:
        return seconds
    left = (caller.expires_at - datetime.now(UTC)).total_seconds()
    return max(0.0, min(left, seconds))
