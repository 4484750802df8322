"""What became of each plugin."""

from dataclasses import dataclass
from enum import StrEnum


class PluginState(StrEnum):
    """Whether a plugin gives rules to new cases."""

    ACTIVE = "active"
    OFF = "off"
    FAILED = "failed"


@dataclass(frozen=True)
class PluginReport:
    """A plugin's name, version and state, and why it failed."""

    name: str
    version: str
    state: PluginState
    reason: str | None = None


class PluginProblem(Exception):
    """A plugin can't be used; the message says what its author must change."""


class WrongType(PluginProblem):
    """A hook gave something else than it must."""
