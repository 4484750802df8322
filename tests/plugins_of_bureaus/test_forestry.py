"""The forestry bureau: signed for within the hour, done the same day, and promises on account."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from yousu.bureau import (
    Anchor,
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
from yousu.calendar import CITY_ZONE, due
from yousu.calendar.state_calendar import state_calendar
from yousu_forestry.plugin import bureau, categories, deadlines, ladder, sign_off
from yousu_forestry.settings import ForestrySettings

CALENDAR = state_calendar()
MARCH = datetime(2024, 3, 1, tzinfo=CITY_ZONE)
SETTINGS = ForestrySettings()
HELP = CaseFacts(
    channel=Channel.HOTLINE,
    nature=Nature.HELP,
    category="forestry.trees_and_greening",
    urgency=Urgency.NORMAL,
    significance=Significance.GENERAL,
    unit="greening",
)
URGENT = replace(HELP, urgency=Urgency.URGENT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
DIFFICULT = replace(HELP, significance=Significance.IMPORTANT)
REPORT = replace(HELP, nature=Nature.REPORT)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY_ZONE)


def signatories(case: CaseFacts) -> list[str]:
    return [step.post for step in sign_off(case).steps]


def handling(case: CaseFacts, settings: ForestrySettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: ForestrySettings = SETTINGS) -> Rung:
    return next(rung for rung in ladder(case, settings).rungs if rung.code == code)


def climb(clock: ClockKind, case: CaseFacts = HELP) -> list[tuple[str, str]]:
    return [(rung.code, rung.post) for rung in ladder(case, SETTINGS).on(clock)]


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
    assert next(c for c in categories() if c.code == code).urgency is urgency


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


# --- handling


@pytest.mark.parametrize("nature", set(Nature) - {Nature.REPORT})
def test_an_ordinary_order_is_handled_before_the_office_closes(nature: Nature) -> None:
    assert handling(replace(HELP, nature=nature)) == Budget.to_close(180)


def test_an_ordinary_order_is_handled_again_as_fast() -> None:
    assert deadlines(HELP, SETTINGS).rehandling == Budget.to_close(180)


@pytest.mark.parametrize(
    ("received", "done"),
    [
        ("2024-03-11 09:00", "2024-03-11 18:00"),
        ("2024-03-11 15:00", "2024-03-11 18:00"),
        ("2024-03-11 15:01", "2024-03-12 18:00"),
        ("2024-03-15 21:00", "2024-03-18 18:00"),
    ],
    ids=[
        "in the morning",
        "three hours before the close",
        "shortly before it",
        "on a Friday night",
    ],
)
def test_no_problem_stays_overnight_but_what_comes_shortly_before_it(
    received: str, done: str
) -> None:
    assert due(at(received), handling(HELP), CALENDAR).at == at(done)


@given(received=st.timedeltas(timedelta(), timedelta(days=30)).map(lambda on: MARCH + on))
@settings(deadline=None)
def test_an_urgent_order_is_never_due_after_an_ordinary_one(received: datetime) -> None:
    urgent = due(received, handling(URGENT), CALENDAR).at
    assert urgent <= due(received, handling(HELP), CALENDAR).at


def test_with_an_ordinary_order_the_citizen_is_called_in_two_office_hours() -> None:
    assert deadlines(HELP, SETTINGS).first_contact == Budget.working_minutes(120)


def test_with_an_urgent_order_the_citizen_is_called_within_the_hour() -> None:
    assert deadlines(URGENT, SETTINGS).first_contact == Budget.hours(1)


@pytest.mark.parametrize(
    ("case", "budget"),
    [
        (URGENT, Budget.working_minutes(120)),
        (EMERGENCY, Budget.hours(2)),
        (DIFFICULT, Budget.working_days(3)),
        (REPORT, Budget.working_days(7)),
        (replace(DIFFICULT, urgency=Urgency.URGENT), Budget.working_days(1)),
    ],
    ids=["urgent", "emergency", "difficult", "report", "urgent and difficult"],
)
def test_what_is_not_ordinary_has_a_time_of_its_own(case: CaseFacts, budget: Budget) -> None:
    assert handling(case) == budget


@pytest.mark.parametrize("case", [HELP, URGENT, DIFFICULT], ids=["ordinary", "urgent", "difficult"])
def test_a_late_order_climbs_to_the_director(case: CaseFacts) -> None:
    assert climb(ClockKind.HANDLING, case) == [
        ("reminder", "unit_head"),
        ("leading_group", "leading_group"),
        ("overnight", "leader_in_charge"),
        ("director", "director"),
    ]


def test_what_stays_overnight_is_the_leaders_the_next_working_day() -> None:
    assert rung("overnight").delay == Budget.working_days(1)


def test_a_late_emergency_does_not_stay_overnight() -> None:
    assert rung("late_emergency", EMERGENCY).delay == Budget.hours(1)


@pytest.mark.parametrize(
    ("case", "delay"),
    [
        (HELP, Budget.working_minutes(-60)),
        (URGENT, Budget.working_minutes(-60)),
        (DIFFICULT, Budget.working_days(-1)),
        (EMERGENCY, Budget.minutes(-30)),
    ],
    ids=["ordinary", "urgent", "difficult", "emergency"],
)
def test_a_reminder_comes_in_time_for_the_order(case: CaseFacts, delay: Budget) -> None:
    assert rung("reminder", case).delay == delay


def test_the_director_holds_a_reminder_talk() -> None:
    assert rung("director").consequence is Consequence.TALK


# --- on account


def test_a_leader_of_the_bureau_puts_a_matter_on_account() -> None:
    assert deadlines(DIFFICULT, SETTINGS).deferral.post == "leader_in_charge"


def test_the_bureau_sets_how_far_ahead_a_promise_may_lie() -> None:
    settings = ForestrySettings(longest_deferral_days=90)
    assert deadlines(HELP, settings).deferral.longest_days == 90


def test_a_broken_promise_reaches_the_leader_then_the_director() -> None:
    assert climb(ClockKind.PROMISE) == [
        ("promise_reminder", "unit_head"),
        ("broken_promise", "leader_in_charge"),
        ("broken_promise_director", "director"),
    ]


def test_the_leader_hears_of_a_broken_promise_at_once() -> None:
    broken = rung("broken_promise")
    assert (broken.anchor, broken.delay) == (Anchor.DUE, Budget.minutes(0))


def test_a_missed_milestone_reaches_the_leader() -> None:
    assert climb(ClockKind.MILESTONE) == [
        ("missed_milestone", "unit_head"),
        ("missed_milestone_leader", "leader_in_charge"),
    ]


# --- settings


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("same_day_least_working_minutes", HELP),
        ("urgent_working_minutes", URGENT),
        ("emergency_handling_minutes", EMERGENCY),
        ("difficult_working_days", DIFFICULT),
        ("report_working_days", REPORT),
    ],
)
def test_the_bureau_sets_its_own_times(name: str, case: CaseFacts) -> None:
    amount = getattr(SETTINGS, name) + 1
    assert handling(case, ForestrySettings(**{name: amount})).amount == amount


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
