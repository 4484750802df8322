"""Who may do what to a case: decided here and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from yousu.case.actor import (
    HANDLER,
    HOTLINE,
    PETITION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Actor,
    ActorKind,
)
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
from yousu.case.rules import Directory, PostScope
from yousu.case.state import Assignment, Case
from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class Claim:
    """An actor who wants to act on a case (none while it is being opened)."""

    actor: Actor
    command: Command
    case: Case | None
    directory: Directory

    @property
    def order(self) -> Assignment | None:
        return self.case.lead if self.case else None


@dataclass(frozen=True)
class Entitled:
    """Who may act, in words and as a test."""

    who: Title
    admits: Callable[[Claim], bool]


def check_right(actor: Actor, command: Command, case: Case | None, directory: Directory) -> None:
    """Raises Refused(NOT_ALLOWED) when the actor may not give this command to this case."""
    entitled = _ENTITLED[type(command)]
    if not entitled.admits(Claim(actor, command, case, directory)):
        raise Refused(ProblemCode.NOT_ALLOWED, who=entitled.who)


def sees_every_bureau(actor: Actor) -> bool:
    """The hotline, a client without a bureau, and the clock read all cases."""
    return actor.post == HOTLINE.code or (
        actor.kind is not ActorKind.PERSON and actor.bureau is None
    )


def seen_by(actor: Actor) -> str | None:
    """The bureau to which the actor's reading is bound; None for all. No bureau sees nothing."""
    return None if sees_every_bureau(actor) else actor.bureau or ""


def may_see(actor: Actor, case: Case) -> bool:
    """A bureau's people read the cases that their bureau received, has or had."""
    return sees_every_bureau(actor) or actor.bureau in case.bureaus


def _is_clock(claim: Claim) -> bool:
    return claim.actor.kind is ActorKind.CLOCK


def _is_hotline(claim: Claim) -> bool:
    return claim.actor.post == HOTLINE.code


def _receives(claim: Claim) -> bool:
    offices = (HOTLINE.code, TRANSFER_OFFICE.code, PETITION_OFFICE.code)
    return claim.actor.post in offices or claim.actor.kind is ActorKind.CLIENT


def _dispatches(claim: Claim) -> bool:
    """The hotline and clients to every bureau, a bureau's office to its own units."""
    if _is_hotline(claim) or claim.actor.bureau is None:
        return _receives(claim)
    command, directory = claim.command, claim.directory
    assert isinstance(command, Dispatch)
    category = command.category or (claim.case.category if claim.case else None)
    bureau = command.bureau or directory.bureau_of_category.get(category or "")
    return _receives(claim) and bureau in (None, claim.actor.bureau)


def _in_unit(claim: Claim) -> bool:
    """At the unit that has the order, or at one above it in the bureau's tree."""
    order = claim.order
    return (
        order is not None
        and claim.actor.bureau == order.bureau
        and claim.actor.unit is not None
        and claim.directory.is_within(order.bureau, order.unit, claim.actor.unit)
    )


def _takes(claim: Claim) -> bool:
    return claim.actor.post in (HANDLER.code, UNIT_HEAD.code) and _in_unit(claim)


def _heads(claim: Claim) -> bool:
    return claim.actor.post == UNIT_HEAD.code and _in_unit(claim)


def _handles(claim: Claim) -> bool:
    order = claim.order
    return order is not None and order.handler == claim.actor.id and _in_unit(claim)


def _signs(claim: Claim) -> bool:
    """At any post of the order's bureau, and of its unit where the post sits in one."""
    order = claim.order
    if order is None or claim.actor.post is None or claim.actor.bureau != order.bureau:
        return False
    post = claim.directory.post(order.bureau, claim.actor.post)
    return post is not None and (post.scope is PostScope.BUREAU or _in_unit(claim))


_HOTLINE = Entitled(HOTLINE.title, _is_hotline)
_UNIT = Entitled(Title("承办单位人员", "the people of the unit that has the case"), _takes)
_NAMED_HANDLER = Entitled(Title("指定的承办人", "the handler who was named"), _handles)
_SIGNATORIES = Entitled(Title("本局的审签岗位", "the signing posts of the bureau"), _signs)
_OFFICES = Entitled(
    Title("12345热线、转办单位或信访办", "the hotline, a transfer office or a petition office"),
    _receives,
)

_ENTITLED: Mapping[type[Command], Entitled] = {
    OpenCase: _OFFICES,
    Dispatch: Entitled(
        Title(
            "12345热线，或本局转办单位、信访办", "the hotline, or an office of the bureau itself"
        ),
        _dispatches,
    ),
    SignFor: _UNIT,
    Return: _UNIT,
    AssignHandler: Entitled(Title("承办单位负责人", "the head of the unit"), _heads),
    RecordContact: _NAMED_HANDLER,
    SubmitReply: _NAMED_HANDLER,
    SignReply: _SIGNATORIES,
    RefuseReply: _SIGNATORIES,
    RecordVisit: _HOTLINE,
    CloseCase: _HOTLINE,
    ReachTime: Entitled(Title("系统时钟", "the clock"), _is_clock),
}
