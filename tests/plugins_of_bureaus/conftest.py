"""Each bureau's plugin under examination."""

from collections.abc import Callable

import pytest

from yousu.kit.subject import Subject, subject_of
from yousu.plugins import PluginHost
from yousu.plugins.load import installed_plugins
from yousu.plugins.loaded import LoadedPlugin


@pytest.fixture(scope="session")
def plugin_of(host: PluginHost) -> Callable[[str], LoadedPlugin]:
    """A bureau's plugin by its name."""

    def found(name: str) -> LoadedPlugin:
        plugin = host.plugin(name)
        assert plugin is not None
        return plugin

    return found


@pytest.fixture(scope="session", params=installed_plugins(), ids=lambda entry: entry.name)
def subject(request: pytest.FixtureRequest, host: PluginHost) -> Subject:
    """One bureau's plugin beside all others."""
    entry = request.param
    return subject_of(entry, [other for other in host.loaded if other.name != entry.name])
