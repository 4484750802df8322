"""When a notice that could not be sent is tried again."""

from datetime import timedelta

FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)
# Together the waits make a little more than a day: who is away for one misses nothing.
MOST_TRIES = 34


def wait_after(tries: int) -> timedelta | None:
    """How long to wait after so many tries in vain, in the world's time; None: no more."""
    if tries >= MOST_TRIES:
        return None
    return min(FIRST_WAIT * (1 << (tries - 1)), LONGEST_WAIT)
