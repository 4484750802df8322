"""Children end when their supervisor is gone, even when it was killed by force.

The supervisor holds the writing end of a pipe and never writes; a child holds the reading end.
The pipe's end of file can mean one thing only: the supervisor is gone.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

VARIABLE = "YOUSU_LIFELINE"
SECONDS_TO_END = 10.0


@contextmanager
def lifeline() -> Iterator[int]:
    """The reading end, to be passed to children and named to them in `VARIABLE`."""
    reading, writing = os.pipe()
    try:
        yield reading
    finally:
        os.close(reading)
        os.close(writing)


def follow_supervisor() -> None:
    """End this process when its supervisor is gone: SIGTERM, and after 10 s SIGKILL.

    A child calls this once, early. A process that no supervisor started goes on as it is.
    """
    named = os.environ.pop(VARIABLE, None)
    if named is None:
        return
    reading = int(named)
    os.set_inheritable(reading, False)
    threading.Thread(target=_follow, args=(reading,), name="lifeline", daemon=True).start()


def _follow(reading: int) -> None:
    os.read(reading, 1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(SECONDS_TO_END)
    os.kill(os.getpid(), signal.SIGKILL)
