"""All rules that one order starts under."""

from dataclasses import dataclass

from yousu.calendar import OfficeHours
from yousu.case.rules.deadlines import Deadlines
from yousu.case.rules.fault import PluginFault
from yousu.case.rules.ladder import Ladder
from yousu.case.rules.sign_off import SignOff

SIGN_OFF_HOOK = "sign_off"


@dataclass(frozen=True)
class RuleSource:
    """Which plugin, at which version, gave a rule."""

    plugin: str
    version: str


@dataclass(frozen=True)
class RuleSet:
    """All rules that one order started under, and stays under. Its id is a hash of the rest.

    `office_hours` None means the city's. `faults` tell which of its rules are the core's only
    because the bureau's own failed.
    """

    id: str
    bureau: str
    deadlines: Deadlines
    deadlines_from: RuleSource
    sign_off: SignOff
    sign_off_from: RuleSource
    ladder: Ladder
    ladder_from: RuleSource
    office_hours: OfficeHours | None = None
    faults: tuple[PluginFault, ...] = ()

    @property
    def has_failed_sign_off(self) -> bool:
        """Whether the chain is the core's only because the bureau's own failed."""
        return any(fault.hook == SIGN_OFF_HOOK for fault in self.faults)
