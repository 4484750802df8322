"""Each bureau's plugin under examination."""

import pytest

from yousu.kit.subject import Subject, subject_of
from yousu.plugins import PluginHost
from yousu.plugins.load import installed_plugins


@pytest.fixture(scope="session", params=installed_plugins(), ids=lambda entry: entry.name)
def subject(request: pytest.FixtureRequest, host: PluginHost) -> Subject:
    """One bureau's plugin beside all others."""
    entry = request.param
    return subject_of(entry, [other for other in host.loaded if other.name != entry.name])
