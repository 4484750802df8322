"""Sign-off (审签): a reply leaves only under all its signatures."""

from yousu.case.commands import RefuseReply, SignReply, SubmitReply
from yousu.case.decide.pause import paused
from yousu.case.decide.question import Question
from yousu.case.decide.wish import seat_of
from yousu.case.events import Fact, Replied, ReplyRefused, ReplySigned, ReplySubmitted
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Step
from yousu.case.signing import unsigned
from yousu.case.state import Clock, ReplyRound
from yousu.case.vocabulary import AssignmentRole, ClockKind


def submit(question: Question, command: SubmitReply) -> tuple[Fact, ...]:
    """The handler hands in a version of the reply, which is the chain's first signature. What a
    paused clock waited for is not needed any more."""
    order, clock = question.order, paused(question)
    number, clocks = len(order.replies) + 1, _step_clock(question)
    submitted = ReplySubmitted(order.id, number, command.text.id, clocks)
    return (question.resumed(clock), submitted) if clock else (submitted,)


def sign(question: Question, command: SignReply) -> tuple[Fact, ...]:
    """The next signature; the last one sends the reply, and for the lead's starts the clock of the
    return visit."""
    reply, step, absent = _checked(question)
    text = command.text.id if command.text else None
    is_last = len(unsigned(question.chain, reply)) == 1
    clocks = () if is_last else _step_clock(question)
    order = question.order
    signed = ReplySigned(order.id, reply.number, step.post, text, absent, clocks)
    return (signed, Replied(order.id, reply.number, _visit(question))) if is_last else (signed,)


def refuse(question: Question, command: RefuseReply) -> tuple[ReplyRefused]:
    """A signatory refuses with what is wrong; the reply goes back to the handler."""
    reply, step, absent = _checked(question)
    text = command.text.id
    return (ReplyRefused(question.order.id, reply.number, step.post, text, absent),)


def _step_clock(question: Question) -> tuple[Clock, ...]:
    """Each signature has its own time where the bureau promises one."""
    budget = question.rule_set.deadlines.sign_off_step
    if budget is None:
        return ()
    round = question.next_round(ClockKind.SIGN_OFF)
    return (question.clock(ClockKind.SIGN_OFF, budget, question.rule_set, round),)


def _visit(question: Question) -> tuple[Clock, ...]:
    """The citizen is asked once, about the lead's reply."""
    order, rules = question.order, question.rule_set
    if order.role is not AssignmentRole.LEAD:
        return ()
    budget, round = rules.deadlines.return_visit, order.round
    return (question.clock(ClockKind.RETURN_VISIT, budget, rules, round),)


def _checked(question: Question) -> tuple[ReplyRound, Step, str | None]:
    """The reply under sign-off, its next step, and for whom the actor signs there if it is for
    somebody else. Raises Refused when the actor may not sign."""
    reply, actor = question.order.replies[-1], question.actor
    step = unsigned(question.chain, reply)[0]
    if actor.id == reply.author:
        raise Refused(ProblemCode.AUTHOR_CANNOT_SIGN)
    if actor.id in {verdict.person for verdict in reply.verdicts}:
        raise Refused(ProblemCode.SIGNED_ALREADY)
    seat = seat_of(question, step.post, question.order)
    if not question.sits_at(seat):
        raise Refused(ProblemCode.NOT_YOUR_STEP, post=step.title)
    absent = question.absent_at(seat)
    if absent == reply.author:
        raise Refused(ProblemCode.AUTHOR_CANNOT_SIGN)
    return reply, step, absent
