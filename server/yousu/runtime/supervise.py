"""Child processes of ours: kept running, and ended together."""

import asyncio
import logging
import os
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from yousu.runtime.ending import end_process, ending
from yousu.runtime.lifeline import VARIABLE, lifeline
from yousu.runtime.patience import Patience
from yousu.runtime.problems import StartProblem, StartProblemCode

logger = logging.getLogger(__name__)

HOPELESS = 5
SECONDS_TO_END = 10.0


@dataclass(frozen=True)
class Child:
    """A process to keep running; `env` is added to the supervisor's own environment."""

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str] = field(default_factory=dict)


async def supervise(children: Sequence[Child], stop: asyncio.Event) -> None:
    """Keep the children running until `stop` is set, then end them: SIGTERM, after 10 s SIGKILL.

    A child that ends by itself is started again after 0.2 s, later up to 5 s. A child that calls
    `follow_supervisor` ends even when this process is killed by force. Raises StartProblem
    CHILD_KEEPS_FAILING, with all children ended, when one can't be started or ends five times in
    a row within a second of starting.
    """
    with lifeline() as line:
        try:
            async with asyncio.TaskGroup() as group:
                keepers = [group.create_task(_keep_running(child, line)) for child in children]
                await stop.wait()
                for keeper in keepers:
                    keeper.cancel()
        except ExceptionGroup as problems:
            raise problems.exceptions[0] from problems


async def _keep_running(child: Child, line: int) -> NoReturn:
    clock = asyncio.get_running_loop()
    patience = Patience()
    while True:
        started = clock.time()
        code = await _run(child, line)
        lasted = clock.time() - started
        patience = patience.after(lasted)
        if patience.failures == HOPELESS:
            raise _hopeless(child, f"ended {HOPELESS} times in a row with {ending(code)}")
        logger.warning(
            "%s ended with %s after %.1f s: starting it again in %g s",
            child.name,
            ending(code),
            lasted,
            patience.delay,
        )
        await asyncio.sleep(patience.delay)


async def _run(child: Child, line: int) -> int:
    """The return code with which the child ended."""
    process = await _start(child, line)
    try:
        return await process.wait()
    finally:
        await end_process(child.name, process, seconds=SECONDS_TO_END)


async def _start(child: Child, line: int) -> Process:
    # A session of its own: the terminal's Ctrl-C reaches us alone, and we end the children.
    try:
        return await asyncio.create_subprocess_exec(
            *child.argv,
            stdin=DEVNULL,
            env={**os.environ, **child.env, VARIABLE: str(line)},
            pass_fds=(line,),
            start_new_session=True,
        )
    except OSError as error:
        raise _hopeless(child, f"can't be started ({error.strerror})") from error


def _hopeless(child: Child, what: str) -> StartProblem:
    return StartProblem(
        StartProblemCode.CHILD_KEEPS_FAILING,
        f"The process {child.name} {what}: its last messages above say why;"
        " mend that and start again.",
    )
