"""An embedded server as a child process: started, kept running, stopped."""

import asyncio
import logging
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from yousu.runtime.embedded.account import Account, give, identity
from yousu.runtime.embedded.kinds import Kind
from yousu.runtime.ending import end_process, ending
from yousu.runtime.patience import Patience
from yousu.runtime.problems import StartProblem, StartProblemCode

logger = logging.getLogger(__name__)

SECONDS_TO_BE_READY = 60.0
SECONDS_TO_END = 30.0
POLL_SECONDS = 0.01
LINES_TOLD = 10


@dataclass(frozen=True)
class Server:
    """How a server is started in its folder, and how one asks (by its pid) whether it is ready."""

    kind: Kind
    folder: Path
    argv: tuple[str, ...]
    log: Path
    account: Account | None
    is_ready: Callable[[int], Awaitable[bool]]


@asynccontextmanager
async def running(server: Server) -> AsyncIterator[None]:
    """The server is ready; it is started again when it dies, and stopped cleanly at the end.

    Raises StartProblem EMBEDDED_START_FAILED, with the last lines of its log.
    """
    ready = asyncio.Event()
    waiting = asyncio.create_task(ready.wait())
    keeper = asyncio.create_task(_keep_running(server, ready))
    try:
        await asyncio.wait([waiting, keeper], return_when=asyncio.FIRST_COMPLETED)
        if ready.is_set():
            yield
    finally:
        waiting.cancel()
        keeper.cancel()
        await asyncio.wait([waiting, keeper])
        if not keeper.cancelled():
            keeper.result()


async def _keep_running(server: Server, ready: asyncio.Event) -> NoReturn:
    clock = asyncio.get_running_loop()
    patience = Patience()
    while True:
        started = clock.time()
        try:
            how = f"ended with {ending(await _run(server, ready))}"
        except StartProblem:
            if not ready.is_set():
                raise
            how = f"did not start, see {server.log}"
        patience = patience.after(clock.time() - started)
        logger.warning("%s %s: starting it again in %g s", server.kind.name, how, patience.delay)
        await asyncio.sleep(patience.delay)


async def _run(server: Server, ready: asyncio.Event) -> int:
    """The return code with which the server ended."""
    process = await _start(server)
    try:
        await _until_ready(server, process)
        ready.set()
        return await process.wait()
    finally:
        await end_process(
            server.kind.name,
            process,
            polite=server.kind.polite,
            forceful=server.kind.forceful,
            seconds=SECONDS_TO_END,
        )


async def _start(server: Server) -> Process:
    # A session of its own: the terminal's Ctrl-C must not end the server before its users.
    try:
        with server.log.open("ab") as log:
            give(server.log, server.account)
            return await asyncio.create_subprocess_exec(
                *server.argv,
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
                cwd=server.folder,
                start_new_session=True,
                **identity(server.account),
            )
    except OSError as error:
        raise _failed(server, str(error)) from error


async def _until_ready(server: Server, process: Process) -> None:
    try:
        async with asyncio.timeout(SECONDS_TO_BE_READY):
            while not await server.is_ready(process.pid):
                if process.returncode is not None:
                    raise _failed(server, _last_lines(server.log))
                await asyncio.sleep(POLL_SECONDS)
    except TimeoutError:
        raise _failed(server, _last_lines(server.log)) from None


def _last_lines(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-LINES_TOLD:])


def _failed(server: Server, detail: str) -> StartProblem:
    return StartProblem(
        StartProblemCode.EMBEDDED_START_FAILED,
        f"The embedded {server.kind.name} did not start; the end of {server.log} follows:"
        " mend what it names, or set YOUSU_DATA to another folder.",
        detail,
    )
