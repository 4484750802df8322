"""What a case that was replied to still needs before it can be closed."""

from yousu.case.problem import ProblemCode
from yousu.case.state import Case, Visit
from yousu.case.vocabulary import VisitResult


def visits_of_round(case: Case) -> tuple[Visit, ...]:
    """The attempts since the lead's latest reply."""
    return tuple(v for v in case.visits if case.lead and v.round == case.lead.round)


def visits_are_over(case: Case, attempts: int) -> bool:
    """After a valid visit, a refused one, or so many attempts without an answer."""
    visits = visits_of_round(case)
    ended = any(visit.result is not VisitResult.NO_ANSWER for visit in visits)
    return ended or len(visits) >= attempts


def hindrance(case: Case, attempts: int) -> ProblemCode | None:
    """Why the case can't be closed yet; None when it can. `attempts` is how often the citizen is
    asked who does not answer."""
    if not all(order.has_answered for order in case.supporters):
        return ProblemCode.SUPPORT_OUTSTANDING
    if any(meeting.is_open for meeting in case.consultations):
        return ProblemCode.CONSULTATION_OPEN
    if any(order.is_open for order in case.supervisions):
        return ProblemCode.SUPERVISION_OPEN
    return None if visits_are_over(case, attempts) else ProblemCode.NOT_YET_VISITED
