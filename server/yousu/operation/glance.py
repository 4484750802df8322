"""Looks at something that may hang, for askers who come often and must not wait long."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from redis.exceptions import RedisError
from sqlalchemy.exc import SQLAlchemyError

T = TypeVar("T")
LONGEST_LOOK_SECONDS = 2.0
KEPT_SECONDS = 1.0


@dataclass(frozen=True)
class Unanswered:
    """There was no answer, and why: never a word of the other side's, which may be a secret."""

    why: str


class Glance(Generic[T]):
    """Keeps what a look has found for a second, and looks once at a time: however many ask, what is
    looked at is asked once a second, and a look that hangs is not joined by another."""

    def __init__(self, look: Callable[[], Awaitable[T]]) -> None:
        self._look = look
        self._looking: asyncio.Task[T | Unanswered] | None = None
        self._fresh_until = 0.0

    async def seen(self) -> T | Unanswered:
        """What the last look has found; waits for one two seconds at most."""
        looking = self._looking
        if looking is None or (looking.done() and self._now() >= self._fresh_until):
            looking = self._looking = asyncio.create_task(self._looked())
        done, _ = await asyncio.wait({looking}, timeout=LONGEST_LOOK_SECONDS)
        return looking.result() if done else _SILENT

    async def _looked(self) -> T | Unanswered:
        try:
            async with asyncio.timeout(LONGEST_LOOK_SECONDS):
                return await self._look()
        except TimeoutError:
            return _SILENT
        except (SQLAlchemyError, RedisError, OSError) as fault:
            return Unanswered(f"does not answer ({type(fault).__name__})")
        finally:
            self._fresh_until = self._now() + KEPT_SECONDS

    def _now(self) -> float:
        return asyncio.get_running_loop().time()


_SILENT = Unanswered(f"gave no answer within {LONGEST_LOOK_SECONDS:g} s")
