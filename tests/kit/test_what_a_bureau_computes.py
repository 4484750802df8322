"""What a plugin computes of cases, days and records is tried before anybody waits for it."""

from dataclasses import replace
from datetime import date
from itertools import count
from time import perf_counter
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, computed_field
from tests.kit.parks import PLANTING, parks

from yousu.bureau import Answer, BureauSettings, Case, CaseState, Derived, Detail, Parts, Title
from yousu.kit.contract.computed import COMPUTED
from yousu.kit.made_up import records

CAN_BE, IS_THE_SAME, IS_QUICK = COMPUTED
NUMBERS = count()
TITLE = Title("树龄", "age of the trees")


class Age(BaseModel):
    """How old the trees are."""

    model_config = ConfigDict(frozen=True)

    years: int = Field(description="In years.")


class Share(BaseModel):
    """How many of the trees have died."""

    model_config = ConfigDict(frozen=True)

    trees: int = Field(ge=0, le=500, description="How many there are.")
    dead: int = Field(ge=0, description="How many of them have died.")

    @computed_field(description="The share.")
    @property
    def share(self) -> float:
        return self.dead / self.trees


class Tended(BureauSettings):
    tended: list[str] = Field(
        default=["elm"], title="养护树种", description="The trees that are tended."
    )


def derived(derive: Any) -> dict[str, Any]:
    return {"adds": Parts(derived=(Derived("age", TITLE, Age, derive),))}


def answered(answer: Any) -> dict[str, Any]:
    return {"adds": Parts(answers=(Answer("age", TITLE, Age, answer),))}


def of_open_cases(case: Case, _settings: object) -> Age:
    if case.state is CaseState.CLOSED:
        raise KeyError("no lead")
    return Age(years=1)


def of_unplanted_cases(case: Case, _settings: object) -> Age:
    return Age(years=1 // (case.detail("parks", "planting") is None))


def once_a_year(day: date, _settings: object, _calendar: object) -> Age:
    return Age(years=day.replace(year=day.year + 1).year)


def relabelling(case: Case, _settings: object) -> Age:
    object.__setattr__(case, "returns", 7)
    return Age(years=1)


def cutting(_case: Case, settings: Tended) -> Age:
    settings.tended.clear()
    return Age(years=1)


def idling(_case: Case, _settings: object) -> Age:
    until = perf_counter() + 0.0015
    while perf_counter() < until:
        pass
    return Age(years=1)


def test_what_keeps_to_the_rules_breaks_no_promise() -> None:
    subject = parks(**derived(lambda case, _settings: Age(years=case.returns)))
    assert [promise.broken_by(subject) for promise in COMPUTED] == [(), (), ()]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (
            derived(of_open_cases),
            "derived record age raises KeyError for a consultation about parks.trees",
        ),
        (derived(lambda _case, _settings: 7), "derived record age is a int for "),
        (
            answered(once_a_year),
            "answer age raises ValueError for 2024-02-29: day is out of range for month",
        ),
        (answered(lambda *_asked: None), "answer age is a NoneType for 2024-01-01"),
        (
            {"adds": Parts((Detail("share", TITLE, Share, ("handler",)),))},
            "field share of detail share raises ZeroDivisionError for trees=0, dead=0: ",
        ),
    ],
)
def test_what_can_not_be_computed_of_all_is_told(changed: dict[str, Any], fault: str) -> None:
    told = CAN_BE.broken_by(parks(**changed))
    assert any(one.startswith(fault) for one in told), told


def test_what_is_computed_of_a_recorded_detail_is_tried_too() -> None:
    adds = replace(derived(of_unplanted_cases)["adds"], details=(PLANTING,))
    told = CAN_BE.broken_by(parks(adds=adds))
    assert told[0].startswith("derived record age raises ZeroDivisionError")


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (derived(lambda *_: Age(years=next(NUMBERS))), "is another one the second time"),
        (derived(relabelling), "derived record age changes what it is computed of"),
        (derived(cutting) | {"settings_model": Tended}, "changes what it is computed of"),
    ],
)
def test_what_is_not_pure_is_told(changed: dict[str, Any], fault: str) -> None:
    assert fault in IS_THE_SAME.broken_by(parks(**changed))[0]


def test_what_takes_too_long_is_told() -> None:
    [told] = IS_QUICK.broken_by(parks(**derived(idling)))
    assert told.startswith("derived record age takes ")


def test_a_case_that_can_not_be_lived_is_told() -> None:
    told = CAN_BE.broken_by(parks(lists=(None,), **derived(of_open_cases)))
    assert told[0].startswith("its cases can't be lived, AttributeError")


class Numbered(BaseModel):
    """A plate that follows a pattern which nobody guesses."""

    model_config = ConfigDict(frozen=True)

    plate: str = Field(max_length=9, pattern="^T-[0-9]{6}$", description="The plate.")


class Shown(Numbered):
    """The same with an example."""

    plate: str = Field(
        max_length=9, pattern="^T-[0-9]{6}$", examples=["T-000001"], description="The plate."
    )


@pytest.mark.parametrize(("model", "is_told"), [(Numbered, True), (Shown, False)])
def test_a_record_that_nobody_can_make_up_is_not_passed_over(model, is_told: bool) -> None:
    adds = Parts((Detail("plate", TITLE, model, ("handler",)),))
    told = CAN_BE.broken_by(parks(adds=adds))
    assert any("no detail plate could be made up" in one for one in told) is is_told


def test_records_are_made_up_at_the_bounds_of_their_fields() -> None:
    trees = [record.trees for record in records(Share) if isinstance(record, Share)]
    assert (min(trees), max(trees)) == (0, 500)
