"""A row of another system becomes a case of ours, or is refused with its reason."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from yousu.case.commands import Appeal, Location
from yousu.case.vocabulary import Channel, Nature, Significance
from yousu.intake.mapping import ImportMap
from yousu.intake.problem import RowCode, RowRefused
from yousu.intake.table import Row
from yousu.intake.translate import PastCase, external_id, translate

TheMap = Callable[..., ImportMap]

CELLS = {
    "No": " 77 ",
    "Received": "2024-03-05 13:00:00",
    "Closed": "2024-03-06 08:00:00",
    "Status": "done",
    "Kind": "Lamp",
    "Way": "Line",
    "Wish": "Angry",
    "Name": "Li Made-up",
    "Phone": "13900000000",
    "Words": "The lamp is dark",
    "Place": "Xiguan Bridge",
}


def row(**cells: str) -> Row:
    return Row(2, {**CELLS, **cells})


def test_a_row_becomes_a_past_case(the_map: TheMap) -> None:
    assert translate(row(), the_map()) == PastCase(
        source="old_hotline",
        external_id="77",
        appeal=Appeal(title="Lamp", body="Lamp: The lamp is dark", place="Xiguan Bridge"),
        channel=Channel.HOTLINE,
        nature=Nature.COMPLAINT,
        category="street_lamps",
        significance=Significance.IMPORTANT,
        received_at=datetime(2024, 3, 5, 5, tzinfo=UTC),
        closed_at=datetime(2024, 3, 6, tzinfo=UTC),
        reporter_name="Li Made-up",
        reporter_phone="13900000000",
    )


POINT = ('phone = "Phone"', 'phone = "Phone"\nlatitude = "North"\nlongitude = "East"')
DISTRICT = ('phone = "Phone"', 'phone = "Phone"\ndistrict = "Area"')
DISTRICTS = ("[natures]", '[districts]\n"West" = "chengxi"\n\n[natures]')


def test_a_row_may_say_where_it_is_on_the_map(the_map: TheMap) -> None:
    case = translate(row(North="36.62", East="101.77"), the_map(POINT))
    assert case.appeal.location == Location(36.62, 101.77)


def test_a_row_without_degrees_is_nowhere_on_the_map(the_map: TheMap) -> None:
    assert translate(row(North="", East=""), the_map(POINT)).appeal.location is None


@pytest.mark.parametrize(("north", "east"), [("36.62", ""), ("北纬36度", "101.77")])
def test_degrees_that_are_no_numbers_are_refused(the_map: TheMap, north: str, east: str) -> None:
    with pytest.raises(RowRefused) as refused:
        translate(row(North=north, East=east), the_map(POINT))
    assert refused.value.code is RowCode.LOCATION_UNREADABLE


def test_a_row_may_say_its_district(the_map: TheMap) -> None:
    assert translate(row(Area="West"), the_map(DISTRICT, DISTRICTS)).district == "chengxi"


def test_a_district_that_the_table_does_not_list_is_refused(the_map: TheMap) -> None:
    with pytest.raises(RowRefused) as refused:
        translate(row(Area="East"), the_map(DISTRICT, DISTRICTS))
    assert refused.value.code is RowCode.DISTRICT_UNLISTED


def test_an_open_case_has_no_closing_time(the_map: TheMap) -> None:
    assert translate(row(Status="open", Closed=""), the_map()).closed_at is None


def test_empty_cells_take_the_defaults(the_map: TheMap) -> None:
    case = translate(row(Kind="", Way="", Wish=""), the_map())
    assert (case.category, case.channel, case.nature) == ("other", Channel.PHONE, Nature.HELP)


def test_a_reporter_and_a_place_that_are_not_told_are_none(the_map: TheMap) -> None:
    case = translate(row(Name="", Phone=" ", Place=""), the_map())
    assert (case.reporter_name, case.reporter_phone, case.appeal.place) == (None, None, None)


def test_where_a_reporter_lives_is_read(the_map: TheMap) -> None:
    with_address = the_map(('phone = "Phone"', 'phone = "Phone"\nreporter_address = "Place"'))
    assert translate(row(Place="West Street 1"), with_address).reporter_address == "West Street 1"


def test_a_value_listed_without_a_code_leaves_the_case_unclassified(the_map: TheMap) -> None:
    assert translate(row(Kind="Unsorted"), the_map()).category is None


def test_an_unlisted_category_takes_the_default_when_the_mapping_says_so(the_map: TheMap) -> None:
    assert translate(row(Kind="Goose"), the_map()).category == "other"


def test_an_unlisted_category_waits_unclassified_without_a_default(the_map: TheMap) -> None:
    without_default = the_map(('category = "other"\n', ""))
    assert translate(row(Kind="Goose"), without_default).category is None


def test_braces_in_a_cell_stay_as_they_are(the_map: TheMap) -> None:
    assert translate(row(Words="{Phone}"), the_map()).appeal.body == "Lamp: {Phone}"


def test_a_past_case_shows_no_citizen_when_it_is_logged(the_map: TheMap) -> None:
    shown = repr(translate(row(), the_map()))
    assert not [secret for secret in ("Li Made-up", "139", "dark", "Xiguan") if secret in shown]


REFUSE_UNLISTED = ('category = "default"', 'category = "refuse"')


@pytest.mark.parametrize(
    ("cells", "code", "reason"),
    [
        ({"No": " "}, RowCode.ID_MISSING, "The id in No is empty."),
        (
            {"Received": ""},
            RowCode.RECEIPT_TIME_MISSING,
            "The receipt time in Received is empty.",
        ),
        (
            {"Received": "5 March"},
            RowCode.TIME_UNREADABLE,
            "The time in Received fits none of the formats in [time].",
        ),
        (
            {"Closed": "2024-03-05 12:59:59"},
            RowCode.CLOSED_BEFORE_RECEIVED,
            "The closing time in Closed lies before the receipt time in Received.",
        ),
        (
            {"Closed": ""},
            RowCode.CLOSING_TIME_MISSING,
            "The status says closed, but the closing time in Closed is empty.",
        ),
        (
            {"Status": "open"},
            RowCode.OPEN_WITH_CLOSING_TIME,
            "The status says open, but Closed holds a closing time.",
        ),
        (
            {"Status": "lost"},
            RowCode.STATUS_UNLISTED,
            "The value 'lost' of Status is not in [status].",
        ),
        (
            {"Kind": "Goose"},
            RowCode.CATEGORY_UNLISTED,
            "The value 'Goose' of Kind is not in [categories].",
        ),
        (
            {"Way": "Dove"},
            RowCode.CHANNEL_UNLISTED,
            "The value 'Dove' of Way is not in [channels].",
        ),
        ({"Wish": "Joy"}, RowCode.NATURE_UNLISTED, "The value 'Joy' of Wish is not in [natures]."),
    ],
)
def test_a_row_that_is_not_right_is_refused_with_its_reason(
    the_map: TheMap, cells: dict[str, str], code: RowCode, reason: str
) -> None:
    with pytest.raises(RowRefused) as refused:
        translate(row(**cells), the_map(REFUSE_UNLISTED))
    assert (refused.value.code, refused.value.reason) == (code, reason)


@pytest.mark.parametrize(
    ("surplus", "reason"),
    [
        (1, "The row has 1 more cells than the header."),
        (-2, "The row has 2 fewer cells than the header."),
    ],
)
def test_a_row_whose_cells_do_not_fit_is_refused(
    the_map: TheMap, surplus: int, reason: str
) -> None:
    with pytest.raises(RowRefused) as refused:
        translate(Row(2, dict(CELLS), surplus), the_map())
    assert (refused.value.code, refused.value.reason) == (RowCode.CELLS_DO_NOT_FIT, reason)


def test_a_row_whose_cells_may_be_shifted_tells_no_id(the_map: TheMap) -> None:
    assert external_id(Row(2, dict(CELLS), surplus=1), the_map()) == ""


def test_a_long_unlisted_value_is_cut_in_the_reason(the_map: TheMap) -> None:
    with pytest.raises(RowRefused) as refused:
        translate(row(Way="x" * 500), the_map())
    assert len(refused.value.reason) < 120
