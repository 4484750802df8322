"""A word in between: a comment, a better label, a matter. None of them moves a clock."""

from uuid import UUID, uuid5

from yousu.case.commands import Command, Comment, JoinMatter, LeaveMatter, Relabel
from yousu.case.vocabulary import CaseState, Nature
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MATTERS = UUID(int=0)
MINUTES_TO_SPEAK_UP = (5, 120)


def put_in_a_word(situation: Situation) -> Planned | None:
    """At its moment, which passes with the next event."""
    case, moment = situation.case, situation.temperament.moment
    turn = {
        moment: Turn.COMMENT,
        moment + 1: Turn.RELABELLING,
        moment + 2: Turn.MATTER,
        moment + 6: Turn.MATTER,
    }.get(case.version)
    command = _said(situation, turn) if turn and situation.takes(turn) else None
    if command is None:
        return None
    at = situation.in_office(*MINUTES_TO_SPEAK_UP)
    return Planned(at, command, situation.staff.hotline())


def _said(situation: Situation, turn: Turn) -> Command | None:
    case = situation.case
    if turn is Turn.COMMENT:
        return Comment(situation.one_of(words.DISPLEASED))
    if turn is Turn.MATTER:
        matter = uuid5(MATTERS, case.category or "")
        return LeaveMatter() if case.matter else JoinMatter(matter)
    if case.state is CaseState.CLOSED:
        return None
    mild = case.nature is Nature.CONSULTATION
    return Relabel(nature=Nature.COMPLAINT if mild else Nature.CONSULTATION)
