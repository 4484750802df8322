"""What the doctor finds, and when its command fails."""

import shutil
import socket
from collections import namedtuple
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from yousu.runtime import doctor as examination
from yousu.runtime.commands.doctor import doctor
from yousu.runtime.doctor import examine
from yousu.runtime.findings import Finding, State
from yousu.runtime.settings import Settings

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_folder=tmp_path / "data")


async def find(name: str, settings: Settings) -> Finding:
    (finding,) = [finding for finding in await examine(settings) if finding.name == name]
    return finding


@pytest.mark.parametrize("name", ["Python", "PostgreSQL", "Redis", "Data folder", "Port"])
async def test_what_is_needed_is_found(settings: Settings, name: str) -> None:
    assert (await find(name, settings)).state is State.OK


async def test_the_embedded_postgres_tells_its_version(settings: Settings) -> None:
    assert "PostgreSQL) 18." in (await find("PostgreSQL", settings)).found


async def test_a_given_database_tells_its_version(running_database: str) -> None:
    found = (await find("PostgreSQL", Settings(database_url=running_database))).found
    assert found.startswith("PostgreSQL 18.")


async def test_an_old_database_is_not_enough(
    running_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yousu.runtime.server_findings.OLDEST_POSTGRES", (99,))
    finding = await find("PostgreSQL", Settings(database_url=running_database))
    assert (finding.state, finding.remedy) == (State.FAILED, "Bring it to version 99 or later.")


async def test_a_database_away_fails() -> None:
    away = Settings(database_url="postgresql://u@127.0.0.1:1/d")
    finding = await find("PostgreSQL", away)
    assert (finding.state, finding.found) == (State.FAILED, "DATABASE_AWAY")


async def test_a_redis_away_fails() -> None:
    finding = await find("Redis", Settings(redis_url="redis://127.0.0.1:1"))
    assert (finding.state, finding.found) == (State.FAILED, "REDIS_AWAY")


async def test_a_missing_redis_binary_is_missing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("yousu.runtime.embedded.redis.wheel_folder", lambda package: None)
    assert (await find("Redis", settings)).state is State.MISSING


async def test_a_missing_postgres_binary_is_missing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("yousu.runtime.embedded.postgres.wheel_folder", lambda package: None)
    assert (await find("PostgreSQL", settings)).state is State.MISSING


async def test_a_binary_that_does_not_run_fails(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (await find("Redis", settings)).state is State.FAILED


async def test_a_data_folder_in_a_file_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    finding = await find("Data folder", Settings(data_folder=tmp_path / "file" / "data"))
    assert (finding.state, "set YOUSU_DATA" in finding.remedy) == (State.FAILED, True)


async def test_a_full_disk_fails(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(100, 99, 1))
    finding = await find("Data folder", settings)
    assert (finding.state, "half a gigabyte" in finding.remedy) == (State.FAILED, True)


async def test_nothing_is_made_in_the_data_folder(settings: Settings) -> None:
    await examine(settings)
    assert not settings.data_folder.exists()


async def test_a_port_in_use_fails() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        finding = await find("Port", Settings(port=listener.getsockname()[1]))
    assert (finding.state, finding.found) == (State.FAILED, "PORT_IN_USE")


async def test_missing_plugins_do_not_block(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examination, "PLUGIN_GROUP", "yousu.nobody")
    finding = await find("Plugins", settings)
    assert (finding.state, finding.blocks) == (State.MISSING, False)


async def test_the_deliveries_that_are_on_are_found(settings: Settings) -> None:
    assert await find("Deliveries", settings) == Finding("Deliveries", State.OK, "log_file")


async def test_a_delivery_that_can_not_be_used_does_not_block(tmp_path: Path) -> None:
    finding = await find("Deliveries", Settings(data_folder=tmp_path, delivery=("webhook",)))
    assert (finding.state, finding.blocks) == (State.FAILED, False)
    assert finding.remedy.startswith("webhook: set YOUSU_WEBHOOK_URL")


async def test_a_missing_node_does_not_block(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    finding = await find("Node", settings)
    assert (finding.state, finding.blocks) == (State.MISSING, False)


def run_doctor(monkeypatch: pytest.MonkeyPatch, **environment: str) -> tuple[int, str]:
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    app = typer.Typer()
    app.command()(doctor)
    result = CliRunner().invoke(app)
    return result.exit_code, result.output


def test_the_command_shows_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    code, shown = run_doctor(monkeypatch)
    assert (code, "PostgreSQL" in shown) == (0, True)


def test_the_command_fails_when_something_needed_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run_doctor(monkeypatch, REDIS_URL="redis://127.0.0.1:1")[0] == 1


def test_the_command_names_a_wrong_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    code, shown = run_doctor(monkeypatch, YOUSU_PORT="x")
    assert (code, "YOUSU_PORT" in shown) == (1, True)
