"""Trees that were planted are recorded on the case that asked for them."""

import pytest

from yousu.kit.trial import Refused, TrialCity, TrialPeople


def test_each_planting_is_an_entry(yousu_city: TrialCity, yousu_people: TrialPeople) -> None:
    case = yousu_people.open("parks.facilities")
    for act in (yousu_people.dispatch, yousu_people.sign_for, yousu_people.assign):
        act(case)
    yousu_people.record(case, "planting", trees=3, species="青海云杉")
    yousu_people.record(case, "planting", trees=2, species="丁香", remark="春季补植")
    planted = [detail.value("trees") for detail in yousu_city.case(case).details]
    assert planted == [3, 2]


def test_a_planting_without_trees_is_none(yousu_people: TrialPeople) -> None:
    case = yousu_people.open("parks.facilities")
    for act in (yousu_people.dispatch, yousu_people.sign_for, yousu_people.assign):
        act(case)
    with pytest.raises(Refused, match="trees"):
        yousu_people.record(case, "planting", trees=0, species="丁香")
