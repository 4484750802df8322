"""The people of the first quarter of 2024: they do what they should in time, and yet not every
citizen is content."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from yousu.case.rules import Directory
from yousu.demo.bureau_quarter import Incident, Shortcoming
from yousu.intake.opening import Opening
from yousu.people.appeals import suggested_category
from yousu.people.temperament import Grievance, Temperament, Turn

SIGNING_FOR, CALLING, HANDLING, VISITING = (0.05, 0.4), (0.05, 0.3), (0.08, 0.35), (0.05, 0.4)
# How many calls of the return visit are in vain, and in how many cases of a hundred; after three
# nobody calls again.
UNANSWERED = {0: 90, 1: 7, 2: 2, 3: 1}
AT_ONCE = Temperament(signing_for=0.02, calling=(0.05, 0.1), handling=0.1, visiting=0.1)


def steady(rng: Random) -> Temperament:
    """People well ahead of every promise."""
    return Temperament(
        signing_for=rng.uniform(*SIGNING_FOR),
        calling=CALLING,
        handling=rng.uniform(*HANDLING),
        visiting=rng.uniform(*VISITING),
        unanswered=rng.choices(list(UNANSWERED), list(UNANSWERED.values()))[0],
    )


def with_incident(temperament: Temperament, incident: Incident) -> Temperament:
    """The same people, with something happening on the way."""
    match incident:
        case Incident.RETURNED:
            return replace(temperament, misdirected=1)
        case Incident.REMINDED:
            return replace(temperament, handling=None)
        case _:
            return replace(temperament, turns=frozenset({_TURNS[incident]}), moment=AFTER_DISPATCH)


def falling_short(temperament: Temperament, short: Shortcoming) -> Temperament:
    """The same people; the citizen says so once, and does not want to talk about it again."""
    if short is Shortcoming.NOT_CALLED:
        return replace(temperament, unanswered=0, calls=False)
    return replace(
        temperament, unanswered=0, displeased=1, hangs_up=True, grievance=_GRIEVANCES[short]
    )


def found_out(told: Opening, category: str, directory: Directory) -> Temperament:
    """People at once on the spot, once the hotline has seen what the appeal is about: at first it
    takes the category that the words suggest."""
    mistaken_for = suggested_category(directory, told.text)
    return replace(AT_ONCE, mistaken_for=mistaken_for, found_out=category)


# The version of a case that has been dispatched: a comment comes after that.
AFTER_DISPATCH = 2
_TURNS: Mapping[Incident, Turn] = {
    Incident.EXTENDED: Turn.EXTENSION,
    Incident.PAUSED: Turn.PAUSE,
    Incident.DEFERRED: Turn.DEFERRAL,
    Incident.SUPPORTED: Turn.SUPPORT,
    Incident.CONFERRED: Turn.CONSULTATION,
    Incident.SUPERVISED: Turn.SUPERVISION,
    Incident.COMMENTED: Turn.COMMENT,
}
_GRIEVANCES: Mapping[Shortcoming, Grievance] = {
    Shortcoming.UNSOLVED: Grievance.UNSOLVED,
    Shortcoming.EXPLAINED: Grievance.EXPLAINED,
    Shortcoming.DISSATISFIED: Grievance.DISSATISFIED,
}
