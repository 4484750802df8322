"""The hotline asks the citizen, and closes the case when it may."""

from yousu.case.commands import CloseCase, RecordVisit
from yousu.case.state import Case
from yousu.case.vocabulary import ClockKind, Satisfaction, Solved, VisitResult
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Grievance

MOSTLY = 0.85
_PROCESS = {
    Grievance.UNSOLVED: Satisfaction.BASICALLY,
    Grievance.EXPLAINED: Satisfaction.SATISFIED,
    Grievance.DISSATISFIED: Satisfaction.NOT_SATISFIED,
}


def ask_or_close(situation: Situation) -> Planned | None:
    """A call now and then until somebody answers or enough calls were made; the case is closed
    when nothing else is under way."""
    case, order, hotline = situation.case, situation.order, situation.staff.hotline()
    tries = [v.result for v in case.visits if v.round == order.round]
    over = any(result is not VisitResult.NO_ANSWER for result in tries)
    if over or len(tries) >= situation.hotline.attempts:
        if not _can_be_closed(case):
            return None
        return Planned(situation.in_office(10, 60), CloseCase(), hotline)
    clock = situation.clock(ClockKind.RETURN_VISIT)
    first = situation.by_share(clock, situation.temperament.visiting)
    at = situation.in_office(60, 240) if tries else first
    return Planned(at, _attempt(situation, len(tries)), hotline)


def _can_be_closed(case: Case) -> bool:
    """The units in support have answered, nobody confers, and no supervision order waits."""
    conferring = any(meeting.is_open for meeting in case.consultations)
    supervised = any(order.is_open for order in case.supervisions)
    answered = all(supporter.has_answered for supporter in case.supporters)
    return answered and not conferring and not supervised


def _attempt(situation: Situation, tries: int) -> RecordVisit:
    temperament = situation.temperament
    if tries < temperament.unanswered:
        return RecordVisit(VisitResult.NO_ANSWER)
    answered = sum(visit.is_valid for visit in situation.case.visits)
    if answered < temperament.displeased:
        return _displeased(situation)
    if temperament.hangs_up:
        return RecordVisit(VisitResult.REFUSED)
    return _content(situation)


def _displeased(situation: Situation) -> RecordVisit:
    grievance = situation.temperament.grievance or _any_grievance(situation)
    explained = grievance is Grievance.EXPLAINED
    return RecordVisit(
        VisitResult.ANSWERED,
        contacted=_was_contacted(situation),
        solved=Solved.BASICALLY if grievance is Grievance.DISSATISFIED else Solved.NOT_SOLVED,
        satisfied_with_result=Satisfaction.BASICALLY if explained else Satisfaction.NOT_SATISFIED,
        satisfied_with_process=_PROCESS[grievance],
        text=situation.one_of(words.DISPLEASED),
    )


def _any_grievance(situation: Situation) -> Grievance:
    mostly = situation.rng.random() < MOSTLY
    return Grievance.UNSOLVED if mostly else Grievance.DISSATISFIED


def _content(situation: Situation) -> RecordVisit:
    very, contacted = situation.rng.random() < MOSTLY, _was_contacted(situation)
    return RecordVisit(
        VisitResult.ANSWERED,
        contacted=contacted,
        solved=Solved.SOLVED if very else Solved.BASICALLY,
        satisfied_with_result=Satisfaction.SATISFIED if very else Satisfaction.BASICALLY,
        satisfied_with_process=Satisfaction.SATISFIED if contacted else Satisfaction.BASICALLY,
        text=situation.one_of(words.CONTENT),
    )


def _was_contacted(situation: Situation) -> bool:
    return situation.order.first_contact_at is not None
