"""A process that ends tells all who follow it where to go on, before it closes anything."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any


class Leaving:
    """Whether this process is about to end, and who must be told before it does."""

    def __init__(self) -> None:
        self._begun = asyncio.Event()
        self._telling: set[asyncio.Task[None]] = set()

    def when_told(self, tell: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Carries out what tells one follower of the end, which is waited for when it comes."""
        task = asyncio.create_task(tell)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)
        return task

    async def begins_within(self, seconds: float) -> bool:
        """Waits for the end, no longer than so many seconds; says whether it has come."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._begun.wait()
        return self._begun.is_set()

    async def leave(self, seconds: float) -> None:
        """Lets all who follow be told; who does not listen is waited for no longer than so many
        seconds."""
        self._begun.set()
        if self._telling:
            await asyncio.wait(self._telling, timeout=seconds)
