"""The justice bureau: the section head signs, questions are answered in a day, disputes take
their time, and a late order climbs from the section head to the leader in charge."""

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
    Nature,
    Rung,
    Urgency,
)
from yousu_justice.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_justice.settings import JusticeSettings

SETTINGS = JusticeSettings()
HELP = request_for_help("justice.notarisation", "notarisation")
CONSULTATION = replace(HELP, nature=Nature.CONSULTATION)
DISPUTE = replace(HELP, category="justice.mediation", unit="mediation_centre")
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
URGENT = replace(HELP, urgency=Urgency.URGENT)


def handling(case: CaseFacts, settings: JusticeSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: JusticeSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_justice() -> None:
    assert bureau().bureau.code == "justice"


def test_the_five_top_categories_are_the_bureaus_services() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "justice.legal_aid",
        "justice.notarisation",
        "justice.mediation",
        "justice.forensic_appraisal",
        "justice.legal_consultation",
    ]


def test_a_dispute_that_may_turn_violent_is_urgent() -> None:
    found = by_code(categories(), "justice.escalating_disputes")
    assert found.urgency is Urgency.URGENT


def test_a_dispute_enters_by_the_door_of_the_one_stop_centre() -> None:
    found = by_code(categories(), "justice.mediation")
    assert found.unit == "mediation_centre"


def test_there_is_an_office_that_takes_in_those_who_call_or_visit() -> None:
    assert "transfer_office" in {post.code for post in bureau().bureau.posts}


# --- sign-off


def test_a_reply_ends_with_the_section_head() -> None:
    assert [step.post for step in sign_off().steps] == ["handler", "unit_head"]


# --- deadlines


@pytest.mark.parametrize(
    ("nature", "days"),
    [
        (Nature.CONSULTATION, 1),
        (Nature.HELP, 7),
        (Nature.SUGGESTION, 7),
        (Nature.COMPLAINT, 7),
        (Nature.REPORT, 11),
    ],
)
def test_the_nature_gives_the_tier(nature: Nature, days: int) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.working_days(days)


@pytest.mark.parametrize("category", [c.code for c in categories()])
def test_a_consultation_is_answered_in_a_day_whatever_it_is_about(category: str) -> None:
    assert handling(replace(CONSULTATION, category=category)) == Budget.working_days(1)


@pytest.mark.parametrize(
    "category",
    ["justice.mediation", "justice.neighbours_disputes", "justice.escalating_disputes"],
)
def test_a_dispute_takes_eleven_days(category: str) -> None:
    assert handling(replace(HELP, category=category)) == Budget.working_days(11)


def test_an_urgent_dispute_is_handled_in_a_day_all_the_same() -> None:
    assert handling(replace(DISPUTE, urgency=Urgency.URGENT)) == Budget.working_days(1)


def test_an_emergency_is_handled_in_two_hours() -> None:
    assert handling(EMERGENCY) == Budget.hours(2)


def test_an_order_is_signed_for_within_four_office_hours() -> None:
    assert deadlines(HELP, SETTINGS).sign_for == Budget.working_minutes(240)


def test_a_consultation_handled_again_has_no_more_than_its_day() -> None:
    assert deadlines(CONSULTATION, SETTINGS).rehandling == Budget.working_days(1)


# --- ladder


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_what_is_overdue_climbs_from_the_section_head_to_the_leader(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)] == [
        ("reminder", "unit_head"),
        ("section_head", "unit_head"),
        ("leader_in_charge", "leader_in_charge"),
    ]


def test_the_section_head_is_told_of_an_order_that_nobody_signed_for() -> None:
    (only,) = ladder(HELP, SETTINGS).on(ClockKind.SIGN_FOR)
    assert (only.code, only.post) == ("sign_for_overdue", "unit_head")


@pytest.mark.parametrize(
    ("case", "delay"),
    [
        (HELP, Budget.working_days(-1)),
        (CONSULTATION, Budget.working_minutes(-120)),
        (replace(CONSULTATION, urgency=Urgency.EMERGENCY), Budget.minutes(-30)),
    ],
    ids=["help", "consultation", "consultation in an emergency"],
)
def test_a_reminder_leaves_time_to_act(case: CaseFacts, delay: Budget) -> None:
    assert rung("reminder", case).delay == delay


def test_the_section_head_presses_when_it_is_due() -> None:
    pressed = rung("section_head")
    assert (pressed.anchor, pressed.delay) == (Anchor.DUE, Budget.minutes(0))


@pytest.mark.parametrize(
    ("case", "delay"),
    [(HELP, Budget.working_days(1)), (EMERGENCY, Budget.hours(1))],
    ids=["a working day, normally", "an hour, in an emergency"],
)
def test_the_leader_comes_after_the_section_head(case: CaseFacts, delay: Budget) -> None:
    supervised = rung("leader_in_charge", case)
    assert (supervised.anchor, supervised.delay) == (Anchor.RUNG_BELOW, delay)


@pytest.mark.parametrize("code", ["section_head", "leader_in_charge"])
def test_who_presses_what_is_overdue_supervises_it(code: str) -> None:
    assert rung(code).consequence is Consequence.SUPERVISION


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", CONSULTATION),
        ("ordinary_working_days", HELP),
        ("report_working_days", replace(HELP, nature=Nature.REPORT)),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, JusticeSettings(**{name: 5})) == Budget.working_days(5)


def test_the_bureau_sets_how_long_a_dispute_takes() -> None:
    assert handling(DISPUTE, JusticeSettings(dispute_working_days=20)).amount == 20


def test_the_bureau_sets_when_a_consultation_is_reminded_of() -> None:
    settings = JusticeSettings(short_reminder_working_minutes=60)
    assert rung("reminder", CONSULTATION, settings).delay == Budget.working_minutes(-60)


def test_the_bureau_sets_when_the_leader_steps_in() -> None:
    settings = JusticeSettings(leader_working_days=2)
    assert rung("leader_in_charge", HELP, settings).delay == Budget.working_days(2)


def test_the_bureau_sets_when_the_leader_steps_in_to_an_emergency() -> None:
    settings = JusticeSettings(emergency_leader_minutes=45)
    assert rung("leader_in_charge", EMERGENCY, settings).delay == Budget.minutes(45)


def test_an_emergency_may_not_be_reminded_of_before_it_begins() -> None:
    with pytest.raises(ValidationError, match="emergency_reminder_minutes must be less than"):
        JusticeSettings(emergency_reminder_minutes=120)
