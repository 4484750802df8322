"""Children are kept running, given up when hopeless, and ended together."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.waiting import until

from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.supervise import Child, supervise

Lives = Callable[[int], bool]

# Writes a line with its pid to the file in NOTES, then runs until it is asked to end.
STEADY = """
import os, signal
with open(os.environ["NOTES"], "a") as notes:
    print(os.getpid(), os.getsid(0), file=notes)
signal.pause()
"""

# Ends at once when another child has written.
HOPELESS = """
import os
while not (os.path.exists(os.environ["NOTES"]) and os.path.getsize(os.environ["NOTES"])):
    pass
raise SystemExit(3)
"""

FOLLOWING = f"from yousu.runtime.lifeline import follow_supervisor; follow_supervisor()\n{STEADY}"

SUPERVISOR = """
import asyncio, sys
from yousu.runtime.supervise import Child, supervise

child = Child("following", (sys.executable, "-c", sys.argv[1]))
asyncio.run(supervise([child], asyncio.Event()))
"""


class Notes:
    """What children wrote about themselves."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def child(self, script: str, name: str = "steady") -> Child:
        return Child(name, (sys.executable, "-c", script), {"NOTES": str(self.path)})

    def lines(self) -> list[list[int]]:
        if not self.path.exists():
            return []
        written = self.path.read_text().splitlines()
        return [[int(word) for word in line.split()] for line in written]

    def pids(self) -> list[int]:
        return [line[0] for line in self.lines()]

    def at_least(self, count: int) -> Callable[[], Awaitable[bool]]:
        async def enough() -> bool:
            return len([line for line in self.lines() if len(line) == 2]) >= count

        return enough


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Restarts follow one another quickly."""
    monkeypatch.setattr("yousu.runtime.patience.FIRST_DELAY", 0.001)


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path / "notes")


@asynccontextmanager
async def supervised(*children: Child) -> AsyncIterator[asyncio.Event]:
    stop = asyncio.Event()
    supervisor = asyncio.create_task(supervise(children, stop))
    try:
        yield stop
    finally:
        stop.set()
        await supervisor


async def test_a_child_that_ends_is_started_again(notes: Notes) -> None:
    async with supervised(notes.child(STEADY)):
        await until(notes.at_least(1))
        os.kill(notes.pids()[0], signal.SIGKILL)
        await until(notes.at_least(2))


async def test_a_restart_is_told_in_one_line(
    notes: Notes, caplog: pytest.LogCaptureFixture
) -> None:
    async with supervised(notes.child(STEADY)):
        await until(notes.at_least(1))
        os.kill(notes.pids()[0], signal.SIGKILL)
        await until(notes.at_least(2))
    lines = [r.getMessage() for r in caplog.records if r.name == "yousu.runtime.supervise"]
    assert [line.partition(" after ")[0] for line in lines] == [
        "steady ended with signal 9 (Killed)"
    ]


async def test_children_end_on_stop(notes: Notes, lives: Lives) -> None:
    async with supervised(notes.child(STEADY), notes.child(STEADY)):
        await until(notes.at_least(2))
    assert not any(lives(pid) for pid in notes.pids())


async def test_children_end_when_the_supervisor_is_cancelled(notes: Notes, lives: Lives) -> None:
    supervisor = asyncio.create_task(supervise([notes.child(STEADY)], asyncio.Event()))
    await until(notes.at_least(1))
    supervisor.cancel()
    await asyncio.wait([supervisor])
    assert not lives(notes.pids()[0])


async def test_a_child_that_will_not_end_is_forced(
    notes: Notes, lives: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yousu.runtime.supervise.SECONDS_TO_END", 0.1)
    stubborn = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n{STEADY}"
    async with supervised(notes.child(stubborn)):
        await until(notes.at_least(1))
    assert not lives(notes.pids()[0])


async def test_the_terminal_interrupts_the_supervisor_alone(notes: Notes) -> None:
    async with supervised(notes.child(STEADY)):
        await until(notes.at_least(1))
    pid, session = notes.lines()[0]
    assert session == pid


@pytest.mark.usefixtures("impatient")
async def test_a_hopeless_child_is_told() -> None:
    hopeless = Child("hopeless", (sys.executable, "-S", "-c", "raise SystemExit(3)"))
    with pytest.raises(StartProblem, match="hopeless ended 5 times .* status 3") as raised:
        await supervise([hopeless], asyncio.Event())
    assert raised.value.code is StartProblemCode.CHILD_KEEPS_FAILING


@pytest.mark.usefixtures("impatient")
async def test_a_hopeless_child_ends_the_others(notes: Notes, lives: Lives) -> None:
    with pytest.raises(StartProblem):
        await supervise([notes.child(STEADY), notes.child(HOPELESS)], asyncio.Event())
    assert [lives(pid) for pid in notes.pids()] == [False]


async def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StartProblem, match="can't be started"):
        await supervise([Child("absent", (str(tmp_path / "absent"),))], asyncio.Event())


async def test_children_end_when_the_supervisor_is_killed(notes: Notes, lives: Lives) -> None:
    supervisor = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SUPERVISOR, FOLLOWING),
        env={**os.environ, "NOTES": str(notes.path)},
        stderr=PIPE,
    )
    await until(notes.at_least(1))
    supervisor.kill()
    await supervisor.communicate()

    async def ended() -> bool:
        return not lives(notes.pids()[0])

    await until(ended)


async def test_a_process_without_a_supervisor_goes_on(notes: Notes) -> None:
    alone = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", FOLLOWING), env={**os.environ, "NOTES": str(notes.path)}
    )
    await until(notes.at_least(1))
    assert alone.returncode is None
    alone.kill()
    await alone.wait()
