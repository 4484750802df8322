"""The approval bureau: a day for a question, one tier of signatures, and the window at the
citizens' centre."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Nature,
    Rung,
    Urgency,
)
from yousu_approval.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_approval.settings import ApprovalSettings

SETTINGS = ApprovalSettings()
HELP = request_for_help("approval.permits", "social_permits")
QUESTION = replace(HELP, nature=Nature.CONSULTATION)
NOT_DONE = replace(HELP, category="approval.not_done", unit="citizens_centre_window")
URGENT = replace(HELP, urgency=Urgency.URGENT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)


def handling(case: CaseFacts, settings: ApprovalSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: ApprovalSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_approval() -> None:
    assert bureau().bureau.code == "approval"


def test_the_top_categories_are_five() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "approval.permits",
        "approval.business_registration",
        "approval.ride_hailing_permits",
        "approval.engineering_approvals",
        "approval.window_service",
    ]


@pytest.mark.parametrize("code", ["approval.window_service", "approval.not_done"])
def test_what_happens_at_windows_goes_to_the_window_at_the_citizens_centre(code: str) -> None:
    found = by_code(categories(), code)
    assert found.unit == "citizens_centre_window"


def test_a_hybrid_car_is_a_matter_of_ride_hailing() -> None:
    found = next(c for c in categories() if "混动车" in c.words)
    assert found.parent == "approval.ride_hailing_permits"


def test_a_transfer_office_hands_orders_on_to_the_sections() -> None:
    assert "transfer_office" in {post.code for post in bureau().bureau.posts}


# --- sign-off


def test_a_reply_ends_with_the_section_head() -> None:
    assert [step.post for step in sign_off().steps] == ["handler", "unit_head"]


# --- deadlines


@pytest.mark.parametrize(
    ("nature", "days"),
    [
        (Nature.CONSULTATION, 1),
        (Nature.HELP, 3),
        (Nature.SUGGESTION, 3),
        (Nature.COMPLAINT, 3),
        (Nature.REPORT, 7),
    ],
)
def test_the_nature_gives_the_tier(nature: Nature, days: int) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.working_days(days)


@pytest.mark.parametrize("category", [category.code for category in categories()])
def test_a_question_about_anything_is_answered_in_a_day(category: str) -> None:
    assert handling(replace(QUESTION, category=category)) == Budget.working_days(1)


@pytest.mark.parametrize("nature", [Nature.HELP, Nature.SUGGESTION, Nature.COMPLAINT])
def test_what_could_not_get_done_is_settled_in_a_day(nature: Nature) -> None:
    assert handling(replace(NOT_DONE, nature=nature)) == Budget.working_days(1)


def test_wrongdoing_at_a_window_takes_as_long_as_any_other() -> None:
    assert handling(replace(NOT_DONE, nature=Nature.REPORT)) == Budget.working_days(7)


def test_a_question_answered_again_has_no_more_than_its_day() -> None:
    assert deadlines(QUESTION, SETTINGS).rehandling == Budget.working_days(1)


def test_an_emergency_is_handled_in_two_hours() -> None:
    assert handling(EMERGENCY) == Budget.hours(2)


def test_an_order_is_signed_for_within_two_office_hours() -> None:
    assert deadlines(HELP, SETTINGS).sign_for == Budget.working_minutes(120)


@pytest.mark.parametrize("case", [URGENT, EMERGENCY], ids=["urgent", "emergency"])
def test_a_pressing_order_is_signed_for_within_the_hour(case: CaseFacts) -> None:
    assert deadlines(case, SETTINGS).sign_for == Budget.hours(1)


# --- ladder


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_a_late_order_climbs_from_the_section_head_to_the_leader(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)] == [
        ("reminder", "unit_head"),
        ("section_head", "unit_head"),
        ("leader_in_charge", "leader_in_charge"),
    ]


@pytest.mark.parametrize(
    ("clock", "code"),
    [
        (ClockKind.SIGN_FOR, "sign_for_overdue"),
        (ClockKind.RETURN_VISIT, "return_visit_overdue"),
    ],
)
def test_the_section_head_hears_of_other_lateness(clock: ClockKind, code: str) -> None:
    (only,) = ladder(HELP, SETTINGS).on(clock)
    assert (only.code, only.post) == (code, "unit_head")


@pytest.mark.parametrize(
    ("code", "delay"),
    [
        ("sign_for_overdue", Budget.minutes(0)),
        ("reminder", Budget.working_days(-1)),
        ("section_head", Budget.minutes(0)),
        ("leader_in_charge", Budget.working_days(1)),
        ("return_visit_overdue", Budget.minutes(0)),
    ],
)
def test_a_rung_is_so_far_from_the_due_time(code: str, delay: Budget) -> None:
    found = rung(code)
    assert (found.anchor, found.delay) == (Anchor.DUE, delay)


@pytest.mark.parametrize(
    "case", [QUESTION, NOT_DONE, URGENT], ids=["question", "not done", "urgent"]
)
def test_what_has_a_day_is_reminded_of_two_office_hours_before(case: CaseFacts) -> None:
    assert rung("reminder", case).delay == Budget.working_minutes(-120)


@pytest.mark.parametrize(("code", "minutes"), [("reminder", -30), ("leader_in_charge", 60)])
def test_an_emergency_is_pressed_in_minutes(code: str, minutes: int) -> None:
    assert rung(code, EMERGENCY).delay == Budget.minutes(minutes)


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", QUESTION),
        ("ordinary_working_days", HELP),
        ("report_working_days", replace(HELP, nature=Nature.REPORT)),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, ApprovalSettings(**{name: 2})) == Budget.working_days(2)


def test_the_bureau_sets_how_long_it_takes_to_get_done_what_could_not_be() -> None:
    settings = ApprovalSettings(not_done_working_days=2)
    assert handling(NOT_DONE, settings) == Budget.working_days(2)


def test_the_bureau_sets_when_a_question_is_reminded_of() -> None:
    settings = ApprovalSettings(short_reminder_working_minutes=60)
    assert rung("reminder", QUESTION, settings).delay == Budget.working_minutes(-60)


def test_a_question_is_not_reminded_of_before_its_day_begins() -> None:
    with pytest.raises(ValidationError, match="less than or equal to 240"):
        ApprovalSettings(short_reminder_working_minutes=241)


def test_the_bureau_sets_when_the_leader_steps_in() -> None:
    settings = ApprovalSettings(leader_working_days=2)
    assert rung("leader_in_charge", HELP, settings).delay == Budget.working_days(2)


def test_an_emergency_may_not_be_reminded_of_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="emergency_reminder_minutes must be less than"):
        ApprovalSettings(emergency_reminder_minutes=120)
