"""What the citizen's answers contribute (回访)."""

from collections.abc import Iterator

from yousu.case.contribution.cell import Share, Who
from yousu.case.figures import Attribution, Figure
from yousu.case.state import Case, Visit
from yousu.case.vocabulary import Satisfaction, Solved

CONTENT = (Satisfaction.SATISFIED, Satisfaction.BASICALLY)
SOLVED = {Solved.SOLVED: Figure.SOLVED, Solved.BASICALLY: Figure.BASICALLY_SOLVED}
WITH_RESULT = {
    Satisfaction.SATISFIED: Figure.SATISFIED,
    Satisfaction.BASICALLY: Figure.BASICALLY_SATISFIED,
}
WITH_PROCESS = {
    Satisfaction.SATISFIED: Figure.SATISFIED_WITH_PROCESS,
    Satisfaction.BASICALLY: Figure.BASICALLY_SATISFIED_WITH_PROCESS,
}
# What was said on the first valid visit counts under names of its own.
AT_FIRST = {
    Figure.VALID_VISITS: Figure.FIRST_VALID_VISITS,
    Figure.SOLVED: Figure.FIRST_SOLVED,
    Figure.BASICALLY_SOLVED: Figure.FIRST_BASICALLY_SOLVED,
    Figure.SATISFIED: Figure.FIRST_SATISFIED,
    Figure.BASICALLY_SATISFIED: Figure.FIRST_BASICALLY_SATISFIED,
}


def of_visits(case: Case, lead: Who) -> Iterator[Share]:
    """Only valid visits count, on their own day and on that of receipt: the latest one, and the
    first one beside it."""
    first, final = case.first_answers, case.final_answers
    if first is None or final is None:
        return
    for figure in _answers(final):
        yield Share(lead, Attribution.VISITED, final.at, figure)
        yield Share(lead.as_unit(), Attribution.RECEIVED, case.received_at, figure)
    for figure in _answers(first):
        if figure in AT_FIRST:
            yield Share(lead, Attribution.VISITED, first.at, AT_FIRST[figure])


def _answers(visit: Visit) -> Iterator[Figure]:
    yield Figure.VALID_VISITS
    if visit.contacted:
        yield Figure.CONTACTED
    if visit.solved in SOLVED:
        yield SOLVED[visit.solved]
    if visit.satisfied_with_result in WITH_RESULT:
        yield WITH_RESULT[visit.satisfied_with_result]
    if visit.satisfied_with_process in WITH_PROCESS:
        yield WITH_PROCESS[visit.satisfied_with_process]
    if visit.satisfied_with_result in CONTENT and visit.satisfied_with_process in CONTENT:
        yield Figure.DOUBLY_SATISFIED
