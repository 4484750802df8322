"""Every post that a case may need is held by somebody."""

import pytest

from yousu.case.rules import PostScope
from yousu.people.staff import staff_of


@pytest.fixture(scope="module")
def staff(host):
    return staff_of(host.directory)


@pytest.fixture(scope="module")
def units(host):
    bureaus = host.directory.bureaus.values()
    return [(bureau.code, unit.code) for bureau in bureaus for unit in bureau.units]


def test_every_unit_has_a_head_and_two_handlers(staff, units) -> None:
    for bureau, unit in units:
        people = [staff.head(bureau, unit), *staff.handlers(bureau, unit)]
        assert [person.post for person in people] == ["unit_head", "handler", "handler"]
        assert {(person.bureau, person.unit) for person in people} == {(bureau, unit)}


def test_no_two_people_share_an_id(staff, units) -> None:
    ids = [
        person.id
        for bureau, unit in units
        for person in (staff.head(bureau, unit), *staff.handlers(bureau, unit))
    ]
    assert len(ids) == len(set(ids))


def test_the_hotline_belongs_to_no_bureau(staff) -> None:
    assert (staff.hotline().post, staff.hotline().bureau) == ("hotline", None)


def test_a_bureau_wide_post_is_one_person_for_all_units(staff, host) -> None:
    for bureau in host.directory.bureaus.values():
        for post in bureau.posts:
            people = {staff.at_post(bureau.code, unit.code, post.code) for unit in bureau.units}
            expected = 1 if post.scope is PostScope.BUREAU else len(bureau.units)
            assert len(people) == expected


def test_a_colleague_signs_what_a_handler_wrote(staff) -> None:
    one, other = staff.handlers("housing", "property_management")
    at = ("housing", "property_management", "handler")
    assert staff.at_post(*at, other_than=one.id) == other
    assert staff.at_post(*at, other_than=other.id) == one


def test_nobody_is_at_a_post_that_the_bureau_does_not_have(staff) -> None:
    with pytest.raises(LookupError, match="no post astronomer"):
        staff.at_post("housing", "property_management", "astronomer")


def test_notable_people_are_the_hotline_and_three_of_the_bureau(staff) -> None:
    (_, hotline), *three = staff.notable("education")
    assert hotline == staff.hotline()
    assert {actor.bureau for _, actor in three} == {"education"}
    assert len({title.zh for title, _ in three}) == 3


def test_without_a_bureau_only_the_hotline_is_notable(staff) -> None:
    assert [actor for _, actor in staff.notable(None)] == [staff.hotline()]


def test_a_notable_head_and_handler_work_in_one_unit(staff) -> None:
    _, (title, head), (_, handler), (_, leader) = staff.notable("education")
    assert head.unit == handler.unit
    assert leader.unit is None
    assert title.zh == "市教育局 学校安全与后勤科 负责人"
    assert title.en == "education bureau, school safety and logistics section, unit head"
