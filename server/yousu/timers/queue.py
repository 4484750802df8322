"""arq's queue in the city's Redis."""

import json
from typing import Any

from arq.connections import ArqRedis
from redis.asyncio import ConnectionPool, Redis


def queue_in(redis: Redis) -> ArqRedis:
    """Connections of arq's own, which give up on a Redis that does not answer when the city's do:
    by itself arq would wait for ever."""
    pool = redis.connection_pool
    own = ConnectionPool(pool.connection_class, **pool.connection_kwargs)
    queue = ArqRedis(own, job_serializer=to_bytes, job_deserializer=from_bytes)
    queue.auto_close_connection_pool = True
    return queue


def to_bytes(job: dict[str, Any]) -> bytes:
    return json.dumps(job, default=str).encode()


def from_bytes(job: bytes) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(job)
    return fields
