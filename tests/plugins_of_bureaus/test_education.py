"""The education bureau: two tiers of signatures, tiers of days, and a ladder to the secretary."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Budget,
    CaseFacts,
    Channel,
    ClockKind,
    Consequence,
    Nature,
    Rung,
    Significance,
    Urgency,
)
from yousu_education.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_education.settings import EducationSettings

SETTINGS = EducationSettings()
HELP = request_for_help("education.teaching_management", "basic_education")
COMPLAINT = replace(HELP, nature=Nature.COMPLAINT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
URGENT = replace(HELP, urgency=Urgency.URGENT)


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def handling(case: CaseFacts, settings: EducationSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: EducationSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_education() -> None:
    assert bureau().bureau.code == "education"


def test_the_page_names_two_categories() -> None:
    named = {"education.campus_food_safety", "education.teaching_management"}
    assert named <= {category.code for category in categories()}


def test_suspected_food_poisoning_is_an_emergency() -> None:
    found = by_code(categories(), "education.suspected_food_poisoning")
    assert found.urgency is Urgency.EMERGENCY


# --- sign-off


@pytest.mark.parametrize("nature", [Nature.HELP, Nature.SUGGESTION, Nature.CONSULTATION])
def test_a_general_matter_is_reviewed_by_the_transfer_office(nature: Nature) -> None:
    case = replace(HELP, nature=nature)
    assert signatories(case) == ["handler", "unit_head", "transfer_office"]


def test_a_complaint_needs_the_leader_in_charge_before_the_review() -> None:
    assert signatories(COMPLAINT) == [
        "handler",
        "unit_head",
        "leader_in_charge",
        "transfer_office",
    ]


@pytest.mark.parametrize(
    "case",
    [
        COMPLAINT,
        replace(HELP, nature=Nature.REPORT),
        replace(HELP, significance=Significance.IMPORTANT),
        replace(HELP, channel=Channel.SUNSHINE_PETITION),
    ],
    ids=["complaint", "report", "hot or difficult", "handed down from above"],
)
def test_an_important_matter_is_signed_in_the_important_tier(case: CaseFacts) -> None:
    assert sign_off(case).tier == "important"


def test_a_request_for_help_is_signed_in_the_general_tier() -> None:
    assert sign_off(HELP).tier == "general"


@pytest.mark.parametrize("channel", set(Channel) - {Channel.SUNSHINE_PETITION})
def test_no_other_channel_makes_a_matter_important(channel: Channel) -> None:
    assert sign_off(replace(HELP, channel=channel)).tier == "general"


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
        "education.campus_food_safety",
        "education.suspected_food_poisoning",
        "education.campus_safety",
        "education.campus_bullying",
    ],
)
def test_the_safety_of_children_takes_three_days_at_most(category: str) -> None:
    assert handling(replace(COMPLAINT, category=category)) == Budget.working_days(3)


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


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_with_a_pressing_order_the_citizen_is_called_within_the_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).first_contact == Budget.hours(1)


def test_an_order_handled_again_has_three_days() -> None:
    assert deadlines(HELP, SETTINGS).rehandling == Budget.working_days(3)


def test_the_citizen_is_visited_within_two_days_of_the_reply() -> None:
    assert deadlines(HELP, SETTINGS).return_visit == Budget.working_days(2)


# --- ladder


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_the_six_rungs_stand_in_their_order(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).rungs] == [
        ("sign_for_overdue", "unit_head"),
        ("reminder", "unit_head"),
        ("transfer_office", "transfer_office"),
        ("leader_in_charge", "leader_in_charge"),
        ("party_secretary", "party_secretary"),
        ("return_visit_overdue", "transfer_office"),
    ]


def test_four_rungs_press_the_handling() -> None:
    assert [r.code for r in ladder(HELP, SETTINGS).on(ClockKind.HANDLING)] == [
        "reminder",
        "transfer_office",
        "leader_in_charge",
        "party_secretary",
    ]


@pytest.mark.parametrize(
    ("code", "delay"),
    [
        ("sign_for_overdue", Budget.minutes(0)),
        ("reminder", Budget.working_days(-1)),
        ("transfer_office", Budget.minutes(0)),
        ("leader_in_charge", Budget.working_days(1)),
        ("party_secretary", Budget.working_days(3)),
        ("return_visit_overdue", Budget.minutes(0)),
    ],
)
def test_a_rung_is_so_far_from_the_due_time(code: str, delay: Budget) -> None:
    assert rung(code).delay == delay


@pytest.mark.parametrize(
    ("code", "minutes"), [("reminder", -30), ("leader_in_charge", 60), ("party_secretary", 240)]
)
def test_an_emergency_is_pressed_in_minutes(code: str, minutes: int) -> None:
    assert rung(code, EMERGENCY).delay == Budget.minutes(minutes)


def test_the_party_secretary_talks_with_the_unit() -> None:
    assert rung("party_secretary").consequence is Consequence.TALK


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", replace(HELP, nature=Nature.CONSULTATION)),
        ("help_working_days", HELP),
        ("suggestion_working_days", replace(HELP, nature=Nature.SUGGESTION)),
        ("complaint_working_days", COMPLAINT),
        ("report_working_days", replace(HELP, nature=Nature.REPORT)),
        ("safety_working_days", replace(HELP, category="education.campus_safety")),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, EducationSettings(**{name: 5})) == Budget.working_days(5)


def test_the_bureau_sets_when_the_leader_steps_in() -> None:
    settings = EducationSettings(leader_working_days=2)
    assert rung("leader_in_charge", HELP, settings).delay == Budget.working_days(2)


def test_the_secretary_may_not_come_before_the_leader() -> None:
    with pytest.raises(ValidationError, match="leader_working_days must be less than secretary"):
        EducationSettings(leader_working_days=3)


def test_an_emergency_may_not_be_reminded_of_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="emergency_reminder_minutes must be less than"):
        EducationSettings(emergency_reminder_minutes=120)
