"""Where an actor sits decides what the actor's post is good for."""

from dataclasses import replace

import pytest

from yousu.case.commands import AssignHandler, RecordContact, SignFor, SignReply, SubmitReply
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, Medium


def test_a_post_of_the_bureau_has_no_rights_in_another_bureau(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    their_leader = replace(city.leader, bureau="waters")

    assert not city.may(SignReply(), by=their_leader)


def test_a_post_that_the_bureau_does_not_have_cannot_sign(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    unheard_of = replace(city.leader, post="gatekeeper")

    assert not city.may(SignReply(), by=unheard_of)


@pytest.mark.parametrize("kind", [RecordContact, SubmitReply], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("elsewhere", [{"unit": "wildlife"}, {"bureau": "waters"}], ids=str)
def test_a_named_handler_who_moved_elsewhere_may_no_longer_act(
    city, elsewhere: dict[str, str], kind
) -> None:
    city.bring_to(CaseState.HANDLING)
    command = RecordContact(Medium.PHONE) if kind is RecordContact else SubmitReply(city.text())

    assert not city.may(command, by=replace(city.handler, **elsewhere))


def test_a_unit_below_has_no_rights_on_an_order_of_the_unit_above(city) -> None:
    city.bring_to(CaseState.RECEIVED)
    city.play(city.dispatch(unit="field_office"), by=city.hotline)

    assert not city.may(SignFor(), by=city.head)


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


def test_an_office_dispatches_to_its_own_bureau(city) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    assert city.play(city.dispatch(), by=city.transfer_office)


@pytest.mark.parametrize(
    "elsewhere", [{"category": "leaks"}, {"bureau": "waters", "unit": "pipes"}], ids=str
)
def test_an_office_does_not_dispatch_to_another_bureau(city, elsewhere: dict[str, str]) -> None:
    city.play(city.appeal(), by=city.transfer_office)

    refused = city.refusal(city.dispatch(**elsewhere), by=city.transfer_office)

    assert refused is ProblemCode.NOT_ALLOWED
