"""Posts to be told of cases that are late, and workers that tell them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from tests.late_town import LateTown

from yousu.case.vocabulary import Medium
from yousu.notices import Deliveries, StoredNotice
from yousu.timers.deliver import Outgoing


@dataclass
class Post:
    """A delivery of the test's own; it may be broken."""

    name: str = "post"
    media: frozenset[Medium] = frozenset()
    got: list[StoredNotice] = field(default_factory=list)
    fault: Exception | None = None

    async def send(self, notice: StoredNotice) -> None:
        if self.fault is not None:
            raise self.fault
        self.got.append(notice)


class Desk:
    """Where late cases make notices, and workers with these deliveries send them."""

    def __init__(self, late_town: LateTown) -> None:
        self.late_town, self.city = late_town, late_town.city

    async def send(self, *posts: Any, failed: dict[str, str] | None = None) -> int:
        """As a worker does in which these are on."""
        return await Outgoing(self.city, Deliveries(posts, failed or {})).deliver_all()

    async def deliveries(self, columns: str = "*") -> Sequence[Any]:
        query = f"select {columns} from deliveries order by notice_id, delivery"
        return await self.late_town.rows(query)

    async def time_to_try_again(self) -> None:
        await self.late_town.change("update deliveries set retry_at = now(), taken_until = null")

    async def last_try_comes(self) -> None:
        """All that failed is to be tried for the last time, now."""
        await self.late_town.change("update deliveries set tries = 33, retry_at = now()")


@pytest.fixture
def desk(late_town: LateTown) -> Desk:
    return Desk(late_town)


@pytest.fixture
def post() -> Post:
    return Post()
