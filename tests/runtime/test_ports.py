"""The port that the server listens on."""

import socket
from collections.abc import Iterator

import pytest

from yousu.runtime import ports
from yousu.runtime.ports import claim_port
from yousu.runtime.problems import StartProblem, StartProblemCode

HERE = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((HERE, 0)) as listener:
        yield listener.getsockname()[1]


def free_port() -> int:
    with socket.create_server((HERE, 0)) as listener:
        return int(listener.getsockname()[1])


def test_a_free_port_is_taken_as_wished() -> None:
    port = free_port()
    assert claim_port(HERE, port) == port


def test_a_port_in_use_is_told(taken: int) -> None:
    with pytest.raises(StartProblem, match="set YOUSU_PORT to another") as raised:
        claim_port(HERE, taken)
    assert raised.value.code is StartProblemCode.PORT_IN_USE


def test_without_a_wish_the_usual_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "USUAL_PORT", free_port())
    assert claim_port(HERE, None) == ports.USUAL_PORT


def test_without_a_wish_a_free_port_replaces_the_usual_one(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "USUAL_PORT", taken)
    assert claim_port(HERE, None) not in (0, taken)


def test_a_host_that_is_not_ours_is_told() -> None:
    with pytest.raises(StartProblem, match="set YOUSU_HOST") as raised:
        claim_port("192.0.2.1", None)
    assert raised.value.code is StartProblemCode.ADDRESS_UNUSABLE
