"""The small made-up city, founded anew for each test."""

import pytest
from tests.case.city import City

from yousu.case.vocabulary import CaseState


@pytest.fixture(scope="session")
def found_city() -> type[City]:
    """Founds a new city, as often as a property test wants one."""
    return City


@pytest.fixture
def city() -> City:
    return City()


@pytest.fixture
def supported(city: City) -> City:
    """A case that greening handles and pipes, of another bureau, supports."""
    city.bring_to(CaseState.HANDLING).play(city.call_in(), by=city.hotline)
    return city


@pytest.fixture
def offered(city: City) -> City:
    """Greening, which handles the case, has asked wildlife to take it over."""
    city.bring_to(CaseState.HANDLING).play(city.offer(), by=city.head)
    return city


@pytest.fixture
def conferring(city: City) -> City:
    """Greening, which handles the case, and pipes confer on it."""
    city.bring_to(CaseState.HANDLING).play(city.call(), by=city.head)
    return city
