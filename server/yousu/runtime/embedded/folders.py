"""What lies where in the data folder."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from yousu.runtime.embedded.account import Account, give, let_through, runs_as_root
from yousu.runtime.problems import StartProblem, StartProblemCode

# The system's limit is 108 bytes on Linux and 104 elsewhere.
LONGEST_SOCKET_PATH = 100
LONGEST_SOCKET_NAME = ".s.PGSQL.5432"

CLOSED = 0o700
PASSABLE = 0o711


@dataclass(frozen=True)
class Folders:
    """The data folder of one installation and the places in it."""

    data: Path

    @property
    def lock(self) -> Path:
        return self.data / "owner.lock"

    @property
    def offer(self) -> Path:
        return self.data / "parts.json"

    @property
    def postgres(self) -> Path:
        return self.data / "postgres"

    @property
    def redis(self) -> Path:
        return self.data / "redis"

    @property
    def sockets(self) -> Path:
        return self.data / "sockets"

    @property
    def logs(self) -> Path:
        return self.data / "logs"


def make_data_folder(folders: Folders) -> None:
    """Raises StartProblem DATA_FOLDER_NOT_WRITABLE."""
    try:
        folders.data.mkdir(mode=PASSABLE if runs_as_root() else CLOSED, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folders.data):
            pass
    except OSError as error:
        raise StartProblem(
            StartProblemCode.DATA_FOLDER_NOT_WRITABLE,
            f"The data folder {folders.data} can't be written ({error.strerror}):"
            " let this account write there, or set YOUSU_DATA to another folder.",
        ) from error


def furnish(folders: Folders, account: Account | None) -> None:
    """Make the folders of the servers, which belong to the account that runs them."""
    let_through(folders.data, account)
    for folder in (folders.redis, folders.logs):
        folder.mkdir(mode=CLOSED, exist_ok=True)
        give(folder, account)


@contextmanager
def socket_folder(folders: Folders, account: Account | None) -> Iterator[Path]:
    """An empty folder for the sockets, closed to other accounts.

    It is in the data folder, or where that path is too long or can't stand in a URL as it is, a
    temporary one.
    """
    if _suits(folders.sockets):
        if folders.sockets.exists():
            shutil.rmtree(folders.sockets)
        folders.sockets.mkdir(mode=CLOSED)
        give(folders.sockets, account)
        yield folders.sockets
        return
    with tempfile.TemporaryDirectory(prefix="yousu-") as temporary:
        give(Path(temporary), account)
        yield Path(temporary)


def _suits(folder: Path) -> bool:
    # Plain letters only: arq, redis-py and SQLAlchemy each unquote a URL in their own way.
    short = len(os.fsencode(folder / LONGEST_SOCKET_NAME)) <= LONGEST_SOCKET_PATH
    return short and all(letter.isalnum() or letter in "/._-" for letter in str(folder))
