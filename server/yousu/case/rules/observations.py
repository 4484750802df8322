"""From what on something in the figures is worth a look."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ObservationRules:
    """The values are ours; a city sets its own.

    Usual for a category is what the `trend_windows` periods of equal length before, and the same
    days of the `trend_years` years before, lead one to expect: the higher of the two means. A trend
    is `trend_cases` or more, and above the usual by more than `trend_deviations` times its square
    root, by which counts of rare events scatter (Poisson).

    A place is hot from `place_cases` by `place_people` different people on. A category rebounds
    from `rebound_cases` on that were handled again or reopened, or raise the same matter, or the
    same category at the same place, within `rebound_days` days after a case about it was closed.
    A reporter is a repeated one from `reporter_cases` on. A unit that has answered `slow_orders`
    or more is slow where its median time, or its late share, is `slow_factor` times its bureau's.

    At most `most` of each kind are told, those that stand out most.
    """

    trend_cases: int = 5
    trend_deviations: float = 3.0
    trend_windows: int = 4
    trend_years: int = 3
    place_cases: int = 5
    place_people: int = 3
    rebound_cases: int = 3
    rebound_days: int = 90
    reporter_cases: int = 3
    slow_orders: int = 5
    slow_factor: float = 1.5
    most: int = 20
