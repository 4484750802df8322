"""What a plugin did wrong when it was asked."""

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """Why there is no answer that can be used.

    `NOT_ASKED`: it had been too slow several times in a row, and is left alone for a while.
    """

    RAISED = "raised"
    WRONG_TYPE = "wrong_type"
    IMPOSSIBLE = "impossible"
    TOO_SLOW = "too_slow"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class PluginFault:
    """A plugin, by its name, gave no answer that can be used to one of its hooks; `reason` says
    why in a sentence, without a word of the case."""

    plugin: str
    hook: str
    kind: FaultKind
    reason: str
