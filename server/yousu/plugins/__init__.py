"""Finds, checks, enables, isolates and reports the bureaus' plugins."""

from yousu.plugins.host import BrokenGuard, PluginHost
from yousu.plugins.hosts import Hosts
from yousu.plugins.installed import Installed
from yousu.plugins.report import PluginReport, PluginState

__all__ = ["BrokenGuard", "Hosts", "Installed", "PluginHost", "PluginReport", "PluginState"]
