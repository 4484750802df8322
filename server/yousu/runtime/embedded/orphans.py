"""Servers that an owner left behind when it was killed by force."""

import asyncio
import contextlib
import logging
from pathlib import Path

import psutil

from yousu.runtime.embedded.kinds import Kind
from yousu.runtime.problems import StartProblem, StartProblemCode

logger = logging.getLogger(__name__)

SECONDS_TO_END = 30.0
POLL_SECONDS = 0.02


async def stop_orphan(kind: Kind, folder: Path) -> None:
    """Stop the server that still works in the folder, if there is one; its data stay whole.

    Only for who holds the owner's lock. Raises StartProblem ORPHAN_STAYS.
    """
    orphan = _orphan(kind, folder)
    if orphan is not None:
        logger.warning("Stopping the %s (pid %d) left by an earlier start", kind.name, orphan.pid)
        await _stop(kind, orphan)
    _forget(folder / kind.pid_file)


def _orphan(kind: Kind, folder: Path) -> psutil.Process | None:
    """The process that the pid file names, if it is the server of this very folder.

    A pid may since belong to a stranger, so the program's name and working folder must fit.
    """
    try:
        process = psutil.Process(_pid(folder / kind.pid_file))
        title = " ".join(process.cmdline())
        ours = any(program in title for program in kind.programs)
        return process if ours and Path(process.cwd()) == folder else None
    except (FileNotFoundError, ValueError, psutil.Error):
        return None


def _pid(pid_file: Path) -> int:
    """Raises FileNotFoundError, or ValueError for a file that was never finished."""
    return int(pid_file.read_text().partition("\n")[0])


async def _stop(kind: Kind, orphan: psutil.Process) -> None:
    for number in (kind.polite, kind.forceful):
        # It may end by itself in the meantime, which is what we want.
        with contextlib.suppress(psutil.NoSuchProcess):
            orphan.send_signal(number)
        if await _ends(orphan):
            return
        logger.warning("%s (pid %d) does not end with %s", kind.name, orphan.pid, number.name)
    raise StartProblem(
        StartProblemCode.ORPHAN_STAYS,
        f"An earlier start left {kind.name} behind and it does not end:"
        f" end process {orphan.pid} and start again.",
    )


async def _ends(process: psutil.Process) -> bool:
    """Whether the process ends while we wait for it."""
    for _ in range(int(SECONDS_TO_END / POLL_SECONDS)):
        if not _lives(process):
            return True
        await asyncio.sleep(POLL_SECONDS)
    return False


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _forget(pid_file: Path) -> None:
    """Drop a pid file whose pid is a stranger's: PostgreSQL would take it for a live server."""
    try:
        taken = psutil.pid_exists(_pid(pid_file))
    except (FileNotFoundError, ValueError):
        return
    if taken:
        pid_file.unlink()
