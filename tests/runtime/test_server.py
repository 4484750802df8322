"""An embedded server as a child process."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.waiting import until

from yousu.runtime.embedded import server as subject
from yousu.runtime.embedded.kinds import REDIS
from yousu.runtime.embedded.program import output_of
from yousu.runtime.embedded.server import Server, running
from yousu.runtime.problems import StartProblem, StartProblemCode


@pytest.fixture
def pids() -> list[int]:
    """The pids of the server's starts."""
    return []


@pytest.fixture
def server(tmp_path: Path, pids: list[int]) -> Server:
    """A server that is ready at once."""

    async def is_ready(pid: int) -> bool:
        pids.append(pid)
        return True

    return Server(
        kind=REDIS,
        folder=tmp_path,
        argv=(sys.executable, "-S", "-c", "import signal; signal.pause()"),
        log=tmp_path / "log",
        account=None,
        is_ready=is_ready,
    )


async def never(pid: int) -> bool:
    return False


async def fails(server: Server) -> StartProblem:
    with pytest.raises(StartProblem) as raised:
        async with running(server):
            pass
    return raised.value


async def test_a_server_that_ends_at_once_fails(server: Server) -> None:
    argv = (sys.executable, "-S", "-c", "raise SystemExit('no room')")
    problem = await fails(replace(server, argv=argv, is_ready=never))
    assert (problem.code, problem.detail) == (StartProblemCode.EMBEDDED_START_FAILED, "no room")


async def test_a_server_that_is_never_ready_fails(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "SECONDS_TO_BE_READY", 0.1)
    problem = await fails(replace(server, is_ready=never))
    assert problem.code is StartProblemCode.EMBEDDED_START_FAILED


async def test_a_program_that_is_not_there_fails(server: Server) -> None:
    problem = await fails(replace(server, argv=(str(server.folder / "absent"),)))
    assert "No such file" in problem.detail


async def test_a_start_that_is_cancelled_leaves_nothing(
    server: Server, lives: Callable[[int], bool]
) -> None:
    seen: list[int] = []

    async def not_yet(pid: int) -> bool:
        seen.append(pid)
        return False

    async def asked() -> bool:
        return bool(seen)

    async def start() -> None:
        async with running(replace(server, is_ready=not_yet)):
            pass

    starting = asyncio.create_task(start())
    await until(asked)
    starting.cancel()
    await asyncio.wait([starting])
    assert not lives(seen[0])


async def test_a_restart_that_fails_is_tried_again(
    server: Server, pids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    program, away = server.folder / "program", server.folder / "away"
    program.symlink_to(sys.executable)

    async def restarted() -> bool:
        return len(pids) == 2

    async def failed() -> bool:
        return "see" in "".join(told)

    told: list[str] = []
    monkeypatch.setattr(subject.logger, "warning", lambda line, *values: told.append(line % values))
    async with running(replace(server, argv=(str(program), *server.argv[1:]))):
        program.rename(away)
        os.kill(pids[0], signal.SIGKILL)
        await until(failed)
        away.rename(program)
        await until(restarted)


async def test_a_program_that_fails_tells_what_it_said() -> None:
    with pytest.raises(StartProblem) as raised:
        await output_of((sys.executable, "-S", "-c", "raise SystemExit('no room')"))
    assert raised.value.detail == "no room"


async def test_a_program_that_is_cancelled_ends(
    tmp_path: Path, lives: Callable[[int], bool]
) -> None:
    pid_file = tmp_path / "pid"
    script = (
        "import os, signal, sys\n"
        "open(sys.argv[1] + '.new', 'w').write(str(os.getpid()))\n"
        "os.rename(sys.argv[1] + '.new', sys.argv[1])\n"
        "signal.pause()\n"
    )

    async def started() -> bool:
        return pid_file.exists()

    working = asyncio.create_task(output_of((sys.executable, "-c", script, str(pid_file))))
    await until(started)
    working.cancel()
    await asyncio.wait([working])
    assert not lives(int(pid_file.read_text()))
