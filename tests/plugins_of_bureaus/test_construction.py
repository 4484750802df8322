"""The construction bureau: gas leaks at once, heating and gas soon, and two steps when late."""

from dataclasses import replace

import pytest
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Nature,
    Rung,
    Significance,
    Urgency,
)
from yousu_construction.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_construction.settings import ConstructionSettings

SETTINGS = ConstructionSettings()
HELP = request_for_help("construction.street_lamps", "street_lighting")
QUESTION = replace(HELP, nature=Nature.CONSULTATION)
REPORT = replace(HELP, nature=Nature.REPORT)
HEATING = replace(HELP, category="construction.heating")
HEATING_QUESTION = replace(QUESTION, category="construction.heating")
IMPORTANT = replace(HELP, significance=Significance.IMPORTANT)
URGENT = replace(HELP, urgency=Urgency.URGENT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def handling(case: CaseFacts, settings: ConstructionSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: ConstructionSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_construction() -> None:
    assert bureau().bureau.code == "construction"


def test_the_page_names_the_five_top_categories() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "construction.street_lamps",
        "construction.crossings_and_road_safety",
        "construction.roads_and_municipal_facilities",
        "construction.heating",
        "construction.gas",
    ]


@pytest.mark.parametrize(
    ("code", "urgency"),
    [
        ("construction.gas_leaks", Urgency.EMERGENCY),
        ("construction.cold_homes", Urgency.URGENT),
        ("construction.holes_in_the_road", Urgency.URGENT),
        ("construction.street_lamps", Urgency.NORMAL),
    ],
)
def test_what_endangers_people_is_more_urgent(code: str, urgency: Urgency) -> None:
    assert by_code(categories(), code).urgency is urgency


def test_an_office_can_open_the_cases_that_the_bureau_finds_by_itself() -> None:
    assert "transfer_office" in {post.code for post in bureau().bureau.posts}


# --- sign-off


@pytest.mark.parametrize("nature", Nature)
def test_a_general_matter_ends_with_the_section_head(nature: Nature) -> None:
    assert signatories(replace(HELP, nature=nature)) == ["handler", "unit_head"]


def test_a_matter_that_was_conferred_on_needs_the_leader_in_charge() -> None:
    assert signatories(replace(HELP, consulted=True)) == [
        "handler",
        "unit_head",
        "leader_in_charge",
    ]


def test_an_important_matter_needs_the_leader_in_charge() -> None:
    assert signatories(IMPORTANT) == ["handler", "unit_head", "leader_in_charge"]


@pytest.mark.parametrize(("case", "tier"), [(HELP, "general"), (IMPORTANT, "important")])
def test_the_chain_names_its_tier(case: CaseFacts, tier: str) -> None:
    assert sign_off(case).tier == tier


# --- deadlines


@pytest.mark.parametrize(
    ("nature", "days"),
    [
        (Nature.CONSULTATION, 3),
        (Nature.HELP, 7),
        (Nature.SUGGESTION, 7),
        (Nature.COMPLAINT, 7),
        (Nature.REPORT, 11),
    ],
)
def test_the_nature_gives_the_tier(nature: Nature, days: int) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.working_days(days)


@pytest.mark.parametrize("nature", set(Nature) - {Nature.CONSULTATION})
@pytest.mark.parametrize(
    "category", ["heating", "cold_homes", "heating_fees", "gas", "gas_leaks", "gas_connections"]
)
def test_heating_and_gas_take_three_days_at_most(category: str, nature: Nature) -> None:
    case = replace(HELP, nature=nature, category=f"construction.{category}")
    assert handling(case) == Budget.working_days(3)


@pytest.mark.parametrize("category", ["construction.heating", "construction.gas"])
def test_a_question_about_heating_or_gas_is_answered_in_a_day(category: str) -> None:
    assert handling(replace(QUESTION, category=category)) == Budget.working_days(1)


def test_heating_and_gas_never_take_longer_than_other_matters() -> None:
    settings = ConstructionSettings(ordinary_working_days=2)
    assert handling(HEATING, settings) == Budget.working_days(2)


def test_an_urgent_order_is_handled_in_a_day() -> None:
    assert handling(URGENT) == Budget.working_days(1)


def test_an_emergency_is_handled_in_two_hours() -> None:
    assert handling(EMERGENCY) == Budget.hours(2)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_a_pressing_order_is_signed_for_within_half_an_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).sign_for == Budget.minutes(30)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_with_a_pressing_order_the_citizen_is_called_within_half_an_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).first_contact == Budget.minutes(30)


# --- ladder


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_a_late_order_is_the_section_heads_then_the_leaders(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)] == [
        ("reminder", "unit_head"),
        ("section_head", "unit_head"),
        ("leader_in_charge", "leader_in_charge"),
    ]


def test_the_section_head_presses_an_order_that_nobody_signed_for() -> None:
    (only,) = ladder(HELP, SETTINGS).on(ClockKind.SIGN_FOR)
    assert (only.code, only.post) == ("sign_for_overdue", "unit_head")


def test_the_section_head_supervises_when_it_is_due() -> None:
    pressed = rung("section_head")
    assert (pressed.anchor, pressed.delay) == (Anchor.DUE, Budget.minutes(0))


@pytest.mark.parametrize(
    ("case", "delay"),
    [(HELP, Budget.working_days(1)), (EMERGENCY, Budget.minutes(30))],
    ids=["normal", "emergency"],
)
def test_the_leader_comes_so_long_after_the_section_head(case: CaseFacts, delay: Budget) -> None:
    supervised = rung("leader_in_charge", case)
    assert (supervised.anchor, supervised.delay) == (Anchor.RUNG_BELOW, delay)


@pytest.mark.parametrize("code", ["section_head", "leader_in_charge"])
def test_a_late_order_is_supervised(code: str) -> None:
    assert rung(code).consequence is Consequence.SUPERVISION


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", QUESTION),
        ("ordinary_working_days", HELP),
        ("report_working_days", REPORT),
        ("heating_and_gas_consultation_working_days", HEATING_QUESTION),
        ("heating_and_gas_working_days", HEATING),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, ConstructionSettings(**{name: 2})) == Budget.working_days(2)


@pytest.mark.parametrize(
    ("name", "case", "delay"),
    [
        ("leader_working_days", HELP, Budget.working_days(5)),
        ("emergency_leader_minutes", EMERGENCY, Budget.minutes(5)),
    ],
)
def test_the_bureau_sets_when_the_leader_steps_in(
    name: str, case: CaseFacts, delay: Budget
) -> None:
    assert rung("leader_in_charge", case, ConstructionSettings(**{name: 5})).delay == delay
