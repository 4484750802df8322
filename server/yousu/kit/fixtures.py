"""The fixtures of a plugin's tests: a city in memory, its clock, its people, and the contract."""

import pytest

from yousu.kit.contract import CONTRACT
from yousu.kit.find import installed_plugin, plugin_in
from yousu.kit.promise import Promise
from yousu.kit.pytest_plugin import SETTING
from yousu.kit.subject import Subject, plugins_beside, subject_of
from yousu.kit.trial import TrialCity, TrialClock, TrialPeople


@pytest.fixture(scope="session")
def yousu_plugin(pytestconfig: pytest.Config) -> Subject:
    """The plugin that the project's `yousu_plugin` setting names, installed or in the project,
    beside all others that are installed."""
    name = pytestconfig.getini(SETTING)
    entry = installed_plugin(name) or plugin_in(pytestconfig.rootpath, name)
    return subject_of(entry, plugins_beside(entry.name))


@pytest.fixture(params=CONTRACT, ids=lambda promise: promise.name)
def yousu_promise(request: pytest.FixtureRequest) -> Promise:
    """Each promise of the contract in turn."""
    promise: Promise = request.param
    return promise


@pytest.fixture
def yousu_city(yousu_plugin: Subject) -> TrialCity:
    """A city of this one bureau, on a Monday morning in March 2024."""
    return TrialCity(yousu_plugin.plugin)


@pytest.fixture
def yousu_clock(yousu_city: TrialCity) -> TrialClock:
    """The city's clock; it stands still until the test moves it."""
    return TrialClock(yousu_city)


@pytest.fixture
def yousu_people(yousu_city: TrialCity) -> TrialPeople:
    """The citizen, the hotline and the bureau's people."""
    return TrialPeople(yousu_city)
