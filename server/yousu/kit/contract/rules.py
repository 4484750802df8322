"""Rules are pure and quick: they are asked in the middle of somebody's transaction."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from time import perf_counter

from yousu.bureau.hooks import CaseFacts
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject, named

HOOKS = ("deadlines", "sign_off", "ladder")
MILLISECOND = 0.001
TIMED = 101


def _undecided(subject: Subject) -> Iterator[str]:
    for plan, order in subject.plans.items():
        if subject.plan(order) != plan:
            yield f"{named(order)} gets another answer the second time"


def _meddling(subject: Subject) -> Iterator[str]:
    """Asked about orders, and under settings, that no rule has seen yet."""
    model = type(subject.plugin.settings)
    fresh, untouched = subject.under(model()), model()
    for order in fresh.orders:
        before = replace(order)
        fresh.plan(order)
        if order != before:
            yield f"a rule changes what it is told about {named(before)}"
        if fresh.plugin.settings != untouched:
            yield f"a rule changes the settings when it is asked about {named(before)}"
            return


def _slow(subject: Subject) -> Iterator[str]:
    orders = list(subject.plans.values())
    asked = (orders * (TIMED // max(len(orders), 1) + 1))[:TIMED]
    for hook in HOOKS:
        seconds = median(_seconds(subject, hook, order) for order in asked)
        if seconds >= MILLISECOND:
            yield f"the {hook} rule takes {seconds * 1000:.1f} ms"


def _seconds(subject: Subject, hook: str, order: CaseFacts) -> float:
    began = perf_counter()
    getattr(subject.hooks, hook)(case=order, settings=subject.plugin.settings)
    return perf_counter() - began


RULES = (
    Promise(
        "A rule gives the same answer twice",
        "Let a rule look at its arguments alone: no clock, no chance, no counter, no file.",
        _undecided,
    ),
    Promise(
        "A rule leaves its arguments as they are",
        "Make new values instead of changing those that you were given.",
        _meddling,
    ),
    Promise(
        "A rule answers within a millisecond",
        "Prepare what is always the same once, in a module's constants.",
        _slow,
    ),
)
