"""What citizens raised in the first quarter of 2024, by a bureau's plan."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from random import Random

from yousu.calendar import Calendar
from yousu.case.rules import Category, Directory
from yousu.demo.bureau_quarter import BureauQuarter, Kind
from yousu.demo.quarter import END, FIRST_DAY
from yousu.intake.opening import Opening
from yousu.people.appeals import Example, appeal, can_be, examples_of, receipts


def quarter_appeals(
    plan: BureauQuarter, directory: Directory, calendar: Calendar, rng: Random
) -> Iterator[Opening]:
    """So many appeals of each kind as planned, in the examples' words, most of them made by day on
    working days. Raises ValueError for a kind of which there is no example."""
    categories = [
        category
        for code, category in directory.categories.items()
        if directory.bureau_of_category[code] == plan.bureau
    ]
    for kind in plan.kinds:
        examples = _examples(kind, categories)
        if not examples:
            raise ValueError(f"the plan of {plan.bureau} has a kind of which there is no example")
        for at in receipts(calendar, rng, kind.cases, FIRST_DAY, END):
            yield _raised(kind, examples, at, rng)


def _examples(kind: Kind, categories: Iterable[Category]) -> list[Example]:
    wanted = [c for c in categories if not kind.categories or c.code in kind.categories]
    examples = examples_of(wanted)
    if kind.nature is None:
        return examples
    return [example for example in examples if can_be(example[1], kind.nature)]


def _raised(kind: Kind, examples: list[Example], at: datetime, rng: Random) -> Opening:
    told = appeal(examples, at, rng, kind.nature)
    return replace(told, channel=rng.choice(kind.channels)) if kind.channels else told
