"""What the doctor finds about PostgreSQL and Redis: the given ones, else the embedded ones."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from yousu.runtime.embedded.postgres import postgres_binary
from yousu.runtime.embedded.program import output_of
from yousu.runtime.embedded.redis import redis_binary
from yousu.runtime.findings import Finding, State, from_problem
from yousu.runtime.problems import StartProblem
from yousu.runtime.reach import Reached, reach_database, reach_redis
from yousu.runtime.settings import Settings

OLDEST_POSTGRES = (15,)
OLDEST_REDIS = (6,)


async def database_finding(settings: Settings) -> Finding:
    """The database of the settings, else the embedded PostgreSQL."""
    if settings.database_url is None:
        return await _embedded("PostgreSQL", lambda: postgres_binary("postgres"))
    return await _given("PostgreSQL", reach_database, settings.database_url, OLDEST_POSTGRES)


async def redis_finding(settings: Settings) -> Finding:
    """The Redis of the settings, else the embedded one."""
    if settings.redis_url is None:
        return await _embedded("Redis", redis_binary)
    return await _given("Redis", reach_redis, settings.redis_url, OLDEST_REDIS)


async def _given(
    name: str, reach: Callable[[str], Awaitable[Reached]], url: str, oldest: tuple[int, ...]
) -> Finding:
    try:
        reached = await reach(url)
    except StartProblem as problem:
        return from_problem(name, problem)
    if reached.version >= oldest:
        return Finding(name, State.OK, str(reached))
    return Finding(name, State.FAILED, str(reached), f"Bring it to version {oldest[0]} or later.")


async def _embedded(name: str, binary: Callable[[], Path]) -> Finding:
    try:
        path = binary()
    except StartProblem as problem:
        return from_problem(name, problem, State.MISSING)
    try:
        version = await output_of((str(path), "--version"))
    except StartProblem as problem:
        return from_problem(name, problem)
    return Finding(name, State.OK, f"embedded: {' '.join(version.split()[:3])}, {path}")
