"""Supervise (督): what somebody higher demands of a unit."""

from uuid import UUID

from yousu.calendar import Budget
from yousu.case.commands import AnswerSupervision, EnterInRegister, IssueSupervision
from yousu.case.decide.question import Question
from yousu.case.decide.words import LONGEST_NAME, check_name, check_words
from yousu.case.events import Registered, SupervisionAnswered, SupervisionOrdered
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ClockKind, RegisterKind, Title

MOST_POINTS = 100


def issue(question: Question, command: IssueSupervision) -> tuple[SupervisionOrdered]:
    """A supervision order (督办单) wants an answer within the bureau's budget, or another one."""
    if question.case.supervision(command.supervision) is not None:
        raise Refused(ProblemCode.ASKED_ALREADY)
    budget = command.within or question.rule_set.deadlines.supervision
    post = question.actor.post or question.actor.id
    return (demanded(question, post, budget, command.supervision, command.text.id),)


def demanded_by_rule(question: Question, post: str, within: Budget) -> SupervisionOrdered:
    """What a rule demands of the order's unit; nobody has put it into words."""
    id = question.derived_id("supervision", len(question.case.supervisions) + 1)
    return demanded(question, post, within, id, None)


def demanded(
    question: Question, post: str, within: Budget, id: UUID, text: UUID | None
) -> SupervisionOrdered:
    """The order that wants an answer of the unit, with its clock. Raises Refused for a time that
    can't be given."""
    if not within.can_be_asked_for:
        wrong = Title(
            "期限须为正数且不超过一年", "it is a minute or a day at least, and a year at most"
        )
        raise Refused(ProblemCode.INVALID_INPUT, field="within", reason=wrong)
    round = question.next_round(ClockKind.SUPERVISION)
    return SupervisionOrdered(
        supervision=id,
        round=round,
        assignment=question.order.id,
        post=post,
        text=text,
        clocks=(question.clock(ClockKind.SUPERVISION, within, question.rule_set, round),),
    )


def answer(question: Question, command: AnswerSupervision) -> tuple[SupervisionAnswered]:
    found = question.case.supervision(command.supervision)
    if found is None or not found.is_open:
        raise Refused(ProblemCode.UNKNOWN_SUPERVISION, id=command.supervision)
    return (SupervisionAnswered(found.id, command.text.id),)


def register(question: Question, command: EnterInRegister) -> tuple[Registered]:
    """A talk, a mark or a veto, with its ground and the rule that it follows. Only a mark takes
    points."""
    if question.case.entry(command.entry) is not None:
        raise Refused(ProblemCode.ASKED_ALREADY)
    check_words(command.rule, "rule", LONGEST_NAME)
    if command.person is not None:
        check_name(command.person, "person")
    takes = command.kind is RegisterKind.MARK
    if not (1 <= command.points <= MOST_POINTS if takes else command.points == 0):
        raise Refused(ProblemCode.POINTS_OUT_OF_RANGE, most=MOST_POINTS)
    return (
        Registered(
            entry=command.entry,
            kind=command.kind,
            assignment=question.order.id,
            person=command.person,
            points=command.points,
            ground=command.ground,
            rule=command.rule,
            text=command.text.id,
            post=question.actor.post or question.actor.id,
        ),
    )
