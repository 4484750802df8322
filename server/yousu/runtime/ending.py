"""How a process that we started is ended, and what its ending is called."""

import asyncio
import contextlib
import logging
import signal
from asyncio.subprocess import Process

logger = logging.getLogger(__name__)


async def end_process(
    name: str,
    process: Process,
    *,
    seconds: float,
    polite: signal.Signals = signal.SIGTERM,
    forceful: signal.Signals = signal.SIGKILL,
) -> None:
    """Ask the process to end, and force it when it still runs after so many seconds."""
    if process.returncode is not None:
        return
    _send(process, polite)
    try:
        async with asyncio.timeout(seconds):
            await process.wait()
    except TimeoutError:
        logger.warning("%s did not end within %g s: sending %s", name, seconds, forceful.name)
        _send(process, forceful)
        await process.wait()


def ending(code: int) -> str:
    """What a return code says, for a log line."""
    return f"signal {-code} ({signal.strsignal(-code)})" if code < 0 else f"status {code}"


def _send(process: Process, number: signal.Signals) -> None:
    # It may have ended by itself a moment ago, which is what we want.
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(number)
