"""Each promise about settings catches the plugin that breaks it."""

from dataclasses import replace

import pytest
from pydantic import BaseModel, Field
from tests.kit.parks import PLANTING, parks
from tests.kit.promises import promise_named

from yousu.bureau import (
    Budget,
    BureauSettings,
    CaseFacts,
    Deadlines,
    Parts,
    hookimpl,
    promises,
)


class Undescribed(BureauSettings):
    days: int = Field(default=1, ge=1, le=9, title="天数")


class Untitled(BureauSettings):
    days: int = Field(default=1, ge=1, le=9, title="Days", description="Days")


class WithoutDefault(BureauSettings):
    days: int = Field(ge=1, le=9, title="天数", description="Days")


class Unbounded(BureauSettings):
    days: int = Field(default=1, ge=1, description="Days")


class Lenient(BaseModel):
    pass


class Reaching(BureauSettings):
    days: int = Field(default=1, ge=0, le=9, description="Days to handle an order")


def handling_days(_self: object, case: CaseFacts, settings: Reaching) -> Deadlines:
    return replace(promises(case, settings, 5), handling=Budget.working_days(settings.days))


@pytest.mark.parametrize(
    ("promise", "fault", "changed"),
    [
        (
            "Every setting has a title, a description and a default",
            "the setting days has no description",
            {"settings_model": Undescribed},
        ),
        (
            "Every setting has a title, a description and a default",
            "the setting days has no title in Chinese",
            {"settings_model": Untitled},
        ),
        (
            "Every number among the settings has a least and a most",
            "the setting days has no most value",
            {"settings_model": Unbounded},
        ),
        (
            "Settings at their bounds still give plans that can be carried out, and sound parts",
            "with days=0: ",
            {"settings_model": Reaching, "promise": handling_days},
        ),
    ],
)
def test_settings_that_break_a_promise(promise: str, fault: str, changed: dict) -> None:
    faults = promise_named(promise).broken_by(parks(**changed))
    assert any(fault in told for told in faults), faults


def test_a_setting_without_a_default_is_told() -> None:
    promise = promise_named("description and a default")
    configured = parks().under(WithoutDefault(days=1))
    assert promise.broken_by(configured) == ("the setting days has no default",)


def test_a_model_that_takes_what_it_does_not_know_is_told() -> None:
    promise = promise_named("refuse what they do not know")
    told = promise.broken_by(parks().under(Lenient()))
    assert any("extra='forbid'" in fault for fault in told)


def test_parts_that_settings_make_unsound_are_told() -> None:
    def planted(self: object, settings: Reaching) -> Parts:
        return Parts((PLANTING, PLANTING) if settings.days == 9 else (PLANTING,))

    promise = promise_named("Settings at their bounds")
    subject = parks(settings_model=Reaching, schema=hookimpl(planted))
    assert promise.broken_by(subject) == ("with days=9: part planting is named twice",)
