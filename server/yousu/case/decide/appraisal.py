"""Appraisal: what is left out of it (剔除), and what is contested (考核申诉)."""

from yousu.case.commands import AppealAppraisal, ApplyForExclusion
from yousu.case.decide.question import Question
from yousu.case.decide.wish import applied, seat_of
from yousu.case.events import Applied, EntryAnnulled
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import AnnulmentWanted, Application, ExclusionWanted


def apply_for_exclusion(question: Question, command: ApplyForExclusion) -> tuple[Applied]:
    """On a ground of the trade, reviewed level by level."""
    if question.case.excludes(question.order):
        raise Refused(ProblemCode.ASKED_ALREADY)
    posts = question.rules.hotline.exclusion_levels
    levels = tuple(seat_of(question, post, question.order) for post in posts)
    wish = ExclusionWanted(command.ground)
    return (applied(question, command.application, wish, command.text, command.evidence, levels),)


def appeal(question: Question, command: AppealAppraisal) -> tuple[Applied]:
    """Against an entry in the register that still counts."""
    entry = question.case.entry(command.entry)
    if entry is None or entry.annulled_at is not None:
        raise Refused(ProblemCode.UNKNOWN_ENTRY, id=command.entry)
    order = question.case.assignment(entry.assignment)
    assert order is not None, "an entry is about one of the case's orders"
    posts = question.rules.hotline.annulment_levels
    levels = tuple(seat_of(question, post, order) for post in posts)
    wish, id = AnnulmentWanted(entry.id), command.application
    return (applied(question, id, wish, command.text, command.evidence, levels, order=order),)


def exclusion_granted(
    _question: Question, _application: Application, _wish: ExclusionWanted
) -> tuple[()]:
    """That it was granted is all: measures look at the application."""
    return ()


def exclusion_revoked(
    _question: Question, _application: Application, _wish: ExclusionWanted
) -> tuple[()]:
    """That it was revoked is all."""
    return ()


def annulment_granted(
    _question: Question, application: Application, wish: AnnulmentWanted
) -> tuple[EntryAnnulled]:
    return (EntryAnnulled(wish.entry, application.id),)
