"""The clock of a city on trial: it stands still until somebody moves it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from yousu.kit.trial.city import TrialCity


@dataclass(frozen=True)
class TrialClock:
    """Moves a city's time, letting every timer on the way fire at its own instant."""

    city: TrialCity

    @property
    def now(self) -> datetime:
        """The city's instant, in UTC."""
        return self.city.now

    def advance(self, **span: float) -> None:
        """So many `minutes=`, `hours=`, `days=` of the wall clock go by."""
        self.advance_to(self.city.now + timedelta(**span))

    def advance_to(self, instant: datetime) -> None:
        """Time goes by until an aware instant."""
        while (due := self.city.next_due()) is not None and due <= instant:
            self.city.now = max(due, self.city.now)
            self.city.fire_due()
        self.city.now = max(instant.astimezone(UTC), self.city.now)

    def wait_out(self, days: int = 90) -> None:
        """Time goes by until no timer is left that is due within so many days."""
        until = self.city.now + timedelta(days=days)
        while (due := self.city.next_due()) is not None and due <= until:
            self.advance_to(due)
