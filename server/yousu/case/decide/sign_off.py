"""Sign-off (审签): a reply leaves only under all its signatures."""

from yousu.case.commands import RefuseReply, SignReply, SubmitReply
from yousu.case.decide.question import Question
from yousu.case.events import Fact, Replied, ReplyRefused, ReplySigned, ReplySubmitted
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Step
from yousu.case.state import ReplyRound
from yousu.case.vocabulary import ClockKind


def submit(question: Question, command: SubmitReply) -> tuple[ReplySubmitted]:
    """The handler hands in a version of the reply, which is the chain's first signature."""
    return (ReplySubmitted(question.lead.id, len(question.lead.replies) + 1, command.text.id),)


def sign(question: Question, command: SignReply) -> tuple[Fact, ...]:
    """The next signature; the last one sends the reply and starts the return-visit clock."""
    reply, step = _checked(question)
    text = command.text.id if command.text else None
    signed = ReplySigned(question.lead.id, reply.number, step.post, text)
    if reply.signatures + 1 < len(question.rule_set.sign_off.steps):
        return (signed,)
    rules = question.rule_set
    visit = question.clock(
        ClockKind.RETURN_VISIT, rules.deadlines.return_visit, rules, question.lead.round
    )
    return (signed, Replied(question.lead.id, reply.number, (visit,)))


def refuse(question: Question, command: RefuseReply) -> tuple[ReplyRefused]:
    """A signatory refuses with what is wrong; the reply goes back to the handler."""
    reply, step = _checked(question)
    return (ReplyRefused(question.lead.id, reply.number, step.post, command.text.id),)


def _checked(question: Question) -> tuple[ReplyRound, Step]:
    """The reply under sign-off and its next step, when the actor may sign there."""
    reply = question.lead.replies[-1]
    step = question.rule_set.sign_off.steps[reply.signatures]
    if question.actor.id == reply.author:
        raise Refused(ProblemCode.AUTHOR_CANNOT_SIGN)
    if question.actor.id in {verdict.person for verdict in reply.verdicts}:
        raise Refused(ProblemCode.SIGNED_ALREADY)
    if question.actor.post != step.post:
        raise Refused(ProblemCode.NOT_YOUR_STEP, post=step.title)
    return reply, step
