"""Two days in a case's life: one in which everybody dawdles, one in which nobody does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from yousu.case.problem import Refused
from yousu.case.rules import Category
from yousu.case.vocabulary import CaseState, Nature
from yousu.kit.trial import TrialCity, TrialClock, TrialPeople
from yousu.people.appeals import nature_of
from yousu.plugins.loaded import LoadedPlugin

MINUTES_TO_ACT = 5
Wait = Callable[[TrialClock], None]


@dataclass(frozen=True)
class Story:
    """A case that was lived in a city of its own: to its end, or to where an act was refused."""

    city: TrialCity
    case: UUID
    refused: Refused | None = None


def left_lying(plugin: LoadedPlugin, category: Category, nature: Nature, at: datetime) -> Story:
    """Nobody acts before the ladder has nothing more to say."""
    return _lived(plugin, category, nature, at, TrialClock.wait_out)


def handled_in_time(
    plugin: LoadedPlugin, category: Category, nature: Nature, at: datetime
) -> Story:
    """Everybody acts a few minutes after the one before."""
    return _lived(plugin, category, nature, at, lambda clock: clock.advance(minutes=MINUTES_TO_ACT))


def shown_nature(category: Category) -> Nature:
    """What the citizen of the category's first example wants."""
    text = category.examples[0].zh if category.examples else ""
    return nature_of(text, Random(category.code))


def _lived(
    plugin: LoadedPlugin, category: Category, nature: Nature, at: datetime, wait: Wait
) -> Story:
    city = TrialCity(plugin, at)
    people, clock = TrialPeople(city), TrialClock(city)
    text = category.examples[0].zh if category.examples else category.title.zh
    case = people.open(category.code, nature, text=text)
    try:
        _go_through(people, case, lambda: wait(clock))
    except Refused as refusal:
        return Story(city, case, refusal)
    return Story(city, case)


def _go_through(people: TrialPeople, case: UUID, wait: Callable[[], None]) -> None:
    """From the dispatch to the closing. Raises Refused when the plugin's guard stops it."""
    people.dispatch(case)
    for act in (people.sign_for, people.assign, people.contact, people.reply):
        wait()
        act(case)
    while people.city.case(case).state is CaseState.SIGN_OFF:
        wait()
        people.sign(case)
    for act in (people.visit, people.answer, people.close):
        wait()
        act(case)
