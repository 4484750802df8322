"""Carries out at once what need not wait, without a turn of the event loop.

As eager tasks do from Python 3.12 on, but where it waits somebody else goes on with it.
"""

from collections.abc import Coroutine, Generator
from typing import Any


class Rest:
    """What is left of a coroutine that waits for something, or has failed: await it once."""

    def __init__(self, coroutine: Coroutine[Any, Any, None], waits_for: Any) -> None:
        self._coroutine, self._waits_for = coroutine, waits_for

    def __await__(self) -> Generator[Any, Any, None]:
        if isinstance(self._waits_for, Exception):
            raise self._waits_for
        try:
            yield self._waits_for
        except BaseException:
            self._coroutine.close()
            raise
        yield from self._coroutine.__await__()


def at_once(coroutine: Coroutine[Any, Any, None]) -> Rest | None:
    """The rest of the coroutine; None when it has ended."""
    try:
        return Rest(coroutine, coroutine.send(None))
    except StopIteration:
        return None
    except Exception as fault:  # noqa: BLE001  # raised to who awaits the rest
        return Rest(coroutine, fault)
