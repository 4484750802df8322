"""What the forestry bureau records and lists beyond the core."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from yousu_forestry.door_visits import DoorVisit, Outcome
from yousu_forestry.plugin import schema
from yousu_forestry.settings import ForestrySettings

VISIT = {
    "visited_at": datetime(2024, 3, 11, 10, tzinfo=UTC),
    "visitors": "绿化科两名工作人员",
    "outcome": Outcome.ACCEPTED_EXPLANATION,
}


def wanted(code: str, settings: ForestrySettings):
    """Of which kinds a list's cases are."""
    [cases] = [one for one in schema(settings).lists if one.code == code]
    return cases.wanted.any_of


def test_somebody_went_there() -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        DoorVisit(**VISIT | {"visitors": ""})


def test_what_was_said_may_be_left_out() -> None:
    assert DoorVisit(**VISIT).said is None


def test_the_bureau_sets_how_many_returns_are_buck_passing() -> None:
    returned, _ = wanted("buck_passing", ForestrySettings(buck_passing_returns=4))
    assert returned.returned_at_least == 4


def test_the_bureau_sets_how_many_hand_overs_are_buck_passing() -> None:
    _, handed_over = wanted("buck_passing", ForestrySettings(buck_passing_hand_overs=5))
    assert handed_over.handed_over_at_least == 5


def test_a_promise_is_near_when_the_unit_is_reminded_of_it() -> None:
    _, near = wanted("deferrals_to_watch", ForestrySettings(promise_reminder_working_days=6))
    assert near.due_within_working_days == 6
