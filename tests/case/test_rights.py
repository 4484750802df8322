"""Who may do what: every command and every kind of actor, against one explicit table."""

from typing import get_args
from uuid import UUID

import pytest
from tests.case.bureaus import GREENING, PIPES
from tests.case.people import ACTORS
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import Command, OnOrder
from yousu.case.vocabulary import AssignmentState, CaseState, RegisterGround, RegisterKind

HOTLINE = {"hotline"}
CITY = HOTLINE | {"supervision_office"}
OFFICES = {"transfer_office", "petition_office"}
HEADS = {"head", "upper_head"}
UNIT = HEADS | {"handler", "colleague"}
SUPPORTER = {"stranger_handler", "stranger_head"}
ATTACHING = HOTLINE | UNIT | SUPPORTER | OFFICES | {"stranger_office", "client"}
LEADERS = OFFICES | {"leader"}
PRESSING = {"petition_office", "discipline_office", "leader", "party_secretary"}
# Of a warning that the case does not carry everybody at such a post is told so.
WARNED = {"supervision_office"} | LEADERS | {"stranger_office", "stranger_leader"}
SIGNING = UNIT | OFFICES | {"leader", "delegate", "discipline_office", "party_secretary"}
MAY: dict[type[Command], set[str]] = {
    act.OpenCase: HOTLINE | OFFICES | {"stranger_office", "client"},
    act.Comment: set(ACTORS),
    act.Relabel: HOTLINE | OFFICES | {"stranger_office"},
    act.AddAttachment: ATTACHING,
    act.RemoveAttachment: ATTACHING,  # of what the case does not have
    act.Dispatch: HOTLINE | OFFICES | {"client"},
    act.CallInSupport: HOTLINE | LEADERS | HEADS,
    act.SignFor: UNIT,
    act.Return: UNIT,
    act.OfferHandOver: HEADS,
    act.AssignHandler: HEADS,
    act.RecordContact: {"handler"},
    act.SubmitReply: {"handler"},
    act.SignReply: SIGNING,
    act.RefuseReply: SIGNING,
    act.RequestExtension: UNIT,
    act.RequestPause: UNIT,
    act.Resume: UNIT,
    act.RequestDeferral: UNIT,
    act.RecordProgress: UNIT,
    act.EndDeferral: UNIT,
    act.ApplyForExclusion: UNIT | LEADERS,
    act.AppealAppraisal: HEADS,
    act.Decide: {"leader", "delegate"},  # on the pause that the handler asks for
    act.Withdraw: {"handler"},
    act.Revoke: {"leader", "delegate"},
    act.CallConsultation: CITY | LEADERS | HEADS,
    act.GiveOpinion: HEADS | {"leader", "stranger_head", "stranger_leader"},
    act.ConcludeConsultation: CITY | {"transfer_office"},  # who called it
    act.JoinMatter: HOTLINE | OFFICES | {"stranger_office"},
    act.LeaveMatter: HOTLINE | OFFICES | {"stranger_office"},
    act.IssueSupervision: CITY | PRESSING,
    act.AnswerSupervision: HEADS,
    act.EnterInRegister: {"discipline_office", "leader", "party_secretary"},  # a talk
    act.RecordDetail: UNIT,  # a survey
    act.RecordVisit: HOTLINE,
    act.CloseCase: HOTLINE,
    act.ReopenCase: HOTLINE,
    act.AcknowledgeWarning: WARNED,
    act.RecordWarningMeasure: WARNED,
    act.EndWarning: WARNED,
    act.WarnEarly: {"clock"},
    act.CallToTalk: {"clock"},
    act.Replan: {"clock"},
    act.ReachTime: {"clock"},
}
ON_THE_SUPPORTER_S_ORDER: dict[type[Command], set[str]] = {
    act.SignFor: SUPPORTER,
    act.Return: SUPPORTER,
    act.OfferHandOver: {"stranger_head"},
    act.AssignHandler: {"stranger_head"},
    act.RecordContact: {"stranger_handler"},
    act.SubmitReply: {"stranger_handler"},
    act.SignReply: SUPPORTER | {"stranger_leader", "stranger_office"},
    act.RefuseReply: SUPPORTER | {"stranger_leader", "stranger_office"},
    act.RequestExtension: SUPPORTER,
    act.RequestPause: SUPPORTER,
    act.Resume: SUPPORTER,
    act.RequestDeferral: SUPPORTER,
    act.RecordProgress: SUPPORTER,
    act.EndDeferral: SUPPORTER,
    act.ApplyForExclusion: SUPPORTER | {"stranger_leader", "stranger_office"},
    act.IssueSupervision: CITY | {"stranger_leader"},
    act.EnterInRegister: {"stranger_leader"},
    act.RecordDetail: SUPPORTER,  # to be told that their bureau keeps no such detail
}
WITHOUT_A_POST = {act.Comment}
name = pytest.mark.parametrize("actor", ACTORS)


