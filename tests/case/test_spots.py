"""By what two appeals are known to be about one place."""

import pytest

from yousu.case.commands import Appeal, Location
from yousu.case.spot import Cell, cell_of, spot_of


def spot(place: str | None = None, at: tuple[float, float] | None = None) -> str | None:
    return spot_of(Appeal("标题", "正文", place, Location(*at) if at else None))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("阳光花园3号楼", "阳光花园"),
        ("阳光花园 １８号", "阳光花园"),
        ("五四大街、西关大街口", "五四大街西关大街口"),
        ("Xiguan Bridge", "xiguanbridge"),
        ("3号楼", "3号楼"),
        ("。", None),
        ("", None),
        (None, None),
    ],
)
def test_words_tell_a_spot_without_the_house(place: str | None, told: str | None) -> None:
    assert spot(place) == told


def test_a_point_tells_more_than_words() -> None:
    assert spot("阳光花园3号楼", (36.6231, 101.7649)) == "@3662,10176"


@pytest.mark.parametrize("latitude", [36.29, 36.2900001, 36.2999])
def test_points_of_a_hundredth_of_a_degree_are_in_one_cell(latitude: float) -> None:
    assert Cell.of(Location(latitude, 101.005)) == Cell(3629, 10100)


def test_south_and_west_have_cells_of_their_own() -> None:
    assert Cell.of(Location(-0.001, -0.001)) == Cell(-1, -1)


def test_a_cell_has_a_centre() -> None:
    assert Cell(3662, 10176).centre == Location(36.625, 101.765)


def test_a_stored_spot_is_a_cell_or_words() -> None:
    assert (cell_of("@3662,10176"), cell_of("阳光花园")) == (Cell(3662, 10176), None)
