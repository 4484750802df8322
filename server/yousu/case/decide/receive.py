"""Receive (接): an appeal becomes a case."""

from datetime import datetime

from yousu.case.commands import OpenCase
from yousu.case.events import CaseOpened
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules_in_force import Rules
from yousu.case.vocabulary import Urgency

LONGEST_TITLE = 200
LONGEST_BODY = 20_000


def open_case(command: OpenCase, rules: Rules, now: datetime) -> tuple[CaseOpened]:
    """A new case; the category may wait until dispatch, its urgency is the category's own."""
    for words, limit in (
        (command.appeal.title, LONGEST_TITLE),
        (command.appeal.body, LONGEST_BODY),
    ):
        if not words.strip():
            raise Refused(ProblemCode.TEXT_MISSING)
        if len(words) > limit:
            raise Refused(ProblemCode.TEXT_TOO_LONG, limit=limit)
    received_at = command.received_at or now
    if received_at > now:
        raise Refused(ProblemCode.TIME_IN_FUTURE, time=received_at.isoformat())
    return (
        CaseOpened(
            number=command.number,
            reporter=command.reporter.id,
            channel=command.channel,
            nature=command.nature,
            category=command.category,
            urgency=command.urgency or _urgency_of(command.category, rules),
            significance=command.significance,
            received_at=received_at,
            external_id=command.external_id,
        ),
    )


def _urgency_of(category: str | None, rules: Rules) -> Urgency:
    if category is None:
        return Urgency.NORMAL
    found = rules.directory.categories.get(category)
    if found is None:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=category)
    return found.urgency
