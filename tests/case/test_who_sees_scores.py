"""Who sees scores, settles them, and sets by what they are given."""

from dataclasses import replace

import pytest
from tests.case.people import ACTORS

from yousu.case.actor import Actor, ActorKind
from yousu.case.rights import may_arrange, may_settle_scores
from yousu.case.sight import may_see_score

CITY = {"hotline", "supervision_office", "client", "clock"}
LEADERS = {"leader", "party_secretary", "discipline_office"}
name = pytest.mark.parametrize("actor", ACTORS)
ADMINISTRATOR = Actor(ActorKind.PERSON, "admin", "administrator")


@name
def test_the_city_and_the_leaders_see_the_scores_of_others(city, actor: str) -> None:
    sees = may_see_score(getattr(city, actor), "gardens", None, "somebody else")

    assert sees == (actor in CITY | LEADERS)


@name
def test_everybody_sees_their_own_score(city, actor: str) -> None:
    person = getattr(city, actor)

    sees = may_see_score(person, person.bureau or "gardens", None, person.id)

    assert sees == (actor in CITY or person.bureau is not None)


@name
def test_a_unit_s_people_see_its_score(city, actor: str) -> None:
    person = getattr(city, actor)

    sees = may_see_score(person, "gardens", "greening", None)

    of_the_unit = (person.bureau, person.unit) == ("gardens", "greening")
    assert sees == (actor in CITY | LEADERS or of_the_unit)


def test_who_is_in_no_unit_sees_no_unit_s_score(city) -> None:
    nobody = Actor(ActorKind.PERSON, "nobody", None, None, "gardens")

    assert not may_see_score(nobody, "gardens", "greening", None)


def test_a_bureau_s_client_sees_nobody_s_score(city) -> None:
    client = replace(city.client, bureau="gardens")

    assert not may_see_score(client, "gardens", None, client.id)


def test_a_score_of_the_same_staff_id_in_another_bureau_is_not_one_s_own(city) -> None:
    assert not may_see_score(city.handler, "waters", None, city.handler.id)


@name
def test_the_hotline_the_supervision_office_and_the_leader_settle(city, actor: str) -> None:
    may = may_settle_scores(getattr(city, actor), "gardens")

    assert may == (actor in {"hotline", "supervision_office", "leader"})


@name
def test_of_a_bureau_the_leader_sets_the_scheme(city, actor: str) -> None:
    assert may_arrange(getattr(city, actor), "gardens") == (actor == "leader")


@name
def test_none_of_them_sets_the_city_s(city, actor: str) -> None:
    assert not may_arrange(getattr(city, actor), None)


def test_a_leader_of_no_bureau_does_not_set_the_city_s() -> None:
    nobody_s = Actor(ActorKind.PERSON, "leader", "leader_in_charge")

    assert not may_arrange(nobody_s, None)


@pytest.mark.parametrize("bureau", ["gardens", None])
def test_the_administrator_sets_any(bureau) -> None:
    assert may_arrange(ADMINISTRATOR, bureau)
