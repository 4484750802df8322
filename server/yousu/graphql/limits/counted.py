"""What a caller has left of the calls of a minute, told in the headers of answers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Counted:
    """Calls of one caller in the minute that is under way. `whose` names the budget; `seconds` is
    how long the minute still lasts, known where the budget is used up."""

    whose: str
    budget: int
    made: int
    seconds: float | None = None

    @property
    def is_within(self) -> bool:
        return self.made <= self.budget

    def headers(self) -> Mapping[str, str]:
        """As the IETF's draft of RateLimit header fields has them."""
        left = max(0, self.budget - self.made)
        told = {
            "ratelimit-policy": f'"{self.whose}";q={self.budget};w=60',
            "ratelimit": f'"{self.whose}";r={left}',
        }
        if self.seconds is None:
            return told
        wait = max(1, math.ceil(self.seconds))
        return told | {"ratelimit": f"{told['ratelimit']};t={wait}", "retry-after": str(wait)}
