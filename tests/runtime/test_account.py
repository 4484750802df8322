"""Which account runs the servers, and what is opened for it."""

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from yousu.runtime.embedded.account import (
    Account,
    identity,
    let_through,
    server_account,
)

STRANGER = Account("stranger", uid=54321, gid=54321)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder above which nothing is closed."""
    with tempfile.TemporaryDirectory(prefix="yousu-test-") as folder:
        yield Path(folder)


def as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_an_ordinary_user_runs_the_servers_himself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert server_account([folder]) is None


def test_root_lets_an_unprivileged_account_run_them(monkeypatch: pytest.MonkeyPatch) -> None:
    as_root(monkeypatch)
    account = server_account([])
    assert account is not None
    assert account.name in ("postgres", "nobody")


def test_a_process_without_account_is_started_as_it_is() -> None:
    assert identity(None) == {}


def test_a_process_of_an_account_has_none_of_our_groups() -> None:
    assert identity(STRANGER) == {"user": 54321, "group": 54321, "extra_groups": []}


def test_a_closed_folder_is_opened_to_pass_only(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    let_through(closed, STRANGER)
    assert mode(closed) == 0o701


def test_an_open_folder_stays_as_it_is(folder: Path) -> None:
    (folder / "open").mkdir()
    (folder / "open").chmod(0o755)
    let_through(folder / "open", STRANGER)
    assert mode(folder / "open") == 0o755


def test_an_ordinary_user_opens_nothing(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    let_through(closed, None)
    assert mode(closed) == 0o700
