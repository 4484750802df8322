"""Who is shown a reporter's data: those who handle the case now, not everybody who may see it."""

from dataclasses import replace

import pytest
from tests.case.people import ACTORS

from yousu.case.actor import DATA_OFFICER, Actor, ActorKind
from yousu.case.rights import may_erase, may_reveal
from yousu.case.sight import may_read_access_log, may_see
from yousu.case.vocabulary import CaseState

OFFICES = {"transfer_office", "petition_office"}
UNIT = {"handler", "colleague", "head", "upper_head"}
SUPPORTER = {"stranger_handler", "stranger_head", "stranger_office"}
OFFICER = Actor(ActorKind.PERSON, "officer", DATA_OFFICER.code)


def shown(city) -> set[str]:
    directory = city.directory
    return {name for name in ACTORS if may_reveal(getattr(city, name), city.case, directory)}


def test_before_it_is_dispatched_the_hotline_alone_handles_it(city) -> None:
    assert shown(city.bring_to(CaseState.RECEIVED)) == {"hotline"}


@pytest.mark.parametrize(
    "state",
    [CaseState.DISPATCHED, CaseState.HANDLING, CaseState.SIGN_OFF, CaseState.REPLIED],
)
def test_then_the_unit_and_the_offices_of_its_bureau_do(city, state: CaseState) -> None:
    assert shown(city.bring_to(state)) == {"hotline"} | UNIT | OFFICES


def test_a_supporting_unit_handles_it_too(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(city.call_in(), by=city.hotline)
    assert shown(city) == {"hotline"} | UNIT | OFFICES | SUPPORTER


def test_a_unit_that_has_sent_it_back_does_not(city) -> None:
    city.bring_to(CaseState.DISPATCHED)
    city.returned()
    assert shown(city) == {"hotline"}
    assert may_see(city.head, city.case)


def test_once_it_is_closed_the_hotline_alone_does(city) -> None:
    assert shown(city.bring_to(CaseState.CLOSED)) == {"hotline"}


def test_a_client_is_shown_nobody_even_at_a_post(city) -> None:
    city.bring_to(CaseState.HANDLING)
    for post in ("hotline", "handler", "transfer_office"):
        client = replace(city.head, kind=ActorKind.CLIENT, post=post)
        assert not may_reveal(client, city.case, city.directory)


def test_somebody_at_no_unit_is_shown_nobody(city) -> None:
    city.bring_to(CaseState.HANDLING)
    nowhere = replace(city.handler, unit=None)
    assert not may_reveal(nowhere, city.case, city.directory)


def test_the_data_officer_sees_no_case_and_is_shown_nobody(city) -> None:
    city.bring_to(CaseState.HANDLING)
    assert not may_see(OFFICER, city.case)
    assert not may_reveal(OFFICER, city.case, city.directory)


def test_the_data_officer_and_the_hotline_erase(city) -> None:
    assert {name for name in ACTORS if may_erase(getattr(city, name))} == {"hotline"}
    assert may_erase(OFFICER)


def test_the_data_officer_alone_reads_the_access_log(city) -> None:
    assert not any(may_read_access_log(getattr(city, name)) for name in ACTORS)
    assert may_read_access_log(OFFICER)
