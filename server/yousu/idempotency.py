"""Idempotency keys: an act that is sent again gives what came of it, and is not done again.

The key is claimed in the transaction in which the act is done, so that both stand or neither.
"""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.problem import ProblemCode, Refused
from yousu.store.keys import Key, claim_keys


async def done_before(connection: AsyncConnection, key: Key | None) -> bool:
    """Whether the act was done under its key; from now on the key is this transaction's. Who is
    just doing it is waited for. Raises Refused for the key of another act."""
    return await _used(connection, key) is not None


async def made_before(connection: AsyncConnection, key: Key | None) -> UUID | None:
    """As `done_before`, for an act that makes something: what it made."""
    used = await _used(connection, key)
    return used.answer if used else None


def check_same_act(used: Key, asked: Key) -> None:
    """Raises Refused where a key was used for another act than the one that is asked."""
    if used.fingerprint != asked.fingerprint:
        raise Refused(ProblemCode.KEY_REUSED, key=asked.key)


async def _used(connection: AsyncConnection, key: Key | None) -> Key | None:
    if key is None:
        return None
    used = (await claim_keys(connection, {key.name: key})).get(key.name)
    if used is not None:
        check_same_act(used, key)
    return used
