"""A place about which many people have something to say is a hot one."""

from yousu.case.commands import Location
from yousu.measures.observations.observation import ObservationKind

HOT = ObservationKind.HOT_PLACE


async def people_at(raised, people: int, times: int = 1, **where: object) -> set:
    return {
        await raised(reporter_phone=f"1390000{person:04}", **where)
        for person in range(people)
        for _ in range(times)
    }


async def test_the_houses_of_an_estate_are_one_place(raised, observed, behind) -> None:
    cases = await people_at(raised, 3, place="阳光花园3号楼")
    cases |= await people_at(raised, 3, place="阳光花园5号楼")

    [hot] = await observed(HOT)

    assert (hot.spot, hot.count, hot.people) == ("阳光花园", 6, 3)
    assert await behind(hot) == cases


async def test_points_near_one_another_are_one_place_however_it_is_called(raised, observed) -> None:
    await people_at(raised, 3, place="西关大街", location=Location(36.6231, 101.7649))
    await people_at(raised, 3, place="五四大街", location=Location(36.6239, 101.7641))

    [hot] = await observed(HOT)

    assert hot.spot == "@3662,10176"


async def test_one_person_who_calls_often_makes_no_place_hot(raised, observed) -> None:
    await people_at(raised, 2, times=4, place="阳光花园")
    assert await observed(HOT) == []


async def test_a_few_cases_make_no_place_hot(raised, observed) -> None:
    await people_at(raised, 4, place="阳光花园")
    assert await observed(HOT) == []


async def test_a_whole_district_is_no_place(raised, observed) -> None:
    await people_at(raised, 6, place="城北区")
    assert await observed(HOT) == []


async def test_a_place_tells_what_people_come_about(raised, observed) -> None:
    for category in ("housing.property_management", "housing.delayed_handover"):
        await people_at(raised, 3, place="阳光花园", category=category)
    [hot] = await observed(HOT)
    assert hot.categories == ("housing.delayed_handover", "housing.property_management")


async def test_last_weeks_cases_make_no_place_hot(raised, observed) -> None:
    await people_at(raised, 6, place="阳光花园", weeks_ago=1)
    assert await observed(HOT) == []
