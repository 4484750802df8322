"""A command that can't start says why in one sentence, and ends with exit status 1."""

import socket
from collections.abc import Iterator

import pytest

COMMANDS = {
    "migrate": ("migrate",),
    "serve": ("serve",),
    "worker": ("worker",),
    "import": ("import", "cases.csv", "--map", "map.toml"),
}


@pytest.fixture(params=COMMANDS)
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return COMMANDS[request.param]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def sentences(complained: str) -> list[str]:
    return complained.strip().splitlines()


async def test_without_a_database_it_says_so_in_one_line(
    yousu, command, closed_port, nowhere
) -> None:
    away = f"postgresql://postgres:secret@127.0.0.1:{closed_port}/yousu"
    ended = await yousu.run(*command, DATABASE_URL=away, REDIS_URL=nowhere)
    [line] = sentences(ended.complained)
    assert line.startswith("DATABASE_AWAY: The database that DATABASE_URL names")
    assert ended.status == 1


async def test_what_it_says_gives_no_password_away(yousu, closed_port, nowhere) -> None:
    away = f"postgresql://postgres:secret@127.0.0.1:{closed_port}/yousu"
    ended = await yousu.run("migrate", DATABASE_URL=away, REDIS_URL=nowhere)
    assert "secret" not in ended.complained


async def test_a_database_of_another_name_is_told(yousu, database, nowhere) -> None:
    away = database.replace("/test_", "/no_such_")
    ended = await yousu.run("worker", DATABASE_URL=away, REDIS_URL=nowhere)
    [line] = sentences(ended.complained)
    assert "does not exist" in line
    assert ended.status == 1


async def test_a_database_that_never_answers_is_told(yousu, taken_port, nowhere) -> None:
    away = f"postgresql://postgres@127.0.0.1:{taken_port}/yousu"
    ended = await yousu.run("worker", DATABASE_URL=away, REDIS_URL=nowhere)
    [line] = sentences(ended.complained)
    assert "nothing within 5 s" in line


@pytest.mark.parametrize("command", ["serve", "worker"])
async def test_a_database_without_tables_is_told(yousu, empty_database, command, nowhere) -> None:
    ended = await yousu.run(command, DATABASE_URL=empty_database, REDIS_URL=nowhere)
    [line] = sentences(ended.complained)
    assert line.startswith("DATABASE_NOT_MIGRATED:")
    assert "yousu migrate" in line


async def test_a_port_in_use_is_told_in_one_line(yousu, database, taken_port, nowhere) -> None:
    arguments = ("serve", "--port", str(taken_port))
    ended = await yousu.run(*arguments, DATABASE_URL=database, REDIS_URL=nowhere)
    [line] = sentences(ended.complained)
    assert line.startswith(f"PORT_IN_USE: Port {taken_port} of 127.0.0.1 is in use")
    assert ended.status == 1


async def test_a_wrong_setting_is_told_in_one_line(yousu) -> None:
    ended = await yousu.run("worker", YOUSU_PORT="many")
    [line] = sentences(ended.complained)
    assert line.startswith("SETTING_INVALID:")
    assert ended.status == 1


async def test_a_file_that_is_not_there_is_told_in_one_line(
    yousu, database, nowhere, tmp_path
) -> None:
    arguments = ("import", str(tmp_path / "no.csv"), "--map", str(tmp_path / "no.toml"))
    ended = await yousu.run(*arguments, DATABASE_URL=database, REDIS_URL=nowhere)
    assert len(sentences(ended.complained)) == 1
    assert ended.status == 1


async def test_an_url_that_nobody_understands_is_told_in_one_line(yousu, nowhere) -> None:
    ended = await yousu.run("worker", DATABASE_URL="over there", REDIS_URL=nowhere)
    assert len(sentences(ended.complained)) == 1
    assert ended.status == 1


async def test_a_redis_url_that_nobody_understands_is_told_in_one_line(yousu, database) -> None:
    ended = await yousu.run("worker", DATABASE_URL=database, REDIS_URL="over there")
    assert len(sentences(ended.complained)) == 1
    assert ended.status == 1
