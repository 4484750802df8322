"""What pytest finds in every environment with yousu. It does nothing until a project names its
plugin in its settings: `yousu_plugin = "parks"`; then `yousu.kit.fixtures` is at hand.

Nothing else of yousu is imported before that, so that other projects start as fast as ever and
coverage sees every line.
"""

import pytest

SETTING = "yousu_plugin"
FIXTURES = "yousu.kit.fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini(SETTING, "the name of the yousu plugin that these tests are about", default="")


def pytest_configure(config: pytest.Config) -> None:
    if config.getini(SETTING):
        config.pluginmanager.import_plugin(FIXTURES)
