"""Where PostgreSQL and Redis are, and how an owner tells it to the processes that join."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Parts:
    """URLs for SQLAlchemy and for redis-py or arq; they may hold a password."""

    database_url: str
    redis_url: str


@dataclass(frozen=True)
class Offer:
    """The servers that a process runs for others: its pid, and a URL for each server it started."""

    owner: int
    database_url: str | None = None
    redis_url: str | None = None

    def write(self, path: Path) -> None:
        """Make the offer known, whole or not at all."""
        unfinished = path.with_suffix(f".{self.owner}")
        unfinished.write_text(json.dumps(asdict(self)), encoding="utf-8")
        os.replace(unfinished, path)


def read_offer(path: Path) -> Offer | None:
    """The offer of an owner that still lives, if there is one."""
    try:
        offer = Offer(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    return offer if psutil.pid_exists(offer.owner) else None
