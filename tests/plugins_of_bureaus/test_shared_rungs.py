"""What the bureaus share: when the head of a unit is reminded of an order."""

import pytest

from yousu.bureau import Budget, BureauSettings, reminder


@pytest.mark.parametrize(
    ("handling", "before"),
    [
        (Budget.working_days(7), Budget.working_days(-1)),
        (Budget.working_days(2), Budget.working_days(-1)),
        (Budget.working_days(1), Budget.working_minutes(-120)),
        (Budget.working_minutes(420), Budget.working_minutes(-120)),
        (Budget.minutes(120), Budget.minutes(-30)),
    ],
    ids=["a week", "two days", "one day", "the same day", "an emergency"],
)
def test_a_reminder_comes_after_the_order_has_begun(handling: Budget, before: Budget) -> None:
    assert reminder(handling, BureauSettings()).delay == before


def test_a_bureau_sets_how_many_days_before() -> None:
    settings = BureauSettings(reminder_working_days=3)
    assert reminder(Budget.working_days(7), settings).delay == Budget.working_days(-3)


def test_an_order_with_no_more_days_than_that_is_reminded_of_in_hours() -> None:
    settings = BureauSettings(reminder_working_days=3)
    assert reminder(Budget.working_days(3), settings).delay == Budget.working_minutes(-120)
