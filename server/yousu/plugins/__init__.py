"""Finds, checks, enables, isolates and reports the bureaus' plugins."""

from yousu.plugins.host import PluginHost
from yousu.plugins.load import load_plugins
from yousu.plugins.report import PluginReport, PluginState

__all__ = ["PluginHost", "PluginReport", "PluginState", "load_plugins"]
