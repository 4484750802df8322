"""Cases that the civil affairs bureau finds by itself tell how they were found."""

import pytest

from yousu.bureau import Channel
from yousu.kit.trial import Refused, TrialCity, TrialPeople
from yousu_civil_affairs.supervision import KEY_AREAS

CATEGORY = "civil_affairs.social_assistance"


@pytest.fixture
def city(plugin_of) -> TrialCity:
    return TrialCity(plugin_of("civil_affairs"))


@pytest.fixture
def people(city) -> TrialPeople:
    return TrialPeople(city)


def handled(people, channel: Channel):
    case = people.open(CATEGORY, channel=channel)
    for act in (people.dispatch, people.sign_for, people.assign):
        act(case)
    return case


def test_a_case_that_was_found_tells_how(city, people) -> None:
    case = handled(people, Channel.PROACTIVE)
    people.record(case, "discovery", way="online", cause="illness", people=3)
    [discovery] = city.case(case).details
    assert discovery.value("way") == "online"


def test_a_case_that_a_citizen_raised_was_not_found(people) -> None:
    case = handled(people, Channel.HOTLINE)
    with pytest.raises(Refused, match="found by itself"):
        people.record(case, "discovery", way="offline", cause="other", people=1)


def test_the_key_areas_are_three_with_what_lies_below_them() -> None:
    tops = {"elderly_care", "grass_roots_governance", "social_affairs"}
    assert {f"civil_affairs.{top}" for top in tops} <= set(KEY_AREAS)
    assert "civil_affairs.funerals" not in KEY_AREAS
