"""The forestry bureau: who it is, who signs, how soon an order is signed for, and its settings."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.forestry import (
    DIFFICULT,
    EMERGENCY,
    HELP,
    REPORT,
    SETTINGS,
    URGENT,
    climb,
    rung,
)
from tests.plugins_of_bureaus.orders import by_code

from yousu.bureau import Budget, CaseFacts, ClockKind, Nature, Urgency
from yousu_forestry.plugin import bureau, categories, deadlines, sign_off
from yousu_forestry.settings import ForestrySettings


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def test_the_bureau_is_forestry() -> None:
    assert bureau().bureau.code == "forestry"


def test_citizens_raise_six_kinds_of_appeal() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "forestry.trees_and_greening",
        "forestry.forest_fire",
        "forestry.wild_animals",
        "forestry.grassland",
        "forestry.pests",
        "forestry.parks",
    ]


@pytest.mark.parametrize(
    ("code", "urgency"),
    [
        ("forestry.fire_sighted", Urgency.EMERGENCY),
        ("forestry.dangerous_trees", Urgency.URGENT),
        ("forestry.poaching", Urgency.URGENT),
    ],
)
def test_what_cannot_wait_does_not(code: str, urgency: Urgency) -> None:
    assert by_code(categories(), code).urgency is urgency


# --- sign-off


def test_a_request_for_help_ends_with_the_unit_head() -> None:
    assert signatories(HELP) == ["handler", "unit_head"]


@pytest.mark.parametrize(
    "case",
    [replace(HELP, nature=Nature.COMPLAINT), REPORT, DIFFICULT],
    ids=["complaint", "report", "hot or difficult"],
)
def test_an_important_matter_needs_the_leader_in_charge(case: CaseFacts) -> None:
    assert signatories(case) == ["handler", "unit_head", "leader_in_charge"]


# --- signing for


@pytest.mark.parametrize("case", [HELP, DIFFICULT, REPORT], ids=["help", "difficult", "report"])
def test_an_order_is_signed_for_within_an_office_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).sign_for == Budget.working_minutes(60)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_a_pressing_order_is_signed_for_within_half_an_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).sign_for == Budget.minutes(30)


def test_the_bureau_sets_how_soon_an_order_is_signed_for() -> None:
    settings = ForestrySettings(sign_for_working_minutes=45)
    assert deadlines(HELP, settings).sign_for == Budget.working_minutes(45)


def test_an_order_not_signed_for_reaches_the_leader_in_charge() -> None:
    assert climb(ClockKind.SIGN_FOR) == [
        ("sign_for_overdue", "unit_head"),
        ("unsigned_leader", "leader_in_charge"),
    ]


def test_the_leader_is_not_called_at_night_for_an_ordinary_order() -> None:
    assert rung("unsigned_leader").delay == Budget.working_minutes(60)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_the_leader_is_called_at_night_for_a_pressing_order(case: CaseFacts) -> None:
    assert rung("unsigned_leader", case).delay == Budget.hours(1)


# --- settings


@pytest.mark.parametrize(
    ("code", "name", "case"),
    [
        ("unsigned_leader", "unsigned_leader_minutes", HELP),
        ("overnight", "overnight_working_days", HELP),
        ("director", "director_working_days", HELP),
        ("late_emergency", "emergency_leader_minutes", EMERGENCY),
        ("director", "emergency_director_minutes", EMERGENCY),
        ("broken_promise_director", "broken_promise_director_working_days", HELP),
        ("missed_milestone_leader", "missed_milestone_leader_working_days", HELP),
    ],
)
def test_the_bureau_sets_how_long_a_rung_waits(code: str, name: str, case: CaseFacts) -> None:
    amount = getattr(SETTINGS, name) + 1
    assert rung(code, case, ForestrySettings(**{name: amount})).delay.amount == amount


@pytest.mark.parametrize(
    ("name", "days"),
    [("reminder_working_days", 2), ("promise_reminder_working_days", 5)],
)
def test_the_bureau_sets_when_it_reminds(name: str, days: int) -> None:
    code = name.removesuffix("_working_days")
    settings = ForestrySettings(**{name: days})
    assert rung(code, DIFFICULT, settings).delay == Budget.working_days(-days)


def test_the_director_may_not_come_before_the_leader() -> None:
    with pytest.raises(ValidationError, match="overnight_working_days must be less than director"):
        ForestrySettings(overnight_working_days=3)


def test_an_order_may_not_be_signed_for_after_it_is_due() -> None:
    with pytest.raises(ValidationError, match="sign_for_working_minutes must be less than"):
        ForestrySettings(sign_for_working_minutes=180)
