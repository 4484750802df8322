"""The district of a case: said by whoever opens it, or told by the words of its place."""

import pytest
from tests.case.figures import cells

from yousu.case.commands import Appeal, Location, Relabel
from yousu.case.figures import Attribution, Figure
from yousu.case.problem import ProblemCode
from yousu.case.rules import XINING, district_told


def at(place: str | None, location: Location | None = None) -> Appeal:
    return Appeal("路灯不亮", "三号楼前的路灯不亮", place, location)


@pytest.mark.parametrize(
    ("place", "district"),
    [
        ("城西区五四大街", "chengxi"),
        ("西宁市湟中县鲁沙尔镇", "huangzhong"),
        ("大通回族土族自治县桥头镇", "datong"),
        ("城东区，与城中区交界处", "chengdong"),
        ("五四大街", None),
        (None, None),
    ],
)
def test_the_words_of_a_place_tell_its_district(place: str | None, district: str | None) -> None:
    assert district_told(place, XINING) == district


def test_xining_has_the_residents_of_the_seventh_census() -> None:
    assert sum(district.residents for district in XINING) == 2_467_965


def test_a_case_is_in_the_district_that_its_place_names(city) -> None:
    city.play(city.appeal(appeal=at("城北区小桥大街")), by=city.hotline)

    assert city.case.district == "chengbei"


def test_what_is_said_counts_more_than_the_words_of_the_place(city) -> None:
    city.play(city.appeal(appeal=at("城北区小桥大街"), district="datong"), by=city.hotline)

    assert city.case.district == "datong"


def test_a_district_that_the_city_does_not_have_is_refused(city) -> None:
    refused = city.refusal(city.appeal(district="atlantis"), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_DISTRICT


def test_relabelling_corrects_the_district(city) -> None:
    city.play(city.appeal(district="datong"), by=city.hotline)

    city.play(Relabel(district="chengxi"), by=city.hotline)

    assert city.case.district == "chengxi"


def test_relabelling_leaves_the_district_as_it_is(city) -> None:
    city.play(city.appeal(district="datong"), by=city.hotline)

    city.play(Relabel(category="wild_animals"), by=city.hotline)

    assert city.case.district == "datong"


def test_relabelling_refuses_a_district_that_the_city_does_not_have(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    assert (
        city.refusal(Relabel(district="atlantis"), by=city.hotline) is ProblemCode.UNKNOWN_DISTRICT
    )


def test_its_figures_count_in_the_district_where_it_is_known_to_be(city) -> None:
    city.play(city.appeal(district="datong"), by=city.hotline)

    city.play(Relabel(district="chengxi"), by=city.hotline)

    [received] = cells(city, Attribution.RECEIVED, Figure.RECEIVED)
    assert received.district == "chengxi"


@pytest.mark.parametrize(
    "nowhere",
    [Location(90.1, 101.7), Location(36.6, -180.1), Location(float("nan"), 101.7)],
)
def test_a_point_that_is_nowhere_on_the_map_is_refused(city, nowhere: Location) -> None:
    refused = city.refusal(city.appeal(appeal=at("五四大街", nowhere)), by=city.hotline)

    assert refused is ProblemCode.INVALID_INPUT


def test_a_point_at_the_edge_of_the_map_is_taken(city) -> None:
    city.play(city.appeal(appeal=at("极点", Location(-90, 180))), by=city.hotline)

    assert city.case.version == 1
