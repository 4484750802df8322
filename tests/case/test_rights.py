"""Who may do what: every command and every kind of actor, against one explicit table."""

from dataclasses import replace
from typing import get_args

import pytest

from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Dispatch,
    OpenCase,
    ReachTime,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Return,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right, may_see, seen_by, sees_every_bureau
from yousu.case.vocabulary import CaseState, ClockKind, Medium, VisitResult

# The case is handled by `handler` in the greening unit, which lies below the field office.
ACTORS = (
    "hotline",
    "handler",  # the one who was named
    "colleague",  # a handler of the same unit
    "head",  # of the unit
    "upper_head",  # of the unit above
    "neighbour_head",  # of another unit of the bureau
    "stranger_head",  # of another bureau
    "stranger_office",  # the transfer office of another bureau
    "leader",
    "transfer_office",
    "petition_office",
    "client",
    "clock",
)
OFFICES = {"hotline", "transfer_office", "petition_office", "client"}
UNIT = {"handler", "colleague", "head", "upper_head"}
POSTS = UNIT | {"leader", "transfer_office", "petition_office"}
MAY: dict[type[Command], set[str]] = {
    OpenCase: OFFICES | {"stranger_office"},
    Dispatch: OFFICES,
    SignFor: UNIT,
    Return: UNIT,
    AssignHandler: {"head", "upper_head"},
    RecordContact: {"handler"},
    SubmitReply: {"handler"},
    SignReply: POSTS,
    RefuseReply: POSTS,
    RecordVisit: {"hotline"},
    CloseCase: {"hotline"},
    ReachTime: {"clock"},
}
NEEDS_AN_ORDER = (
    SignFor,
    Return,
    AssignHandler,
    RecordContact,
    SubmitReply,
    SignReply,
    RefuseReply,
)


def a_command(city, act: type[Command]) -> Command:
    made = {
        OpenCase: city.appeal,
        Dispatch: city.dispatch,
        Return: city.send_back,
        AssignHandler: lambda: AssignHandler("handler-2"),
        RecordContact: lambda: RecordContact(Medium.PHONE),
        SubmitReply: lambda: SubmitReply(city.text()),
        RefuseReply: lambda: RefuseReply(city.text()),
        RecordVisit: lambda: RecordVisit(VisitResult.NO_ANSWER),
        ReachTime: lambda: ReachTime(city.new_id(), ClockKind.HANDLING, 1),
    }
    return made.get(act, act)()


def may(city, actor: Actor, act: type[Command]) -> bool:
    try:
        check_right(actor, a_command(city, act), city.case, city.directory)
    except Refused as refusal:
        return refusal.code is not ProblemCode.NOT_ALLOWED
    return True


def test_the_table_speaks_of_every_command() -> None:
    assert set(MAY) == set(get_args(Command))


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("act", MAY, ids=lambda act: act.__name__)
def test_an_actor_may_do_what_the_table_says_and_nothing_else(
    city, act: type[Command], actor: str
) -> None:
    city.bring_to(CaseState.HANDLING)

    assert may(city, getattr(city, actor), act) == (actor in MAY[act])


@pytest.mark.parametrize("act", MAY, ids=lambda act: act.__name__)
def test_a_person_without_a_post_may_do_nothing(city, act: type[Command]) -> None:
    city.bring_to(CaseState.HANDLING)
    nobody = Actor(ActorKind.PERSON, "nobody", None, "greening", "gardens")

    assert not may(city, nobody, act)


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("act", NEEDS_AN_ORDER, ids=lambda act: act.__name__)
def test_nobody_has_the_rights_of_a_unit_on_a_case_without_one(
    city, act: type[Command], actor: str
) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert not may(city, getattr(city, actor), act)


@pytest.mark.parametrize("actor", sorted(OFFICES))
def test_a_case_may_be_opened_before_there_is_one(city, actor: str) -> None:
    assert may(city, getattr(city, actor), OpenCase)


def test_a_post_of_the_bureau_has_no_rights_in_another_bureau(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    their_leader = replace(city.leader, bureau="waters")

    assert not may(city, their_leader, SignReply)


def test_a_post_that_the_bureau_does_not_have_cannot_sign(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    unheard_of = replace(city.leader, post="gatekeeper")

    assert not may(city, unheard_of, SignReply)


@pytest.mark.parametrize("act", [RecordContact, SubmitReply], ids=lambda act: act.__name__)
@pytest.mark.parametrize("elsewhere", [{"unit": "wildlife"}, {"bureau": "waters"}], ids=str)
def test_a_named_handler_who_moved_elsewhere_may_no_longer_act(
    city, elsewhere: dict[str, str], act: type[Command]
) -> None:
    city.bring_to(CaseState.HANDLING)

    assert not may(city, replace(city.handler, **elsewhere), act)


def test_a_unit_below_has_no_rights_on_an_order_of_the_unit_above(city) -> None:
    city.bring_to(CaseState.RECEIVED)
    city.play(city.dispatch(unit="field_office"), by=city.hotline)

    assert not may(city, city.head, SignFor)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh-Hans", "您的岗位无权执行此操作，请由 承办单位负责人 办理。"),
        ("en", "Your post may not do this; it is for the head of the unit."),
    ],
)
def test_a_refusal_says_whose_right_it_is(city, language: str, sentence: str) -> None:
    city.bring_to(CaseState.SIGNED_FOR)

    with pytest.raises(Refused) as refused:
        city.play(AssignHandler("handler-2"), by=city.colleague)

    assert refused.value.message(language) == sentence


@pytest.mark.parametrize("actor", ACTORS)
def test_whoever_has_the_case_in_the_bureau_sees_it(city, actor: str) -> None:
    city.bring_to(CaseState.DISPATCHED)

    assert may_see(getattr(city, actor), city.case) == (not actor.startswith("stranger"))


@pytest.mark.parametrize("actor", ACTORS)
def test_only_the_hotline_clients_and_the_clock_see_every_bureau(city, actor: str) -> None:
    expected = actor in ("hotline", "client", "clock")

    assert sees_every_bureau(getattr(city, actor)) == expected


@pytest.mark.parametrize("actor", ACTORS)
def test_everybody_else_reads_within_their_own_bureau(city, actor: str) -> None:
    reader = getattr(city, actor)

    assert seen_by(reader) == reader.bureau


def test_the_hotline_s_own_bureau_does_not_bind_its_reading(city) -> None:
    assert seen_by(replace(city.hotline, bureau="city_operations")) is None


def test_a_person_without_a_bureau_reads_nothing() -> None:
    assert seen_by(Actor(ActorKind.PERSON, "nobody")) == ""


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


def test_an_office_does_not_dispatch_to_the_bureau_of_another_category(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    refused = city.refusal(city.dispatch(category="leaks"), by=city.transfer_office)

    assert refused is ProblemCode.NOT_ALLOWED


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


def test_an_office_dispatches_to_its_own_bureau(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    assert city.play(city.dispatch(), by=city.transfer_office)


def test_an_office_does_not_dispatch_to_another_bureau(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    refused = city.refusal(city.dispatch(bureau="waters", unit="pipes"), by=city.transfer_office)

    assert refused is ProblemCode.NOT_ALLOWED
