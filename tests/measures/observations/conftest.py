"""A town in which appeals come when and where a test says."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from yousu.calendar import CITY_ZONE
from yousu.definitions import basis_of
from yousu.measures.observations.observation import Observation, ObservationKind
from yousu.measures.observations.observe import observe
from yousu.measures.observations.question import Question
from yousu.measures.period import Period
from yousu.store.case_list import list_cases

LIFTS = "housing.property_management"
THIS_WEEK = Period(date(2024, 3, 11), date(2024, 3, 17))

Raise = Callable[..., Awaitable[UUID]]
Observed = Callable[..., Awaitable[list[Observation]]]


@pytest.fixture
def raised(town) -> Raise:
    """Raises a case about lifts that the housing bureau gets, some weeks ago."""

    async def open_and_dispatch(weeks_ago: int = 0, **more: object) -> UUID:
        received = await town.now() - timedelta(weeks=weeks_ago, minutes=1)
        case = await town.open(more.pop("category", LIFTS), received_at=received, **more)
        await town.dispatch(case)
        return case

    return open_and_dispatch


@pytest.fixture
def observed(town) -> Observed:
    """What is observed of a kind, in the week of the town's clock."""

    async def look(kind: ObservationKind, bureau: str | None = "housing", **rules: object):
        today = (await town.now()).astimezone(CITY_ZONE).date()
        monday = today - timedelta(days=today.weekday())
        week = Period(monday, monday + timedelta(days=6))
        async with town.city.engine.connect() as connection:
            basis = await basis_of(town.city, connection)
            observing = replace(basis.hotline.observations, **rules)
            hotline = replace(basis.hotline, observations=observing)
            basis = replace(basis, hotline=hotline)
            return await observe(Question(connection, basis, bureau, week), [kind])

    return look


@pytest.fixture
def behind(town) -> Callable[[Observation], Awaitable[set[UUID]]]:
    """The cases behind an observation."""

    async def cases(one: Observation) -> set[UUID]:
        async with town.city.engine.connect() as connection:
            return {case.id for case in await list_cases(connection, one.cases, None, 100)}

    return cases
