"""Receive (接): an appeal becomes a case."""

from datetime import datetime

from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import OpenCase
from yousu.case.decide.words import LONGEST_LINE, check_line, check_words
from yousu.case.events import CaseOpened, Fact, PastClosureRecorded
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules_in_force import Rules
from yousu.case.vocabulary import Title, Urgency


def open_case(command: OpenCase, actor: Actor, rules: Rules, now: datetime) -> tuple[Fact, ...]:
    """A new case; the category may wait until dispatch, its urgency is the category's own."""
    _check_words(command)
    usual = _usual_urgency(command.category, rules)
    received_at = command.received_at or now
    if received_at > now:
        raise Refused(ProblemCode.TIME_IN_FUTURE, time=received_at.isoformat())
    opened = CaseOpened(
        number=command.number,
        reporter=command.reporter.id,
        channel=command.channel,
        nature=command.nature,
        category=command.category,
        urgency=command.urgency or usual,
        significance=command.significance,
        received_at=received_at,
        received_by=actor.bureau,
        external_id=command.external_id,
    )
    if command.closed_at is None:
        return (opened,)
    return (opened, _past_closure(command.closed_at, received_at, actor, now))


def _past_closure(
    closed_at: datetime, received_at: datetime, actor: Actor, now: datetime
) -> PastClosureRecorded:
    """Only a client that brings in another system's cases may say that they were closed there."""
    if actor.kind is not ActorKind.CLIENT:
        raise Refused(ProblemCode.NOT_ALLOWED, who=Title("接入系统", "an integration client"))
    if closed_at > now:
        raise Refused(ProblemCode.TIME_IN_FUTURE, time=closed_at.isoformat())
    if closed_at < received_at:
        raise Refused(ProblemCode.TIME_BEFORE_RECEIPT, time=closed_at.isoformat())
    return PastClosureRecorded(closed_at)


def _check_words(command: OpenCase) -> None:
    check_words(command.appeal.title, LONGEST_LINE)
    check_words(command.appeal.body)
    check_line(command.appeal.place)
    for words in (command.reporter.name, command.reporter.phone, command.external_id):
        check_line(words)


def _usual_urgency(category: str | None, rules: Rules) -> Urgency:
    """The category's urgency. Raises Refused for a category that nobody has."""
    if category is None:
        return Urgency.NORMAL
    found = rules.directory.categories.get(category)
    if found is None:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=category)
    return found.urgency
