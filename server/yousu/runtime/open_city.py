"""Opens a city: its database at this version, its Redis, its bureaus' plugins."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import EntryPoint

from redis.asyncio import Redis

from yousu.city import City
from yousu.graphql.parts.check import check_schema
from yousu.plugins import Hosts, Installed
from yousu.rotation import reseal
from yousu.runtime.attachments import attachments_of
from yousu.runtime.embedded import Parts, embedded_parts
from yousu.runtime.hotline import hotline_rules
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.reach import reach_database
from yousu.runtime.secrets import personal_keys, reporters_secret
from yousu.runtime.settings import Settings
from yousu.runtime.tracing import tracing
from yousu.store.calendars import issue_state_calendar
from yousu.store.engine import open_engine
from yousu.store.migrate import current_revision, newest_revision


@asynccontextmanager
async def open_city(
    settings: Settings, parts: Parts, plugins: Sequence[EntryPoint] | None = None
) -> AsyncIterator[City]:
    """A city for the length of the block; all installed plugins unless some are named.

    Raises StartProblem when the database does not answer, or the hotline's rules can't be used.
    """
    await reach_database(parts.database_url)
    redis = open_redis(parts.redis_url)
    engine = open_engine(parts.database_url)
    try:
        with tracing() as tracer:
            yield City(
                engine=engine,
                redis=redis,
                hosts=Hosts(Installed(plugins, check_schema)),
                hotline=hotline_rules(settings.hotline_rules),
                secret=reporters_secret(settings.data_folder),
                keys=personal_keys(settings.data_folder),
                retention_years=settings.retention_years,
                attachments=attachments_of(settings),
                tracer=tracer,
            )
    finally:
        await redis.aclose()
        await engine.dispose()


def open_redis(url: str) -> Redis:
    """A client that gives up on a Redis that does not answer. Raises StartProblem."""
    try:
        redis: Redis = Redis.from_url(
            url, socket_connect_timeout=1, socket_timeout=5, health_check_interval=15
        )
    except ValueError:
        raise StartProblem(
            StartProblemCode.REDIS_AWAY,
            "REDIS_URL can't be understood: write it as redis://host:port/0 or unix://path.",
        ) from None
    return redis


@asynccontextmanager
async def migrated_city(settings: Settings) -> AsyncIterator[City]:
    """A city whose tables are those of this version, for a command that reads or changes it.

    Raises StartProblem.
    """
    async with embedded_parts(settings) as parts, open_city(settings, parts) as city:
        await check_migrated(city)
        yield city


async def check_migrated(city: City) -> None:
    """Raises StartProblem when the tables are not those of this version."""
    current, newest = await current_revision(city.engine), newest_revision()
    if current != newest:
        raise StartProblem(
            StartProblemCode.DATABASE_NOT_MIGRATED,
            f"The database is at revision {current or 'none'} and this version needs {newest}:"
            " run `yousu migrate`.",
        )


async def renew(city: City) -> None:
    """What came with this installation takes its place: the state calendar, if the city's is
    older, and what the plugins say of their bureaus. Reporters' data that a migration could not
    seal, or a rotation of keys did not get to, is sealed."""
    async with city.engine.begin() as connection:
        await issue_state_calendar(connection)
        await city.hosts.remember(connection)
    await reseal(city)
