"""Applications are decided on level by level; what is granted takes effect at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from yousu.case.commands import Decide, Revoke, Withdraw
from yousu.case.decide import appraisal, deferral, extension, hand_over, pause, returns
from yousu.case.decide.question import Question
from yousu.case.events import Fact, Revoked, Ruled, Withdrawn
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import (
    AnnulmentWanted,
    Application,
    DeferralWanted,
    ExclusionWanted,
    ExtensionWanted,
    HandOverWanted,
    PauseWanted,
    ReturnWanted,
    Wish,
)

Effect = Callable[[Question, Application, Any], tuple[Fact, ...]]


def decide_application(question: Question, command: Decide) -> tuple[Fact, ...]:
    """One level grants or refuses; the last one's grant takes effect.

    Raises Refused when it was decided on before, by its own author, by one person twice, or when
    events have overtaken what it asks for.
    """
    about = _about(question, command)
    application = _pending(question, command)
    text = command.text.id if command.text else None
    seat = application.next_level
    absent = question.absent_at(seat)
    if absent == application.person:
        raise Refused(ProblemCode.AUTHOR_CANNOT_DECIDE)
    ruled = Ruled(application.id, seat.post, command.grant, text, absent)
    if not command.grant:
        if command.text is None:
            raise Refused(ProblemCode.TEXT_MISSING, field="text")
        return (ruled, *_refused(about, application))
    if len(application.rulings) + 1 < len(application.levels):
        return (ruled,)
    return (ruled, *_GRANTED[type(application.wish)](about, application, application.wish))


def withdraw(question: Question, command: Withdraw) -> tuple[Fact, ...]:
    """Whoever made an application takes it back while nobody has settled it."""
    application = question.application(command.application)
    if not application.is_pending:
        raise Refused(ProblemCode.DECIDED_ALREADY)
    return (Withdrawn(application.id), *_refused(_about(question, command), application))


def revoke(question: Question, command: Revoke) -> tuple[Fact, ...]:
    """Takes back a pause, a deferral or an exclusion; other grants have done their work."""
    application = question.application(command.application)
    taken_back = _REVOKED.get(type(application.wish))
    if not application.is_granted or taken_back is None:
        raise Refused(ProblemCode.NOTHING_TO_REVOKE)
    effects = taken_back(_about(question, command), application, application.wish)
    absent = question.absent_at(application.levels[-1])
    return (Revoked(application.id, command.text.id, absent), *effects)


def _about(question: Question, command: Decide | Withdraw | Revoke) -> Question:
    """The question about the order that the application is about."""
    application = question.application(command.application)
    return replace(question, asked=question.case.assignment(application.assignment))


def _pending(question: Question, command: Decide) -> Application:
    application = question.application(command.application)
    if not application.is_pending:
        raise Refused(ProblemCode.DECIDED_ALREADY)
    person = question.actor.id
    if person in (application.person, _author_of_entry(question, application)):
        raise Refused(ProblemCode.AUTHOR_CANNOT_DECIDE)
    if person in {ruling.person for ruling in application.rulings}:
        raise Refused(ProblemCode.SIGNED_ALREADY)
    return application


def _author_of_entry(question: Question, application: Application) -> str | None:
    """Whoever entered what is contested does not decide on the appeal."""
    wish = application.wish
    entry = question.case.entry(wish.entry) if isinstance(wish, AnnulmentWanted) else None
    return entry.author if entry else None


def _refused(question: Question, application: Application) -> tuple[Fact, ...]:
    """A refused, or withdrawn, return lets the clock to sign for the order go on."""
    if isinstance(application.wish, ReturnWanted):
        return returns.refused(question)
    return ()


_GRANTED: Mapping[type[Wish], Effect] = {
    ReturnWanted: returns.granted,
    ExtensionWanted: extension.granted,
    PauseWanted: pause.granted,
    DeferralWanted: deferral.granted,
    HandOverWanted: hand_over.granted,
    ExclusionWanted: appraisal.exclusion_granted,
    AnnulmentWanted: appraisal.annulment_granted,
}
_REVOKED: Mapping[type[Wish], Effect] = {
    PauseWanted: pause.revoked,
    DeferralWanted: deferral.revoked,
    ExclusionWanted: appraisal.exclusion_revoked,
}
