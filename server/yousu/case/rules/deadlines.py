"""What a bureau promises in time, and how far the promise may be moved."""

from dataclasses import dataclass
from datetime import time

from yousu.calendar import Budget


@dataclass(frozen=True)
class ExtensionRule:
    """Extensions of the handling clock: asked for before it is due and, on the due day, before the
    cut-off hour of the city's clock; so many times, so many working days in all; granted by
    `post`. Ours, from common hotline practice."""

    post: str = "leader_in_charge"
    cut_off: time = time(17, 0)
    most_times: int = 2
    most_working_days: int = 10


@dataclass(frozen=True)
class PauseRule:
    """Pauses of the handling clock: so long at the most, granted by `post`. Ours."""

    post: str = "leader_in_charge"
    longest: Budget = Budget.working_days(20)


@dataclass(frozen=True)
class DeferralRule:
    """Deferrals (挂账): approved by a leader of the bureau, promised within so many days. The
    forestry bureau's practice; the number is ours."""

    post: str = "leader_in_charge"
    longest_days: int = 365


@dataclass(frozen=True)
class Deadlines:
    """The budgets of an order's clocks; a clock without a budget is not promised."""

    sign_for: Budget
    handling: Budget
    rehandling: Budget
    return_visit: Budget
    first_contact: Budget | None = None
    sign_off_step: Budget | None = None
    supervision: Budget = Budget.working_days(1)
    extension: ExtensionRule = ExtensionRule()
    pause: PauseRule = PauseRule()
    deferral: DeferralRule = DeferralRule()
