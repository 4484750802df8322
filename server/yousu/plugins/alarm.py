"""Ends a call that takes too long, in the thread that makes it.

A hook is asked in the event loop's thread: nobody else is served until it answers, and a thread of
its own would cost more than most rules. So the system's alarm ends it: sleep, waiting for a socket
and a loop that never ends are all cut short. Only the main thread of a POSIX system has an alarm;
elsewhere, and for a call that sits in C, it is found out afterwards.
"""

import signal
import threading
from collections.abc import Callable
from time import perf_counter
from types import FrameType
from typing import ParamSpec, TypeVar

from yousu.plugins.uncollected import uncollected

P = ParamSpec("P")
T = TypeVar("T")
# Somebody's `except` or finalizer may swallow the first ring.
RINGS_AGAIN_SECONDS = 0.05


class TooSlow(BaseException):
    """The call took longer than it may. No plugin's `except Exception` stops it."""


class Alarm:
    """Lets calls take so many seconds. One call at a time: they don't nest."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._is_set = False
        # Kept, since each look at a method gives another object.
        self._handler = self._ring

    def call(self, asked: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the call gives. Raises TooSlow when it takes too long, and whatever it raises."""
        began = perf_counter()
        # It may walk for longer than a call may take, and swallow an alarm that rings meanwhile.
        with uncollected():
            if _can_ring():
                answer = self._under_alarm(asked, *args, **kwargs)
            else:
                answer = asked(*args, **kwargs)
        if perf_counter() - began > self.seconds:
            raise self._too_slow()
        return answer

    def _under_alarm(self, asked: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The handler stays: a ring that comes when all is over finds nobody to wake, where the
        system's own would end the process."""
        if signal.getsignal(signal.SIGALRM) is not self._handler:
            signal.signal(signal.SIGALRM, self._handler)
        try:
            self._is_set = True
            signal.setitimer(signal.ITIMER_REAL, self.seconds, RINGS_AGAIN_SECONDS)
            return asked(*args, **kwargs)
        finally:
            self._is_set = False
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        if self._is_set:
            raise self._too_slow()

    def _too_slow(self) -> TooSlow:
        return TooSlow(f"it took longer than {self.seconds:g} seconds")


def _can_ring() -> bool:
    is_main = threading.current_thread() is threading.main_thread()
    return is_main and hasattr(signal, "setitimer")
