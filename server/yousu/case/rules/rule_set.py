"""All rules that one order starts under."""

from dataclasses import dataclass

from yousu.calendar import OfficeHours
from yousu.case.rules.deadlines import Deadlines
from yousu.case.rules.ladder import Ladder
from yousu.case.rules.sign_off import SignOff


@dataclass(frozen=True)
class RuleSource:
    """Which plugin, at which version, gave a rule."""

    plugin: str
    version: str


@dataclass(frozen=True)
class RuleSet:
    """All rules that one order started under, and stays under. Its id is a hash of the rest.

    `office_hours` None means the city's.
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
