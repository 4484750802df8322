"""The housing bureau: a leader for hot issues and complaints, and the four measures when late."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    Rung,
    Significance,
    TalkWith,
    Urgency,
)
from yousu_housing.plugin import bureau, categories, deadlines, ladder, sign_off, talks
from yousu_housing.settings import HousingSettings

SETTINGS = HousingSettings()
HELP = request_for_help("housing.property_management", "property_management")
COMPLAINT = replace(HELP, nature=Nature.COMPLAINT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
URGENT = replace(HELP, urgency=Urgency.URGENT)


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def handling(case: CaseFacts, settings: HousingSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: HousingSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_housing() -> None:
    assert bureau().bureau.code == "housing"


def test_the_page_names_the_four_top_categories() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "housing.delayed_handover",
        "housing.estate_agents",
        "housing.property_management",
        "housing.expropriation_and_resettlement",
    ]


def test_lifts_and_pipes_are_urgent() -> None:
    found = by_code(categories(), "housing.lifts_and_pipes")
    assert found.urgency is Urgency.URGENT


@pytest.mark.parametrize("post", ["party_secretary", "discipline_office"])
def test_the_posts_that_hold_reminder_talks_exist(post: str) -> None:
    assert post in {known.code for known in bureau().bureau.posts}


# --- sign-off


def test_a_request_for_help_ends_with_the_unit_head() -> None:
    assert signatories(HELP) == ["handler", "unit_head"]


def test_a_complaint_needs_the_leader_in_charge() -> None:
    assert signatories(COMPLAINT) == ["handler", "unit_head", "leader_in_charge"]


def test_a_hot_issue_needs_the_leader_in_charge() -> None:
    hot = replace(HELP, significance=Significance.IMPORTANT)
    assert signatories(hot) == ["handler", "unit_head", "leader_in_charge"]


@pytest.mark.parametrize(("case", "tier"), [(HELP, "general"), (COMPLAINT, "important")])
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


@pytest.mark.parametrize(
    "category",
    [
        "housing.delayed_handover",
        "housing.title_deeds",
        "housing.expropriation_and_resettlement",
        "housing.compensation",
        "housing.resettlement_homes",
    ],
)
def test_a_long_running_matter_takes_eleven_days(category: str) -> None:
    assert handling(replace(COMPLAINT, category=category)) == Budget.working_days(11)


def test_a_question_about_a_long_running_matter_is_answered_in_three() -> None:
    question = replace(HELP, nature=Nature.CONSULTATION, category="housing.compensation")
    assert handling(question) == Budget.working_days(3)


def test_an_urgent_order_is_handled_in_a_day() -> None:
    assert handling(URGENT) == Budget.working_days(1)


def test_an_emergency_is_handled_in_two_hours() -> None:
    assert handling(EMERGENCY) == Budget.hours(2)


def test_an_order_is_signed_for_within_four_office_hours() -> None:
    assert deadlines(HELP, SETTINGS).sign_for == Budget.working_minutes(240)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_a_pressing_order_is_signed_for_within_the_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).sign_for == Budget.hours(1)


def test_the_citizen_is_called_within_a_day_of_signing_for() -> None:
    assert deadlines(HELP, SETTINGS).first_contact == Budget.working_days(1)


# --- the four measures


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_the_four_measures_follow_each_other(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)] == [
        ("reminder", "unit_head"),
        ("petition_office", "petition_office"),
        ("discipline_office", "discipline_office"),
        ("leader_in_charge", "leader_in_charge"),
    ]


def test_the_petition_office_presses_an_order_that_nobody_signed_for() -> None:
    (only,) = ladder(HELP, SETTINGS).on(ClockKind.SIGN_FOR)
    assert (only.code, only.post) == ("sign_for_overdue", "petition_office")


def test_the_system_reminds_a_working_day_before_it_is_due() -> None:
    assert rung("reminder").delay == Budget.working_days(-1)


def test_the_system_reminds_of_an_emergency_half_an_hour_before_it_is_due() -> None:
    assert rung("reminder", EMERGENCY).delay == Budget.minutes(-30)


def test_the_petition_office_presses_when_it_is_due() -> None:
    pressed = rung("petition_office")
    assert (pressed.anchor, pressed.delay) == (Anchor.DUE, Budget.minutes(0))


def test_the_petition_office_presses_by_chat_by_phone_and_in_person() -> None:
    assert rung("petition_office").media == (Medium.GROUP_CHAT, Medium.PHONE, Medium.IN_PERSON)


def test_the_discipline_office_comes_two_hours_after_the_petition_office() -> None:
    written = rung("discipline_office")
    assert (written.anchor, written.delay) == (Anchor.RUNG_BELOW, Budget.hours(2))


def test_the_discipline_office_supervises_in_writing() -> None:
    written = rung("discipline_office")
    assert (written.media, written.consequence) == (
        (Medium.WRITTEN,),
        Consequence.WRITTEN_SUPERVISION,
    )


def test_the_leader_in_charge_comes_two_hours_after_the_discipline_office() -> None:
    supervised = rung("leader_in_charge")
    assert (supervised.anchor, supervised.delay) == (Anchor.RUNG_BELOW, Budget.hours(2))


# --- who is late again and again


def test_the_discipline_office_talks_with_sections_and_handlers() -> None:
    assert {(rule.talk_with, rule.post) for rule in talks(SETTINGS)} == {
        (TalkWith.UNIT, "discipline_office"),
        (TalkWith.HANDLER, "discipline_office"),
    }


def test_the_bureau_sets_after_how_many_late_cases_within_how_many_days() -> None:
    settings = HousingSettings(talk_after_late_cases=5, talk_within_working_days=20)
    assert {(rule.late_cases, rule.working_days) for rule in talks(settings)} == {(5, 20)}


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", replace(HELP, nature=Nature.CONSULTATION)),
        ("ordinary_working_days", HELP),
        ("report_working_days", replace(HELP, nature=Nature.REPORT)),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, HousingSettings(**{name: 5})) == Budget.working_days(5)


def test_the_bureau_sets_how_long_a_long_running_matter_takes() -> None:
    matter = replace(HELP, category="housing.delayed_handover")
    assert handling(matter, HousingSettings(long_running_working_days=20)).amount == 20


@pytest.mark.parametrize("code", ["discipline_office", "leader_in_charge"])
def test_the_bureau_sets_how_long_a_measure_waits(code: str) -> None:
    settings = HousingSettings(**{f"{code}_minutes": 45})
    assert rung(code, HELP, settings).delay == Budget.minutes(45)


def test_an_emergency_may_not_be_reminded_of_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="emergency_reminder_minutes must be less than"):
        HousingSettings(emergency_reminder_minutes=120)
