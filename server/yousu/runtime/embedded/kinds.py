"""The two kinds of embedded server: how each is known, asked to end, and forced to."""

import signal
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """`programs` are the names that its process may bear; `pid_file` lies in its folder."""

    name: str
    programs: tuple[str, ...]
    pid_file: str
    polite: signal.Signals
    forceful: signal.Signals


# SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one: the next start recovers.
POSTGRES = Kind("PostgreSQL", ("postgres",), "postmaster.pid", signal.SIGINT, signal.SIGQUIT)
REDIS = Kind(
    "Redis", ("redis-server", "valkey-server"), "redis.pid", signal.SIGTERM, signal.SIGKILL
)
