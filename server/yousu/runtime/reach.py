"""Whether the servers that the settings name can be reached, and what they are."""

import asyncio
from dataclasses import dataclass

from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from yousu.runtime.problems import StartProblem, StartProblemCode

SECONDS_TO_ANSWER = 5.0


@dataclass(frozen=True)
class Reached:
    """A server that answered."""

    product: str
    version: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.product} {'.'.join(map(str, self.version))}"


async def reach_database(url: str) -> Reached:
    """The PostgreSQL behind the URL; raises StartProblem DATABASE_AWAY."""
    try:
        async with asyncio.timeout(SECONDS_TO_ANSWER):
            number = await _postgres_version(url)
    except (OSError, SQLAlchemyError, ValueError, TypeError, ImportError) as error:
        raise StartProblem(
            StartProblemCode.DATABASE_AWAY,
            f"The database that DATABASE_URL names does not answer ({_reason(error)}):"
            " start it, or correct DATABASE_URL.",
        ) from error
    return Reached("PostgreSQL", divmod(number, 10_000))


async def reach_redis(url: str) -> Reached:
    """The Redis or Valkey behind the URL; raises StartProblem REDIS_AWAY."""
    try:
        async with asyncio.timeout(SECONDS_TO_ANSWER):
            told = await _redis_information(url)
    except (OSError, RedisError, ValueError) as error:
        raise StartProblem(
            StartProblemCode.REDIS_AWAY,
            f"The Redis that REDIS_URL names does not answer ({_reason(error)}):"
            " start it, or correct REDIS_URL.",
        ) from error
    return Reached("Redis", tuple(int(part) for part in told["redis_version"].split(".")))


async def _postgres_version(url: str) -> int:
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            shown = await connection.execute(text("show server_version_num"))
            return int(shown.scalar_one())
    finally:
        await engine.dispose()


async def _redis_information(url: str) -> dict[str, str]:
    client = Redis.from_url(url)
    try:
        return dict(await client.info("server"))
    finally:
        await client.aclose()


def _reason(error: Exception) -> str:
    """What went wrong, without a piece of the URL: it may hold a password."""
    if isinstance(error, TimeoutError):
        return f"nothing within {SECONDS_TO_ANSWER:g} s"
    if isinstance(error, DBAPIError):
        return str(error.orig)
    if isinstance(error, (OSError, RedisError)):
        return str(error).rstrip(".")
    return "the URL can't be understood"
