"""A plan that can't be carried out is refused when its plugin is loaded, with what is wrong."""

from dataclasses import replace

import pytest

from yousu.bureau import (
    HANDLER,
    UNIT_HEAD,
    Anchor,
    Budget,
    Bureau,
    ClockKind,
    Consequence,
    Deadlines,
    Ladder,
    Medium,
    Rung,
    SignOff,
    Step,
    Title,
    Unit,
)
from yousu.case.rules import ExtensionRule
from yousu.plugins.check import check_bureau, check_plan
from yousu.plugins.report import PluginProblem

PARKS = Bureau(
    "parks",
    Title("公园局", "parks"),
    (Unit("trees", Title("绿化科", "trees")),),
    (HANDLER, UNIT_HEAD),
)
A_DAY = Budget.working_days(1)
DEADLINES = Deadlines(
    sign_for=A_DAY,
    handling=A_DAY,
    rehandling=A_DAY,
    return_visit=A_DAY,
    extension=ExtensionRule(post="unit_head"),
    pause=replace(Deadlines(A_DAY, A_DAY, A_DAY, A_DAY).pause, post="unit_head"),
    deferral=replace(Deadlines(A_DAY, A_DAY, A_DAY, A_DAY).deferral, post="unit_head"),
)
CHAIN = SignOff(
    "general", (Step(HANDLER.code, HANDLER.title), Step(UNIT_HEAD.code, UNIT_HEAD.title))
)
PRESS = Rung(
    code="press",
    title=Title("督办", "press"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=Budget.hours(2),
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)
REMIND = replace(PRESS, code="remind", delay=Budget.hours(-2))


def test_a_plan_that_can_be_carried_out_passes() -> None:
    check_plan(DEADLINES, CHAIN, Ladder((REMIND, PRESS)), PARKS)


@pytest.mark.parametrize(
    ("rungs", "reason"),
    [
        ((replace(PRESS, post="mayor"),), "names mayor, which nobody defines"),
        ((PRESS, PRESS), "press is named twice"),
        ((replace(PRESS, anchor=Anchor.RUNG_BELOW),), "is the lowest on handling"),
        ((PRESS, REMIND), "remind comes before press"),
        ((replace(PRESS, code="red_card"),), "has the name of a card"),
        ((replace(PRESS, clock=ClockKind.DISPATCH),), "which is somebody else's clock"),
        ((replace(PRESS, media=()),), "names no medium"),
        ((replace(PRESS, clock=ClockKind.PAUSE),), "comes after the end"),
        ((replace(PRESS, consequence=Consequence.MARK),), "must take points if it is a mark"),
        ((replace(PRESS, points=3),), "must take points if it is a mark"),
        ((replace(PRESS, title=Title("督办", " ")),), "needs a title in both languages"),
    ],
)
def test_a_ladder_that_cannot_be_climbed_is_refused(rungs: tuple[Rung, ...], reason: str) -> None:
    with pytest.raises(PluginProblem, match=reason):
        check_plan(DEADLINES, CHAIN, Ladder(rungs), PARKS)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"handling": Budget.hours(-1)}, "the handling deadline must be more than -60"),
        ({"sign_off_step": Budget.hours(0)}, "the sign_off_step deadline must be more than 0"),
        ({"supervision": Budget.hours(0)}, "the supervision deadline must be more than 0"),
        ({"extension": ExtensionRule(post="mayor")}, "the extension rule names mayor"),
        ({"extension": ExtensionRule("unit_head", most_times=-1)}, "allows less than nothing"),
        (
            {"pause": replace(DEADLINES.pause, longest=Budget.hours(0))},
            "must be allowed to last more than nothing",
        ),
    ],
)
def test_times_that_cannot_be_kept_are_refused(changed: dict[str, object], reason: str) -> None:
    with pytest.raises(PluginProblem, match=reason):
        check_plan(replace(DEADLINES, **changed), CHAIN, Ladder(()), PARKS)


@pytest.mark.parametrize("post", ["hotline", "supervision_office", "administrator"])
def test_the_posts_of_the_city_are_not_a_bureaus(post: str) -> None:
    own = replace(PARKS, posts=(replace(HANDLER, code=post),))
    with pytest.raises(PluginProblem, match=post):
        check_bureau(own, ())
