"""Who plays the first quarter of 2024: each bureau's appeals, and the people around them."""

from collections.abc import Mapping, Sequence
from itertools import cycle
from random import Random

from yousu.calendar import CITY_ZONE, Calendar
from yousu.case.rules import Directory
from yousu.case.vocabulary import Nature, Urgency
from yousu.demo.bureau_quarter import BureauQuarter, Life, Shortcoming
from yousu.demo.part import Part
from yousu.demo.quarter_appeals import quarter_appeals
from yousu.demo.quarter_people import AT_ONCE, falling_short, found_out, living, steady
from yousu.demo.real_appeals import NO_LAMPS_ON_THE_FOOTBRIDGE, NO_LAMPS_ON_THE_FOOTBRIDGE_IS

# One in so many cases that are not urgent has a life of its own.
LIVES_EVERY = 5
# Who is not content called early in a month, so that the answer falls into the same month.
LAST_EARLY_DAY = 14


def cast_quarter(
    plan: BureauQuarter, directory: Directory, calendar: Calendar, seed: int
) -> list[Part]:
    """The cases of a bureau that the city has, none of another; the same for the same seed."""
    if plan.bureau not in directory.bureaus:
        return []
    rng = Random(f"{seed}:{plan.bureau}")
    parts = [Part(told, steady(rng)) for told in quarter_appeals(plan, directory, calendar, rng)]
    parts.sort(key=lambda part: part.received_at)
    free = [place for place, part in enumerate(parts) if _is_unhurried(part, directory)]
    short = _short(plan, parts, free, rng)
    lives = _lives(plan, [place for place in free if place not in short])
    made_up = [
        _directed(part, short.get(place), lives.get(place)) for place, part in enumerate(parts)
    ]
    return [*made_up, *_real(plan, directory)]


def _is_unhurried(part: Part, directory: Directory) -> bool:
    """Whether there is time for something to happen on the way."""
    category = directory.categories[part.appeal.category or ""]
    return category.urgency is Urgency.NORMAL and part.appeal.nature is not Nature.CONSULTATION


def _short(
    plan: BureauQuarter, parts: Sequence[Part], free: Sequence[int], rng: Random
) -> Mapping[int, Shortcoming]:
    """The places of those that fell short, so many of each month as the plan says."""
    short: dict[int, Shortcoming] = {}
    for fell in plan.fell:
        for month, cases in enumerate(fell.by_month, start=1):
            early = [p for p in free if p not in short and _is_early(parts[p], month)]
            short.update(dict.fromkeys(rng.sample(early, cases), fell.short))
    return short


def _is_early(part: Part, month: int) -> bool:
    day = part.received_at.astimezone(CITY_ZONE).date()
    return day.month == month and day.day <= LAST_EARLY_DAY


def _lives(plan: BureauQuarter, free: Sequence[int]) -> Mapping[int, Life]:
    return dict(zip(free[::LIVES_EVERY], cycle(plan.lives), strict=False))


def _directed(part: Part, short: Shortcoming | None, life: Life | None) -> Part:
    if short:
        return Part(part.appeal, falling_short(part.temperament, short))
    return Part(part.appeal, living(part.temperament, life)) if life else part


def _real(plan: BureauQuarter, directory: Directory) -> list[Part]:
    """What was really raised is handled at once, even what the hotline mistakes at first."""
    return [
        Part(told, found_out(told, NO_LAMPS_ON_THE_FOOTBRIDGE_IS, directory))
        if told is NO_LAMPS_ON_THE_FOOTBRIDGE
        else Part(told, AT_ONCE)
        for told in plan.real
    ]
