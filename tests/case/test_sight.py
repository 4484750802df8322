"""Who sees a case: the city, and the bureaus that have to do with it."""

from dataclasses import replace
from uuid import UUID

import pytest
from tests.case.bureaus import GREENING, PIPES
from tests.case.people import ACTORS

from yousu.case.actor import Actor, ActorKind
from yousu.case.sight import may_reach, may_see, seen_by, sees_every_bureau
from yousu.case.vocabulary import CaseState


@pytest.mark.parametrize("actor", ACTORS)
def test_whoever_has_the_case_in_the_bureau_sees_it(city, actor: str) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert may_see(getattr(city, actor), city.case) == (not actor.startswith("stranger"))


@pytest.mark.parametrize("actor", ACTORS)
def test_only_the_city_clients_and_the_clock_see_every_bureau(city, actor: str) -> None:
    expected = actor in ("hotline", "supervision_office", "client", "clock")

    assert sees_every_bureau(getattr(city, actor)) == expected


@pytest.mark.parametrize("actor", ACTORS)
def test_everybody_else_reads_within_their_own_bureau(city, actor: str) -> None:
    reader = getattr(city, actor)

    everything = actor in ("hotline", "supervision_office", "client", "clock")
    assert seen_by(reader) == (None if everything else {reader.bureau})


def test_the_hotline_s_own_bureau_does_not_bind_its_reading(city) -> None:
    assert seen_by(replace(city.hotline, bureau="city_operations")) is None


def test_a_person_without_a_bureau_reads_nothing() -> None:
    assert seen_by(Actor(ActorKind.PERSON, "nobody")) == frozenset()


def test_a_citizen_reads_no_case_of_the_city(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    citizen = Actor(ActorKind.CITIZEN, str(city.case.reporter))
    assert (may_see(citizen, city.case), seen_by(citizen)) == (False, frozenset())


def test_a_citizen_reaches_what_they_have_raised_alone(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    own, another = (Actor(ActorKind.CITIZEN, str(id)) for id in (city.case.reporter, UUID(int=7)))
    assert [may_reach(citizen, city.case) for citizen in (own, another)] == [True, False]


def test_a_client_of_several_bureaus_sees_the_cases_of_each(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    of_both = replace(city.client, bureaus=("gardens", "waters"))
    assert (may_see(of_both, city.case), seen_by(of_both)) == (True, {"gardens", "waters"})


def test_a_bureau_still_sees_a_case_that_it_sent_back(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.returned()
    city.play(city.dispatch(category="leaks"), by=city.hotline)

    assert may_see(city.head, city.case)


def test_a_client_of_one_bureau_does_not_see_the_cases_of_another(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    their_client = replace(city.client, bureau="waters")

    assert not may_see(their_client, city.case)


def test_a_client_of_the_bureau_sees_its_case(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    own_client = replace(city.client, bureau="gardens")

    assert may_see(own_client, city.case)


def test_a_person_without_a_bureau_sees_nothing(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert not may_see(Actor(ActorKind.PERSON, "nobody"), city.case)


@pytest.mark.parametrize("office", ["transfer_office", "petition_office"])
def test_an_office_sees_the_case_that_it_opened_and_may_dispatch(city, office: str) -> None:
    city.play(city.appeal(), by=getattr(city, office))

    assert may_see(getattr(city, office), city.case)


def test_an_office_does_not_see_what_another_bureau_received(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    assert not may_see(city.stranger_office, city.case)


def test_a_bureau_sees_what_its_office_received_wherever_it_went(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)
    city.play(city.dispatch(category="leaks"), by=city.hotline)

    assert may_see(city.leader, city.case)


def test_nobody_of_a_bureau_sees_what_the_hotline_received(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert not may_see(city.transfer_office, city.case)


def test_the_bureau_of_a_supporting_unit_sees_the_case(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.play(city.call_in(), by=city.hotline)

    assert may_see(city.stranger_head, city.case)


def test_the_bureaus_that_confer_on_a_case_see_it(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    city.play(city.call(GREENING, PIPES), by=city.hotline)

    assert may_see(city.stranger_leader, city.case)


def test_the_bureau_that_is_to_take_an_order_over_sees_the_case(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(city.offer(PIPES), by=city.head)

    assert may_see(city.stranger_head, city.case)


def test_a_bureau_that_refused_to_take_an_order_over_still_sees_how_it_ends(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(city.offer(PIPES), by=city.head)

    city.refused(by=city.stranger_head)

    assert may_see(city.stranger_head, city.case)
