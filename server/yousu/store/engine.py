"""Connections to PostgreSQL."""

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

# PostgreSQL's code for it.
CHARACTER_NOT_IN_REPERTOIRE = "22021"


def _as_is(text: str) -> str:
    return text


def is_away(fault: BaseException) -> bool:
    """Whether the database did not answer, rather than refuse what it was given."""
    if isinstance(fault, DBAPIError):
        lost = isinstance(fault, OperationalError | InterfaceError)
        return fault.connection_invalidated or lost
    return isinstance(fault, OSError | PoolTimeout)


def is_no_text(fault: BaseException) -> bool:
    """Whether the database was given a character that it can't keep, such as zero."""
    cause = fault.orig if isinstance(fault, DBAPIError) else fault
    return getattr(cause, "sqlstate", None) == CHARACTER_NOT_IN_REPERTOIRE


def open_engine(url: str, *, pool_size: int = 10) -> AsyncEngine:
    """An engine whose JSON columns carry text; `yousu.store.codec` gives it meaning.

    A worker that freezes inside a transaction loses it, and its row locks, after a minute.
    """
    return create_async_engine(
        url,
        # What people say must not reach a log through an error's message.
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=pool_size,
        # The connection that was used last has its statements planned.
        pool_use_lifo=True,
        json_serializer=_as_is,
        json_deserializer=_as_is,
        connect_args={
            "server_settings": {
                "application_name": "yousu",
                "timezone": "UTC",
                "idle_in_transaction_session_timeout": "60000",
            }
        },
    )
