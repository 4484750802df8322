"""How many calls a caller may make, as whoever counts them says."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Protocol

from yousu.identity import Caller
from yousu.open311.problem import Open311Problem


class Counted(Protocol):
    """One more call of a caller."""

    @property
    def is_within(self) -> bool: ...

    def headers(self) -> Mapping[str, str]: ...


class Calls(Protocol):
    """Counts the calls of callers; those of strangers by their address."""

    async def count(self, caller: Caller | None, address: str) -> Counted: ...


async def check_calls(calls: Calls, caller: Caller | None, address: str) -> None:
    """Raises Open311Problem for one call too many."""
    counted = await calls.count(caller, address)
    if not counted.is_within:
        told = "You make too many calls; go on in a minute."
        raise Open311Problem(HTTPStatus.TOO_MANY_REQUESTS, told, counted.headers())
