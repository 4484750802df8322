"""The traffic police: a reviewer for evidence, tiers of days, and a ladder to the committee."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    Rung,
    Urgency,
)
from yousu_traffic.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_traffic.settings import TrafficSettings

SETTINGS = TrafficSettings()
HELP = request_for_help("traffic.congestion", "traffic_planning")
REPORT = replace(HELP, nature=Nature.REPORT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
URGENT = replace(HELP, urgency=Urgency.URGENT)
ILLEGAL_PARKING = replace(HELP, category="traffic.illegal_parking")


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def handling(case: CaseFacts, settings: TrafficSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: TrafficSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def test_the_bureau_is_traffic() -> None:
    assert bureau().bureau.code == "traffic"


def test_the_page_names_the_six_top_categories() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "traffic.congestion",
        "traffic.signals",
        "traffic.illegal_parking",
        "traffic.failing_to_yield",
        "traffic.reported_violations",
        "traffic.night_time_safety",
    ]


def test_signals_out_of_order_are_an_emergency() -> None:
    found = by_code(categories(), "traffic.signals_out_of_order")
    assert found.urgency is Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("code", "title"), [("unit_head", "squad head"), ("leader_in_charge", "brigade leader")]
)
def test_a_post_has_the_name_that_the_police_give_it(code: str, title: str) -> None:
    assert by_code(bureau().bureau.posts, code).title.en == title


def test_the_brigade_leader_grants_what_moves_a_promise() -> None:
    promised = deadlines(HELP, SETTINGS)
    granting = {promised.extension.post, promised.pause.post, promised.deferral.post}
    assert granting == {"leader_in_charge"}


# --- sign-off


@pytest.mark.parametrize("nature", set(Nature) - {Nature.REPORT})
def test_a_general_matter_ends_with_the_squad_head(nature: Nature) -> None:
    assert signatories(replace(HELP, nature=nature)) == ["handler", "unit_head"]


def test_a_report_is_reviewed_before_the_squad_head_signs() -> None:
    assert signatories(REPORT) == ["handler", "evidence_reviewer", "unit_head"]


@pytest.mark.parametrize("category", ["traffic.reported_violations", "traffic.obscured_plates"])
@pytest.mark.parametrize("nature", Nature)
def test_a_reported_violation_is_reviewed_whatever_its_nature(
    category: str, nature: Nature
) -> None:
    case = replace(HELP, category=category, nature=nature)
    assert signatories(case) == ["handler", "evidence_reviewer", "unit_head"]


@pytest.mark.parametrize(("case", "tier"), [(HELP, "general"), (REPORT, "evidence")])
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
        "traffic.illegal_parking",
        "traffic.parking_penalties",
        "traffic.night_time_safety",
        "traffic.street_racing",
    ],
)
def test_where_a_patrol_must_look_it_takes_three_days_at_most(category: str) -> None:
    assert handling(replace(HELP, category=category)) == Budget.working_days(3)


def test_the_evidence_of_illegal_parking_takes_its_time() -> None:
    reported = replace(ILLEGAL_PARKING, nature=Nature.REPORT)
    assert handling(reported) == Budget.working_days(11)


def test_a_violation_reported_as_a_complaint_takes_its_time() -> None:
    complaint = replace(HELP, nature=Nature.COMPLAINT, category="traffic.reported_violations")
    assert handling(complaint) == Budget.working_days(11)


def test_a_question_about_reporting_a_violation_is_answered_in_three_days() -> None:
    question = replace(HELP, nature=Nature.CONSULTATION, category="traffic.reported_violations")
    assert handling(question) == Budget.working_days(3)


# --- ladder


@pytest.mark.parametrize("case", [HELP, EMERGENCY], ids=["normal", "emergency"])
def test_a_late_order_climbs_from_the_squad_to_the_party_committee(case: CaseFacts) -> None:
    assert [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)] == [
        ("reminder", "unit_head"),
        ("squad_head", "unit_head"),
        ("brigade_leader", "leader_in_charge"),
        ("party_committee", "party_committee"),
    ]


def test_the_squad_head_is_told_of_an_order_that_nobody_signed_for() -> None:
    (only,) = ladder(HELP, SETTINGS).on(ClockKind.SIGN_FOR)
    assert (only.code, only.post) == ("sign_for_overdue", "unit_head")


@pytest.mark.parametrize(
    ("code", "delay"),
    [
        ("reminder", Budget.working_days(-1)),
        ("squad_head", Budget.minutes(0)),
        ("brigade_leader", Budget.working_days(1)),
        ("party_committee", Budget.working_days(3)),
    ],
)
def test_a_rung_is_so_far_from_the_due_time(code: str, delay: Budget) -> None:
    assert rung(code).delay == delay


@pytest.mark.parametrize(
    ("code", "minutes"), [("reminder", -30), ("brigade_leader", 60), ("party_committee", 240)]
)
def test_an_emergency_is_pressed_in_minutes(code: str, minutes: int) -> None:
    assert rung(code, EMERGENCY).delay == Budget.minutes(minutes)


def test_the_party_committee_supervises_in_writing() -> None:
    written = rung("party_committee")
    assert (written.media, written.consequence) == (
        (Medium.WRITTEN,),
        Consequence.WRITTEN_SUPERVISION,
    )


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("consultation_working_days", replace(HELP, nature=Nature.CONSULTATION)),
        ("ordinary_working_days", HELP),
        ("violation_report_working_days", REPORT),
        ("patrol_working_days", ILLEGAL_PARKING),
        ("urgent_working_days", URGENT),
    ],
)
def test_the_police_set_their_own_days(name: str, case: CaseFacts) -> None:
    assert handling(case, TrafficSettings(**{name: 5})) == Budget.working_days(5)


@pytest.mark.parametrize(("code", "days"), [("brigade_leader", 2), ("party_committee", 4)])
def test_the_police_set_how_long_a_rung_waits(code: str, days: int) -> None:
    settings = TrafficSettings(brigade_leader_working_days=2, party_committee_working_days=4)
    assert rung(code, HELP, settings).delay == Budget.working_days(days)


@pytest.mark.parametrize(("code", "minutes"), [("brigade_leader", 90), ("party_committee", 180)])
def test_the_police_set_how_long_a_rung_waits_in_an_emergency(code: str, minutes: int) -> None:
    settings = TrafficSettings(
        emergency_brigade_leader_minutes=90, emergency_party_committee_minutes=180
    )
    assert rung(code, EMERGENCY, settings).delay == Budget.minutes(minutes)


@pytest.mark.parametrize(
    ("name", "amount"),
    [("brigade_leader_working_days", 3), ("emergency_brigade_leader_minutes", 240)],
)
def test_the_committee_may_not_come_before_the_brigade_leader(name: str, amount: int) -> None:
    with pytest.raises(ValidationError, match=f"{name} must be less than"):
        TrafficSettings(**{name: amount})
