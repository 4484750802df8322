"""Connections to PostgreSQL."""

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine


def _as_is(text: str) -> str:
    return text


def open_engine(url: str, *, pool_size: int = 10) -> AsyncEngine:
    """An engine whose JSON columns carry text; `yousu.store.codec` gives it meaning.

    A worker that freezes inside a transaction loses it, and its row locks, after a minute.
    """
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
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
