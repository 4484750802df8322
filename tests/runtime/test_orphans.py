"""A server that a killed owner left behind is stopped, and nothing else is."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yousu.runtime.embedded import orphans
from yousu.runtime.embedded.kinds import Kind
from yousu.runtime.embedded.orphans import stop_orphan
from yousu.runtime.problems import StartProblem, StartProblemCode

Start = Callable[[str], int]
Lives = Callable[[int], bool]

STEADY = "import signal; print(flush=True); signal.pause()"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {STEADY}"


def kind(program: str = "python", forceful: signal.Signals = signal.SIGKILL) -> Kind:
    return Kind("Server", (program,), "server.pid", signal.SIGTERM, forceful)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a script that works in tmp_path and writes its pid there."""
    started: list[subprocess.Popen[bytes]] = []

    def start(script: str) -> int:
        command = (sys.executable, "-S", "-c", script)
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdout is not None
        process.stdout.readline()
        (tmp_path / "server.pid").write_text(f"{process.pid}\n")
        return process.pid

    yield start
    for process in started:
        process.kill()
        process.communicate()


async def test_an_orphan_is_stopped(tmp_path: Path, start: Start, lives: Lives) -> None:
    orphan = start(STEADY)
    await stop_orphan(kind(), tmp_path)
    assert not lives(orphan)


async def test_an_orphan_that_will_not_end_is_forced(
    tmp_path: Path, start: Start, lives: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orphans, "SECONDS_TO_END", 0.1)
    orphan = start(STUBBORN)
    await stop_orphan(kind(), tmp_path)
    assert not lives(orphan)


async def test_an_orphan_that_stays_is_told(
    tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(orphans, "SECONDS_TO_END", 0.1)
    orphan = start(STUBBORN)
    with pytest.raises(StartProblem, match=f"end process {orphan}") as raised:
        await stop_orphan(kind(forceful=signal.SIGTERM), tmp_path)
    assert raised.value.code is StartProblemCode.ORPHAN_STAYS


async def test_another_program_is_left_alone(tmp_path: Path, start: Start, lives: Lives) -> None:
    stranger = start(STEADY)
    await stop_orphan(kind(program="postgres"), tmp_path)
    assert lives(stranger)


async def test_a_server_of_another_folder_is_left_alone(
    tmp_path: Path, start: Start, lives: Lives
) -> None:
    stranger = start(STEADY)
    other = tmp_path / "other"
    other.mkdir()
    (other / "server.pid").write_text(f"{stranger}\n")
    await stop_orphan(kind(), other)
    assert lives(stranger)


async def test_a_pid_file_of_a_stranger_is_dropped(tmp_path: Path, start: Start) -> None:
    start(STEADY)
    await stop_orphan(kind(program="postgres"), tmp_path)
    assert not (tmp_path / "server.pid").exists()


@pytest.mark.parametrize("written", ["", "4194305\n", "no pid\n"])
async def test_any_pid_file_will_do(tmp_path: Path, written: str) -> None:
    (tmp_path / "server.pid").write_text(written)
    await stop_orphan(kind(), tmp_path)
    assert (tmp_path / "server.pid").read_text() == written