def kinds(table) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("kind", table, ids=lambda kind: kind.__name__)


@pytest.fixture
def busy(city):
    """A case in which everybody has a part."""
    city.stand_in()
    city.bring_to(CaseState.HANDLING)
    city.play(city.call_in(), by=city.hotline)
    city.bring_supporter_to(AssignmentState.HANDLING)
    city.play(city.call(GREENING, PIPES), by=city.transfer_office)
    city.play(specimen(city, act.IssueSupervision), by=city.leader)
    city.play(specimen(city, act.EnterInRegister), by=city.leader)
    city.play(city.pause(), by=city.handler)
    return city


def test_the_table_speaks_of_every_command() -> None:
    assert set(MAY) == set(get_args(Command))


def test_the_supporter_s_table_speaks_of_every_command_about_an_order() -> None:
    about_orders = {kind for kind in get_args(Command) if issubclass(kind, OnOrder)}
    assert set(ON_THE_SUPPORTER_S_ORDER) == about_orders


@name
@kinds(MAY)
def test_an_actor_may_do_what_the_table_says_and_nothing_else(busy, kind, actor: str) -> None:
    assert busy.may(specimen(busy, kind), by=getattr(busy, actor)) == (actor in MAY[kind])


@name
@kinds(ON_THE_SUPPORTER_S_ORDER)
def test_on_a_supporter_s_order_its_own_bureau_acts(busy, kind, actor: str) -> None:
    command = specimen(busy, kind, busy.supporter.id)

    expected = actor in ON_THE_SUPPORTER_S_ORDER[kind]
    assert busy.may(command, by=getattr(busy, actor)) == expected


@kinds(MAY)
def test_a_person_without_a_post_may_do_no_more_than_comment(busy, kind) -> None:
    nobody = Actor(ActorKind.PERSON, "nobody", None, "greening", "gardens")

    assert busy.may(specimen(busy, kind), by=nobody) == (kind in WITHOUT_A_POST)


@name
@kinds([kind for kind in ON_THE_SUPPORTER_S_ORDER if kind is not act.IssueSupervision])
def test_nobody_has_the_rights_of_a_unit_on_a_case_without_one(city, kind, actor: str) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert not city.may(specimen(city, kind), by=getattr(city, actor))


@name
@kinds(ON_THE_SUPPORTER_S_ORDER)
def test_nobody_of_a_bureau_has_rights_on_an_order_that_the_case_does_not_have(
    busy, kind, actor: str
) -> None:
    stray = specimen(busy, kind, UUID(int=404))

    is_told_so = actor in CITY and kind is act.IssueSupervision
    assert busy.may(stray, by=getattr(busy, actor)) == is_told_so


@pytest.mark.parametrize("actor", sorted(MAY[act.OpenCase]))
def test_a_case_may_be_opened_before_there_is_one(city, actor: str) -> None:
    assert city.may(city.appeal(), by=getattr(city, actor))


@name
@pytest.mark.parametrize(
    ("kind", "posts"),
    [
        (RegisterKind.TALK, {"discipline_office", "leader", "party_secretary"}),
        (RegisterKind.MARK, PRESSING | {"transfer_office"}),
        (RegisterKind.VETO, {"discipline_office", "party_secretary"}),
    ],
)
def test_each_kind_of_entry_in_the_register_has_its_own_posts(
    busy, kind: RegisterKind, posts: set[str], actor: str
) -> None:
    entry = act.EnterInRegister(
        busy.new_id(), kind, RegisterGround.PERFUNCTORY, "rule-7", busy.text()
    )

    assert busy.may(entry, by=getattr(busy, actor)) == (actor in posts)
