"""Small quarters of a made-up city."""

from collections.abc import Callable

import pytest

from yousu.calendar import Calendar
from yousu.case.rules import HotlineRules
from yousu.plugins import PluginHost
from yousu.simulation.quarter import Quarter
from yousu.simulation.run import Plan, prepared


@pytest.fixture(scope="session")
def begin(host: PluginHost, calendar: Calendar) -> Callable[..., Quarter]:
    """A quarter at its beginning; `crash_every` and the like are the plan's."""

    def begun(**numbers: int) -> Quarter:
        return prepared(Plan(**numbers), host, calendar, HotlineRules())

    return begun


@pytest.fixture(scope="session")
def live(begin) -> Callable[..., Quarter]:
    """A quarter that was lived to its end."""

    def lived(**numbers: int) -> Quarter:
        quarter, plan = begin(**numbers), Plan(**numbers)
        quarter.run(plan.until)
        return quarter

    return lived


@pytest.fixture(scope="session")
def outcome() -> Callable[[Quarter], tuple[object, ...]]:
    """All that is kept of a quarter: logs, timers, sums."""

    def kept(quarter: Quarter) -> tuple[object, ...]:
        store = quarter.city.store
        return store.log, store.timers, store.sums

    return kept
