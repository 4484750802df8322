"""A city in memory in which a plugin is tried: no database, no Redis, a clock that is moved."""

from yousu.case.problem import Refused
from yousu.kit.trial.city import MONDAY_MORNING, Press, TrialCity
from yousu.kit.trial.clock import TrialClock
from yousu.kit.trial.people import TrialPeople

__all__ = ["MONDAY_MORNING", "Press", "Refused", "TrialCity", "TrialClock", "TrialPeople"]
