"""Finds, checks, enables, isolates and reports the bureaus' plugins."""

from yousu.plugins.host import PluginHost
from yousu.plugins.hosts import Hosts
from yousu.plugins.installed import Installed
from yousu.plugins.report import PluginReport, PluginState

__all__ = ["Hosts", "Installed", "PluginHost", "PluginReport", "PluginState"]
