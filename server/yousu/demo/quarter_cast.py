"""Who plays the first quarter of 2024: each bureau's appeals, and the people around them."""

from collections.abc import Mapping, Sequence
from itertools import cycle
from random import Random

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import Directory
from yousu.case.vocabulary import Nature, Urgency
from yousu.demo.bureau_quarter import BureauQuarter, Incident, Shortcoming
from yousu.demo.demo_case import DemoCase
from yousu.demo.quarter_appeals import quarter_appeals
from yousu.demo.quarter_people import AT_ONCE, falling_short, found_out, steady, with_incident
from yousu.demo.real_appeals import NO_LAMPS_ON_THE_FOOTBRIDGE, NO_LAMPS_ON_THE_FOOTBRIDGE_IS

# One in so many cases that are not urgent meets with an incident.
INCIDENT_EVERY = 5
# Who is not content called early in a month, so that the answer falls into the same month.
LAST_EARLY_DAY = 14


def cast_quarter(
    plan: BureauQuarter, directory: Directory, calendar: Calendar, seed: int
) -> list[DemoCase]:
    """The cases of a bureau that the city has, none of another; the same for the same seed."""
    if plan.bureau not in directory.bureaus:
        return []
    rng = Random(f"{seed}:{plan.bureau}")
    cases = [
        DemoCase(told, steady(rng)) for told in quarter_appeals(plan, directory, calendar, rng)
    ]
    cases.sort(key=lambda case: case.received_at)
    free = [place for place, case in enumerate(cases) if _is_unhurried(case, directory)]
    short = _short(plan, cases, free, rng)
    incidents = _incidents(plan, [place for place in free if place not in short])
    made_up = [
        _directed(case, short.get(place), incidents.get(place)) for place, case in enumerate(cases)
    ]
    return [*made_up, *_real(plan, directory)]


def _is_unhurried(case: DemoCase, directory: Directory) -> bool:
    """Whether there is time for something to happen on the way."""
    category = directory.categories[case.appeal.category or ""]
    return category.urgency is Urgency.NORMAL and case.appeal.nature is not Nature.CONSULTATION


def _short(
    plan: BureauQuarter, cases: Sequence[DemoCase], free: Sequence[int], rng: Random
) -> Mapping[int, Shortcoming]:
    """The places of those that fell short, so many of each month as the plan says."""
    short: dict[int, Shortcoming] = {}
    for shortfall in plan.shortfalls:
        for month, amount in enumerate(shortfall.by_month, start=1):
            early = [p for p in free if p not in short and _is_early(cases[p], month)]
            short.update(dict.fromkeys(rng.sample(early, amount), shortfall.short))
    return short


def _is_early(case: DemoCase, month: int) -> bool:
    day = case.received_at.astimezone(CITY_ZONE).date()
    return day.month == month and day.day <= LAST_EARLY_DAY


def _incidents(plan: BureauQuarter, free: Sequence[int]) -> Mapping[int, Incident]:
    return dict(zip(free[::INCIDENT_EVERY], cycle(plan.incidents), strict=False))


def _directed(case: DemoCase, short: Shortcoming | None, incident: Incident | None) -> DemoCase:
    if short:
        return DemoCase(case.appeal, falling_short(case.temperament, short))
    return DemoCase(case.appeal, with_incident(case.temperament, incident)) if incident else case


def _real(plan: BureauQuarter, directory: Directory) -> list[DemoCase]:
    """What was really raised is handled at once, even what the hotline mistakes at first."""
    return [
        DemoCase(told, found_out(told, NO_LAMPS_ON_THE_FOOTBRIDGE_IS, directory))
        if told is NO_LAMPS_ON_THE_FOOTBRIDGE
        else DemoCase(told, AT_ONCE)
        for told in plan.real
    ]
