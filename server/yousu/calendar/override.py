"""A day on which the city does not follow the state's calendar."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Override:
    """What an administrator declares of one day: worked or free, whatever week and state say,
    and why."""

    day: date
    worked: bool
    reason: str
