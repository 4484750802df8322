"""Matters (同一事项): cases about the same thing; each keeps its own reporter, clock and reply."""

from yousu.case.commands import JoinMatter, LeaveMatter
from yousu.case.decide.question import Question
from yousu.case.events import Fact, MatterJoined, MatterLeft
from yousu.case.problem import ProblemCode, Refused


def join(question: Question, command: JoinMatter) -> tuple[Fact, ...]:
    """A case is in one matter at a time; joining another leaves the first."""
    before = question.case.matter
    if before == command.matter:
        return ()
    left = (MatterLeft(before),) if before else ()
    return (*left, MatterJoined(command.matter))


def leave(question: Question, _command: LeaveMatter) -> tuple[MatterLeft]:
    if question.case.matter is None:
        raise Refused(ProblemCode.IN_NO_MATTER)
    return (MatterLeft(question.case.matter),)
