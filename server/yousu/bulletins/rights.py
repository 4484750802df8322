"""Who issues bulletins, and who reads which."""

from yousu.case.actor import HOTLINE, LEADER_IN_CHARGE, SUPERVISION_OFFICE, Actor, ActorKind
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import seen_by
from yousu.case.vocabulary import Title

ISSUERS = Title(
    "12345热线、市督查室或本局分管领导",
    "the hotline, the supervision office, or the bureau's leader in charge",
)


def check_may_issue(actor: Actor, bureau: str | None) -> None:
    """Raises Refused: the hotline and the supervision office issue any, a bureau's leader in charge
    the own bureau's, and the clock what is due."""
    of_the_city = actor.post in (HOTLINE.code, SUPERVISION_OFFICE.code)
    leads = actor.post == LEADER_IN_CHARGE.code and actor.bureau is not None
    if of_the_city or actor.kind is ActorKind.CLOCK or (leads and actor.bureau == bureau):
        return
    raise Refused(ProblemCode.NOT_ALLOWED, who=ISSUERS)


def sees(actor: Actor, bureau: str | None) -> bool:
    """The city's bulletins are everybody's who has signed in; a bureau's are its own people's, and
    those who read all cases read all."""
    return bureau is None or seen_by(actor) in (None, bureau)
