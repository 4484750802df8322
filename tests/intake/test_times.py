"""Times of any stated zone and format become instants in UTC."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from yousu.intake.mapping import ImportMap
from yousu.intake.problem import RowCode, RowRefused
from yousu.intake.table import Cell, Row
from yousu.intake.times import closed_at, received_at

TheMap = Callable[..., ImportMap]

LOS_ANGELES = ("Asia/Shanghai", "America/Los_Angeles")
WITH_OFFSET = ('"%Y/%m/%d"', '"%Y-%m-%dT%H:%M:%S%z"')
NO_STATUS = [
    ('status = "Status"\n', ""),
    ('[status]\nclosed = ["done"]\nopen = ["open"]\n', ""),
]


def receipt(cell: Cell, import_map: ImportMap) -> datetime:
    return received_at(Row(2, {"Received": cell}), import_map)


def closing(cell: Cell, import_map: ImportMap) -> datetime | None:
    received = datetime(2024, 1, 1, tzinfo=UTC)
    return closed_at(Row(2, {"Received": "", "Closed": cell}), import_map, received)


def test_a_time_is_read_in_the_zone_of_the_mapping(the_map: TheMap) -> None:
    assert receipt("2024-03-05 13:00:00", the_map()) == datetime(2024, 3, 5, 5, tzinfo=UTC)


def test_an_instant_is_kept_in_utc(the_map: TheMap) -> None:
    assert receipt("2024-03-05 13:00:00", the_map()).tzinfo is UTC


def test_the_first_format_that_fits_reads_the_time(the_map: TheMap) -> None:
    assert receipt("2024/03/05", the_map()) == datetime(2024, 3, 4, 16, tzinfo=UTC)


def test_spaces_around_a_time_do_not_matter(the_map: TheMap) -> None:
    assert receipt(" 2024/03/05 ", the_map()) == datetime(2024, 3, 4, 16, tzinfo=UTC)


def test_an_offset_in_the_text_goes_before_the_zone(the_map: TheMap) -> None:
    found = receipt("2024-03-05T13:00:00+01:00", the_map(WITH_OFFSET))
    assert found == datetime(2024, 3, 5, 12, tzinfo=UTC)


def test_a_date_cell_is_read_in_the_zone_of_the_mapping(the_map: TheMap) -> None:
    cell = datetime(2024, 3, 5, 13)  # noqa: DTZ001 - a cell has no zone
    assert receipt(cell, the_map()) == datetime(2024, 3, 5, 5, tzinfo=UTC)


def test_a_time_that_comes_twice_is_the_first_of_the_two(the_map: TheMap) -> None:
    daylight = timezone(timedelta(hours=-7))
    found = receipt("2018-11-04 01:30:00", the_map(LOS_ANGELES))
    assert found == datetime(2018, 11, 4, 1, 30, tzinfo=daylight)


def test_a_time_that_never_comes_is_read_with_the_offset_from_before(the_map: TheMap) -> None:
    standard = timezone(timedelta(hours=-8))
    found = receipt("2018-03-11 02:30:00", the_map(LOS_ANGELES))
    assert found == datetime(2018, 3, 11, 2, 30, tzinfo=standard)


def test_a_closing_over_the_change_of_clocks_is_not_before_its_receipt(the_map: TheMap) -> None:
    import_map = the_map(LOS_ANGELES)
    received = receipt("2018-03-11 02:59:00", import_map)
    row = Row(2, {"Closed": "2018-03-11 04:00:00", "Status": "done"})
    assert closed_at(row, import_map, received) == received + timedelta(minutes=1)


@pytest.mark.parametrize("text", ["0001-01-01 00:00:00", "2024-02-30 00:00:00", "soon"])
def test_a_time_that_can_not_be_is_refused(the_map: TheMap, text: str) -> None:
    with pytest.raises(RowRefused) as refused:
        receipt(text, the_map())
    assert refused.value.code is RowCode.TIME_UNREADABLE


def test_a_refused_time_is_not_repeated_in_the_reason(the_map: TheMap) -> None:
    with pytest.raises(RowRefused) as refused:
        receipt("13900000000", the_map())
    assert "139" not in refused.value.reason


def test_without_a_status_a_closing_time_tells_that_a_case_is_closed(the_map: TheMap) -> None:
    found = closing("2024-03-05 13:00:00", the_map(*NO_STATUS))
    assert found == datetime(2024, 3, 5, 5, tzinfo=UTC)


def test_without_a_status_a_case_without_a_closing_time_is_open(the_map: TheMap) -> None:
    assert closing("", the_map(*NO_STATUS)) is None


def test_a_case_may_be_closed_in_the_instant_of_its_receipt(the_map: TheMap) -> None:
    assert closing("2024-01-01 08:00:00", the_map(*NO_STATUS)) == datetime(2024, 1, 1, tzinfo=UTC)
