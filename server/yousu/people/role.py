"""One case among people: how they will act on it, from its opening on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from yousu.calendar import Calendar
from yousu.case.rules import HotlineRules, RuleSet
from yousu.case.state import Case
from yousu.people.behaviour import next_act
from yousu.people.situation import Planned, Situation
from yousu.people.staff import Staff
from yousu.people.temperament import Temperament
from yousu.request import Request


@dataclass(frozen=True)
class Role:
    """A case that will come in, the chance that it is played with, and the people around it."""

    opening: Request
    at: datetime
    chance: str
    temperament: Temperament


def planned(
    role: Role,
    case: Case,
    sets: Mapping[str, RuleSet],
    staff: Staff,
    calendar: Calendar,
    hotline: HotlineRules,
) -> Planned | None:
    """What is done next about the case: the same whenever it is asked, since the chance hangs on
    nothing but the case's course."""
    rng = Random(f"{role.chance}:{case.version}")
    return next_act(Situation(case, role.temperament, sets, staff, calendar, hotline, rng))
