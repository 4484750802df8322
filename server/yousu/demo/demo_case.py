"""One case of the demo: what is raised, and among which people."""

from dataclasses import dataclass
from datetime import datetime

from yousu.intake.opening import Opening
from yousu.people.temperament import Temperament


@dataclass(frozen=True)
class DemoCase:
    """An appeal that has its time, and how the people around it are."""

    appeal: Opening
    temperament: Temperament

    @property
    def received_at(self) -> datetime:
        at = self.appeal.received_at
        assert at is not None, "every appeal of the demo has its time"
        return at
