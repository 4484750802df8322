"""How long to wait before a process that ended is started again."""

from dataclasses import dataclass

FIRST_DELAY = 0.2
LONGEST_DELAY = 5.0
LONG_ENOUGH = 30.0
AT_ONCE = 1.0


@dataclass(frozen=True)
class Patience:
    """What past endings of a process say about the next start; times in seconds.

    The delay doubles up to 5 s and starts anew after the process ran 30 s. `failures` counts the
    endings in a row within a second of starting.
    """

    delay: float = 0.0
    failures: int = 0

    def after(self, lasted: float) -> "Patience":
        """The patience that is left when the process ended after so many seconds."""
        fresh = self.delay == 0.0 or lasted >= LONG_ENOUGH
        return Patience(
            delay=FIRST_DELAY if fresh else min(self.delay * 2, LONGEST_DELAY),
            failures=self.failures + 1 if lasted < AT_ONCE else 0,
        )
