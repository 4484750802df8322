"""Finds, checks, enables, isolates and reports the bureaus' plugins."""

from yousu.plugins.host import BrokenGuard, PluginHost
from yousu.plugins.load import load_plugins
from yousu.plugins.report import PluginReport, PluginState

__all__ = ["BrokenGuard", "PluginHost", "PluginReport", "PluginState", "load_plugins"]
