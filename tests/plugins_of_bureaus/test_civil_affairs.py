"""The civil affairs bureau: three days, three checks, and a ladder up to the party group."""

from dataclasses import replace

import pytest
from pydantic import ValidationError
from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import (
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Nature,
    Rung,
    Urgency,
)
from yousu_civil_affairs.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_civil_affairs.settings import CivilAffairsSettings

SETTINGS = CivilAffairsSettings()
HELP = request_for_help("civil_affairs.funerals", "funerals_station")
KEY_AREA = replace(HELP, category="civil_affairs.elderly_care", unit="elderly_care")
EMERGENCY = replace(KEY_AREA, urgency=Urgency.EMERGENCY)
URGENT = replace(HELP, urgency=Urgency.URGENT)


def handling(case: CaseFacts, settings: CivilAffairsSettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts, settings: CivilAffairsSettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def pressing(case: CaseFacts) -> list[tuple[str, str]]:
    return [(r.code, r.post) for r in ladder(case, SETTINGS).on(ClockKind.HANDLING)]


def test_the_bureau_is_civil_affairs() -> None:
    assert bureau().bureau.code == "civil_affairs"


def test_the_page_names_the_six_top_categories() -> None:
    assert [c.code for c in categories() if c.parent is None] == [
        "civil_affairs.elderly_care",
        "civil_affairs.funerals",
        "civil_affairs.social_assistance",
        "civil_affairs.grass_roots_governance",
        "civil_affairs.social_affairs",
        "civil_affairs.openness_of_government",
    ]


@pytest.mark.parametrize("code", ["harm_to_residents", "people_without_shelter"])
def test_people_in_danger_are_urgent(code: str) -> None:
    found = by_code(categories(), f"civil_affairs.{code}")
    assert found.urgency is Urgency.URGENT


# --- sign-off


def test_a_reply_passes_three_checks_after_the_handler() -> None:
    assert [step.post for step in sign_off().steps] == [
        "handler",
        "unit_head",
        "review_office",
        "leader_in_charge",
    ]


def test_the_chain_names_its_tier() -> None:
    assert sign_off().tier == "three_checks"


# --- deadlines


@pytest.mark.parametrize("nature", Nature)
def test_an_order_of_any_nature_is_handled_in_three_days(nature: Nature) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.working_days(3)


@pytest.mark.parametrize("category", [c.code for c in categories()])
def test_an_order_of_any_category_is_handled_in_three_days(category: str) -> None:
    assert handling(replace(HELP, category=category)) == Budget.working_days(3)


def test_an_urgent_order_is_handled_in_a_day() -> None:
    assert handling(URGENT) == Budget.working_days(1)


def test_an_emergency_is_handled_in_two_hours() -> None:
    assert handling(EMERGENCY) == Budget.hours(2)


def test_an_order_handled_again_has_three_days() -> None:
    assert deadlines(HELP, SETTINGS).rehandling == Budget.working_days(3)


# --- ladder


def test_a_late_order_climbs_to_the_party_group() -> None:
    assert pressing(HELP) == [
        ("reminder", "unit_head"),
        ("section_head", "unit_head"),
        ("leader_in_charge", "leader_in_charge"),
        ("party_group", "party_secretary"),
    ]


@pytest.mark.parametrize("case", [KEY_AREA, EMERGENCY], ids=["normal", "emergency"])
def test_in_a_key_area_the_petition_office_supervises_before_the_leader(case: CaseFacts) -> None:
    assert pressing(case) == [
        ("reminder", "unit_head"),
        ("section_head", "unit_head"),
        ("key_supervision", "petition_office"),
        ("leader_in_charge", "leader_in_charge"),
        ("party_group", "party_secretary"),
    ]


def test_three_areas_and_what_lies_below_them_are_key() -> None:
    keys = {
        c.code
        for c in categories()
        if ("key_supervision", "petition_office") in pressing(replace(HELP, category=c.code))
    }
    assert keys == {
        "civil_affairs.elderly_care",
        "civil_affairs.care_homes",
        "civil_affairs.harm_to_residents",
        "civil_affairs.grass_roots_governance",
        "civil_affairs.village_affairs",
        "civil_affairs.social_affairs",
        "civil_affairs.marriage_registration",
    }


def test_the_section_head_is_told_of_an_order_that_nobody_signed_for() -> None:
    (only,) = ladder(HELP, SETTINGS).on(ClockKind.SIGN_FOR)
    assert (only.code, only.post) == ("sign_for_overdue", "unit_head")


@pytest.mark.parametrize(
    ("code", "delay"),
    [
        ("reminder", Budget.working_days(-1)),
        ("section_head", Budget.minutes(0)),
        ("key_supervision", Budget.minutes(30)),
        ("leader_in_charge", Budget.working_days(1)),
        ("party_group", Budget.working_days(3)),
    ],
)
def test_a_rung_is_so_far_from_the_due_time(code: str, delay: Budget) -> None:
    assert rung(code, KEY_AREA).delay == delay


@pytest.mark.parametrize(
    ("code", "minutes"),
    [("reminder", -30), ("key_supervision", 30), ("leader_in_charge", 60), ("party_group", 240)],
)
def test_an_emergency_is_pressed_in_minutes(code: str, minutes: int) -> None:
    assert rung(code, EMERGENCY).delay == Budget.minutes(minutes)


def test_the_party_group_supervises_in_writing() -> None:
    assert rung("party_group", HELP).consequence is Consequence.WRITTEN_SUPERVISION


# --- settings


@pytest.mark.parametrize(
    ("name", "case"), [("handling_working_days", HELP), ("urgent_working_days", URGENT)]
)
def test_the_bureau_sets_its_own_days(name: str, case: CaseFacts) -> None:
    settings = CivilAffairsSettings(**{"handling_working_days": 5, name: 2})
    assert handling(case, settings) == Budget.working_days(2)


@pytest.mark.parametrize(
    ("code", "name"),
    [("leader_in_charge", "leader_working_days"), ("party_group", "party_group_working_days")],
)
def test_the_bureau_sets_after_how_many_days_a_rung_follows(code: str, name: str) -> None:
    settings = CivilAffairsSettings(**{"party_group_working_days": 9, name: 2})
    assert rung(code, HELP, settings).delay == Budget.working_days(2)


def test_the_bureau_sets_when_the_petition_office_supervises() -> None:
    settings = CivilAffairsSettings(key_area_minutes=45)
    assert rung("key_supervision", KEY_AREA, settings).delay == Budget.minutes(45)


def test_the_party_group_may_not_come_before_the_leader() -> None:
    with pytest.raises(ValidationError, match="leader_working_days must be less than party_group"):
        CivilAffairsSettings(leader_working_days=3)


def test_the_leader_may_not_come_before_the_petition_office() -> None:
    with pytest.raises(ValidationError, match="key_area_minutes must be less than emergency_lead"):
        CivilAffairsSettings(key_area_minutes=60)
