"""The traffic police's chain of evidence: what is missing, link by link."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from yousu_traffic.evidence import Evidence, Link

WHOLE = {
    "pictures": 1,
    "plate": "青A12345",
    "place": "西关大街",
    "captured_at": datetime(2024, 3, 10, tzinfo=UTC),
}


def test_with_all_that_a_citizen_can_send_nothing_is_missing() -> None:
    assert Evidence(**WHOLE).complete


def test_a_video_is_as_good_as_a_picture() -> None:
    assert Evidence(**WHOLE | {"pictures": 0, "videos": 1}).complete


@pytest.mark.parametrize(
    ("field", "value", "link"),
    [
        ("pictures", 0, Link.RECORDING),
        ("plate", None, Link.PLATE),
        ("place", None, Link.PLACE),
        ("captured_at", None, Link.CAPTURED_AT),
    ],
)
def test_each_link_is_missed_by_itself(field: str, value: object, link: Link) -> None:
    evidence = Evidence(**WHOLE | {field: value})
    assert (evidence.missing, evidence.complete) == ((link,), False)


@pytest.mark.parametrize("field", ["pictures", "videos"])
def test_there_are_no_fewer_recordings_than_none(field: str) -> None:
    with pytest.raises(ValidationError):
        Evidence(**WHOLE | {field: -1})
