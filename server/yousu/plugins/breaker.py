"""Leaves a hook alone for a while that has been too slow several times in a row."""

import time
from collections import Counter
from collections.abc import Callable, Hashable

# Three asked in vain cost the city less than a second; one may have been the machine's fault.
SLOW_IN_A_ROW = 3
REST_SECONDS = 60.0


class Breaker:
    """Counts how often each hook of each plugin was too slow, on a clock that never goes back.

    After its rest a hook is asked again; if it is still slow, it rests again at once.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._slow: Counter[Hashable] = Counter()
        self._until: dict[Hashable, float] = {}

    def rests(self, hook: Hashable) -> bool:
        until = self._until.get(hook)
        return until is not None and self._clock() < until

    def was_slow(self, hook: Hashable) -> None:
        self._slow[hook] += 1
        if self._slow[hook] >= SLOW_IN_A_ROW:
            self._until[hook] = self._clock() + REST_SECONDS

    def was_in_time(self, hook: Hashable) -> None:
        if hook in self._slow:
            del self._slow[hook]
            self._until.pop(hook, None)
