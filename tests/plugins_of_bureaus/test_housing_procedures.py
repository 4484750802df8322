"""The housing bureau's five procedures, and what it enters in the register."""

from datetime import UTC, datetime

import pytest

from yousu.bureau import RegisterGround, RegisterKind
from yousu.case.commands import EnterInRegister
from yousu.case.vocabulary import Satisfaction
from yousu.kit.trial import Refused, TrialCity, TrialClock, TrialPeople
from yousu_housing.procedures import procedures_of

CATEGORY = "housing.property_management"


@pytest.fixture
def city(plugin_of) -> TrialCity:
    return TrialCity(plugin_of("housing"))


@pytest.fixture
def people(city) -> TrialPeople:
    return TrialPeople(city)


@pytest.fixture
def case(people):
    """An order that was transferred and not touched yet."""
    id = people.open(CATEGORY)
    people.dispatch(id)
    return id


def done(city, case) -> dict[str, object]:
    """The steps that are behind the order."""
    told = procedures_of(city.case(case)).model_dump()
    return {name: value for name, value in told.items() if value is not None}


def test_a_case_that_another_bureau_has_goes_through_none(city, people) -> None:
    assert procedures_of(city.case(people.open(CATEGORY))) is None


def test_transferred_it_has_its_time_limit(city, case) -> None:
    assert set(done(city, case)) == {"transferred_at", "submit_by", "complete"}


def test_each_step_tells_its_time(city, people, case) -> None:
    clock = TrialClock(city)
    for act in (people.sign_for, people.assign, people.contact):
        clock.advance(minutes=10)
        act(case)
    steps = done(city, case)
    assert steps["signed_for_at"] == datetime(2024, 3, 11, 1, 10, tzinfo=UTC)
    assert steps["communicated_at"] == datetime(2024, 3, 11, 1, 30, tzinfo=UTC)
    assert "visited_at" not in steps


def test_the_citizen_s_answer_closes_the_loop(city, people, case) -> None:
    for act in (people.sign_for, people.assign, people.contact, people.reply, people.sign):
        act(case)
    assert not done(city, case)["complete"]
    people.visit(case)
    assert done(city, case)["complete"]


def test_handled_again_the_loop_is_open_until_the_citizen_answers_again(city, people, case) -> None:
    for act in (people.sign_for, people.assign, people.contact, people.reply, people.sign):
        act(case)
    people.visit(case, Satisfaction.NOT_SATISFIED)
    assert not done(city, case)["complete"]
    for act in (people.reply, people.sign, people.visit):
        act(case)
    assert done(city, case)["complete"]


@pytest.mark.parametrize(
    ("ground", "allowed"),
    [
        (RegisterGround.CAUSED_HARM, True),
        (RegisterGround.MAJOR_ERROR, True),
        (RegisterGround.FALSE_REPLY, True),
        (RegisterGround.LEAK, True),
        (RegisterGround.OVERDUE, False),
        (RegisterGround.REPEATEDLY_LATE, False),
    ],
)
def test_a_veto_wants_a_serious_ground(city, case, ground, allowed: bool) -> None:
    order = city.order(case)
    secretary = city.staff.at_post(order.bureau, order.unit, "party_secretary")
    entry = EnterInRegister(
        city.new_id(), RegisterKind.VETO, ground, "考核办法第九条", city.text("后果严重。")
    )
    if allowed:
        assert city.do(case, entry, secretary).register[0].kind is RegisterKind.VETO
    else:
        with pytest.raises(Refused, match="a veto is for harm"):
            city.do(case, entry, secretary)
