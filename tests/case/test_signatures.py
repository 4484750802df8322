"""Signatures (会签): who signs a reply, in which order, and what is kept of it."""

from dataclasses import replace

import pytest

from yousu.case.actor import HANDLER, UNIT_HEAD
from yousu.case.commands import AssignHandler, RefuseReply, SignReply, SubmitReply
from yousu.case.problem import ProblemCode
from yousu.case.rules import SignOff, Step
from yousu.case.vocabulary import CaseState


def verdicts(city) -> list[list[tuple[str, bool]]]:
    """Who signed or refused each version of the reply."""
    return [[(v.person, v.signed) for v in reply.verdicts] for reply in city.order.replies]


def test_handing_a_reply_in_is_its_author_s_signature(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert verdicts(city) == [[("handler-1", True)]]


def test_each_signature_names_the_post_that_it_was_given_from(city) -> None:
    city.bring_to(CaseState.REPLIED)

    posts = [verdict.post for verdict in city.order.replies[-1].verdicts]
    assert posts == ["handler", "unit_head", "leader_in_charge"]


def test_a_reply_that_was_sent_carries_every_signature(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert verdicts(city) == [[("handler-1", True), ("head-1", True), ("leader-1", True)]]


def test_every_version_of_the_reply_is_kept_with_its_verdicts(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    city.play(RefuseReply(city.text()), by=city.leader)
    city.bring_to(CaseState.REPLIED)

    assert verdicts(city) == [
        [("handler-1", True), ("head-1", True), ("leader-1", False)],
        [("handler-1", True), ("head-1", True), ("leader-1", True)],
    ]
    assert [reply.number for reply in city.order.replies] == [1, 2]


def test_a_remark_may_go_with_a_signature(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    remark = city.text("同意")

    city.play(SignReply(remark), by=city.head)

    assert city.order.replies[-1].verdicts[-1].text == remark.id


def test_a_reply_handed_in_again_needs_every_signature_again(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    city.play(RefuseReply(city.text()), by=city.leader)
    city.play(SubmitReply(city.text()), by=city.handler)

    assert city.refusal(SignReply(), by=city.leader) is ProblemCode.NOT_YOUR_STEP


@pytest.mark.parametrize("judge", ["sign", "refuse"])
def test_the_author_can_neither_sign_nor_refuse_the_reply(city, judge: str) -> None:
    city.bring_to(CaseState.SIGNED_FOR)
    city.play(AssignHandler(city.head.id), by=city.head)
    city.play(SubmitReply(city.text()), by=city.head)
    command = SignReply() if judge == "sign" else RefuseReply(city.text())

    assert city.refusal(command, by=city.head) is ProblemCode.AUTHOR_CANNOT_SIGN


def test_the_author_cannot_sign_from_another_post_either(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    promoted = replace(city.handler, post=UNIT_HEAD.code)

    assert city.refusal(SignReply(), by=promoted) is ProblemCode.AUTHOR_CANNOT_SIGN


def test_the_head_of_the_unit_above_signs_what_the_head_has_written(city) -> None:
    city.bring_to(CaseState.SIGNED_FOR)
    city.play(AssignHandler(city.head.id), by=city.head)
    city.play(SubmitReply(city.text()), by=city.head)

    city.play(SignReply(), by=city.upper_head)

    assert verdicts(city) == [[("head-1", True), ("head-2", True)]]


@pytest.mark.parametrize("judge", ["sign", "refuse"])
def test_a_post_cannot_act_before_its_step(city, judge: str) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    command = SignReply() if judge == "sign" else RefuseReply(city.text())

    assert city.refusal(command, by=city.leader) is ProblemCode.NOT_YOUR_STEP


def test_a_post_cannot_sign_twice(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    assert city.refusal(SignReply(), by=city.head) is ProblemCode.SIGNED_ALREADY


def test_a_post_that_the_chain_does_not_name_cannot_sign(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert city.refusal(SignReply(), by=city.petition_office) is ProblemCode.NOT_YOUR_STEP


def test_nobody_signs_a_version_twice_whatever_posts_they_hold(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    both_posts = replace(city.leader, id=city.head.id)

    assert city.refusal(SignReply(), by=both_posts) is ProblemCode.SIGNED_ALREADY


def test_an_order_keeps_the_chain_that_it_started_under(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    shorter = SignOff("short", tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD)))
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2", sign_off=shorter)

    city.play(SignReply(), by=city.head)

    assert city.case.state is CaseState.SIGN_OFF


def test_a_shorter_chain_sends_the_reply_sooner(city) -> None:
    shorter = SignOff("short", tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD)))
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2", sign_off=shorter)
    city.bring_to(CaseState.SIGN_OFF)

    city.play(SignReply(), by=city.head)

    assert city.case.state is CaseState.REPLIED
