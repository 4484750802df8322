"""`yousu plugins --city` tells what the city counted against its plugins."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

import pytest
from tests.program import Ended, Yousu

from yousu.case.rules import FaultKind, PluginFault
from yousu.store.plugin_faults import count_faults

Ask = Callable[..., Awaitable[Ended]]
SLOW = PluginFault("housing", "ladder", FaultKind.TOO_SLOW, "It gave no answer.")


@pytest.fixture
def plugins(yousu_in_city: Yousu) -> Ask:
    """Runs `yousu plugins`."""
    return partial(yousu_in_city.run, "plugins")


@pytest.fixture
async def counted(city) -> None:
    async with city.engine.begin() as connection:
        met = datetime(2024, 3, 11, 1, 0, tzinfo=UTC)
        await count_faults(connection, [SLOW] * 42, met)


async def test_a_fault_with_its_count_and_the_citys_time_of_the_last(plugins, counted) -> None:
    told = await plugins("--city")
    [line] = [line for line in told.said.splitlines() if "too_slow" in line]
    for word in ("housing", "ladder", "42", "2024-03-11 09:00:00", "It gave no answer."):
        assert word in line


async def test_without_the_city_only_what_is_installed(plugins, counted) -> None:
    told = await plugins()
    assert "housing" in told.said
    assert "too_slow" not in told.said
