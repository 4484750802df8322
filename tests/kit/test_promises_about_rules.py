"""Each promise about deadlines, signatures and ladders catches the plugin that breaks it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from time import perf_counter

import pytest
from pydantic import Field
from tests.kit.parks import CHAIN, parks
from tests.kit.promises import broken_by, promise_named

from yousu.bureau import (
    UNIT_HEAD,
    Budget,
    BureauSettings,
    CaseFacts,
    ClockKind,
    Deadlines,
    Ladder,
    Nature,
    Rung,
    SignOff,
    Step,
    promises,
    sign_for_overdue,
)

SIGN_FOR = sign_for_overdue(UNIT_HEAD)
HEAD = replace(SIGN_FOR, code="head", clock=ClockKind.HANDLING)
LATER = replace(HEAD, code="later", delay=Budget.working_days(1))


class Noting(BureauSettings):
    noted: list[str] = Field(default=["a note"], description="Notes")


def climbing(*rungs: Rung) -> object:
    return lambda _self, _case, _settings: Ladder(rungs)


def promising(**changed: Budget) -> object:
    return lambda _self, case, settings: replace(promises(case, settings, 5), **changed)


def signed_by(*steps: Step) -> object:
    return lambda _self, _case: replace(CHAIN, steps=steps)


def raising(_self: object, _case: CaseFacts) -> SignOff:
    raise KeyError("no such thing")


def meddling(_self: object, case: CaseFacts) -> SignOff:
    object.__setattr__(case, "nature", Nature.HELP)
    return CHAIN


def tidying(_self: object, case: CaseFacts, settings: Noting) -> Deadlines:
    settings.noted.clear()
    return promises(case, settings, 5)


def idling(_self: object, case: CaseFacts) -> SignOff:
    until = perf_counter() + 0.002
    while perf_counter() < until:
        pass
    return CHAIN


def counting() -> object:
    numbers: Iterator[int] = count()
    return lambda _self, _case: replace(CHAIN, tier=f"tier {next(numbers)}")


@pytest.mark.parametrize(
    ("promise", "fault", "changed"),
    [
        (
            "Every kind of order has deadlines that can be kept",
            "the handling deadline must be more than 0",
            {"promise": promising(handling=Budget.working_days(0))},
        ),
        (
            "An order is signed for before it is due, and is never slower the second time",
            "it may be signed for after it is due",
            {"promise": promising(sign_for=Budget.working_days(30))},
        ),
        (
            "An order is signed for before it is due, and is never slower the second time",
            "takes longer than the first time",
            {"promise": promising(rehandling=Budget.working_days(30))},
        ),
        (
            "Every kind of order has a chain of signatures that begins with the handler",
            "must begin with the handler",
            {"chain": signed_by(*CHAIN.steps[:1])},
        ),
        (
            "Every kind of order has a ladder that can be climbed",
            "names no medium",
            {"climb": climbing(SIGN_FOR, replace(HEAD, media=()))},
        ),
        (
            "Somebody presses when an order is not signed for or not handled in time",
            "nobody presses when its handling clock has run out",
            {"climb": climbing(SIGN_FOR)},
        ),
        (
            "Each rung fires after the one below",
            "the rungs later, head do not fire one after the other",
            {"climb": climbing(SIGN_FOR, LATER, HEAD)},
        ),
        (
            "A reminder comes while the order is handled",
            "head would come before the order begins",
            {"climb": climbing(SIGN_FOR, replace(HEAD, delay=Budget.working_days(-30)))},
        ),
        (
            "A rule gives the same answer twice",
            "gets another answer the second time",
            {"chain": counting()},
        ),
        ("A rule leaves its arguments as they are", "a rule changes what", {"chain": meddling}),
        (
            "A rule leaves its arguments as they are",
            "a rule changes the settings",
            {"settings_model": Noting, "promise": tidying},
        ),
        ("A rule answers within a millisecond", "the sign_off rule takes", {"chain": idling}),
    ],
)
def test_a_rule_that_breaks_a_promise(promise: str, fault: str, changed: dict) -> None:
    faults = promise_named(promise).broken_by(parks(**changed))
    assert any(fault in told for told in faults), faults


def test_a_rule_that_raises_breaks_the_promises_about_plans() -> None:
    faults = {fault for told in broken_by(parks(chain=raising)).values() for fault in told}
    assert all("a rule raised KeyError for a general, normal consultation" in f for f in faults)
    assert faults
