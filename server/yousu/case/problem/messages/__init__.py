"""What a person reads when a command is refused: what is wrong, and what to do. A file for each
part of the trade."""

from yousu.case.problem.code import ProblemCode
from yousu.case.problem.messages import (
    any_act,
    applications,
    arrangements,
    attachments,
    measures,
    orders,
    supervision,
)
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    **any_act.MESSAGES,
    **orders.MESSAGES,
    **applications.MESSAGES,
    **supervision.MESSAGES,
    **arrangements.MESSAGES,
    **attachments.MESSAGES,
    **measures.MESSAGES,
}
