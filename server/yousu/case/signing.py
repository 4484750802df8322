"""Which signatures a reply still needs."""

from yousu.case.rules import SignOff, Step
from yousu.case.state import ReplyRound


def unsigned(chain: SignOff, reply: ReplyRound) -> tuple[Step, ...]:
    """The steps of the chain that the reply waits for, in their order.

    The author's own signature stands for the first. A chain that has taken a shorter one's place
    keeps what was signed already, post by post.
    """
    signed = {verdict.post for verdict in reply.verdicts[1:] if verdict.signed}
    return tuple(step for step in chain.steps[1:] if step.post not in signed)
