"""A ladder must be one that can be climbed."""

from collections.abc import Set
from dataclasses import replace
from itertools import pairwise

from yousu.calendar import Budget
from yousu.case.rules import Anchor, Ladder, Rung
from yousu.case.vocabulary import Card, ClockKind, Consequence
from yousu.plugins.check_names import known, titled, unique
from yousu.plugins.report import PluginProblem

HOTLINES_OWN = frozenset(
    {ClockKind.DISPATCH, ClockKind.ARBITRATION, ClockKind.CONSULTATION, ClockKind.CLOSING}
)
ORDERS_OWN = frozenset(ClockKind) - HOTLINES_OWN


def check_ladder(ladder: Ladder, posts: Set[str], clocks: Set[ClockKind] = ORDERS_OWN) -> None:
    """Raises PluginProblem for a rung that can never be reached, that nobody stands on, that is on
    somebody else's clock, or that lies below the one before it."""
    unique("rung", [rung.code for rung in ladder.rungs])
    for rung in ladder.rungs:
        _check_rung(rung, posts, clocks)
    for clock in clocks:
        _check_climb(ladder.on(clock), clock)


def _check_rung(rung: Rung, posts: Set[str], clocks: Set[ClockKind]) -> None:
    titled(f"rung {rung.code}", rung.title)
    known(f"rung {rung.code}", rung.post, posts)
    if rung.code in set(Card):
        raise PluginProblem(f"rung {rung.code} has the name of a card; choose another")
    if rung.clock not in clocks:
        raise PluginProblem(f"rung {rung.code} is on {rung.clock}, which is somebody else's clock")
    if not rung.media:
        raise PluginProblem(f"rung {rung.code} names no medium by which it presses")
    if rung.delay.amount and not _distance(rung.delay).can_be_asked_for:
        raise PluginProblem(f"rung {rung.code} must lie within a year")
    if rung.anchor is Anchor.RUNG_BELOW and rung.delay.amount < 0:
        raise PluginProblem(f"rung {rung.code} can't fire before the rung below it")
    if rung.clock is ClockKind.PAUSE and rung.delay.amount >= 0:
        raise PluginProblem(f"rung {rung.code} comes after the end: a pause ends when it is due")
    if (rung.consequence is Consequence.MARK) != (rung.points > 0):
        raise PluginProblem(f"rung {rung.code} must take points if it is a mark, and none if not")


def _check_climb(rungs: tuple[Rung, ...], clock: ClockKind) -> None:
    if rungs and rungs[0].anchor is Anchor.RUNG_BELOW:
        raise PluginProblem(f"rung {rungs[0].code} is the lowest on {clock}; anchor it to due")
    for below, above in pairwise(rung for rung in rungs if rung.anchor is Anchor.DUE):
        same_unit = below.delay.unit is above.delay.unit
        if same_unit and above.delay.amount < below.delay.amount:
            raise PluginProblem(f"rung {above.code} comes before {below.code}, which is below it")


def _distance(delay: Budget) -> Budget:
    """How far from what it is counted from, before or after."""
    return replace(delay, amount=abs(delay.amount))
