"""What a case as a whole contributes: that it was received, and how it was closed."""

from collections.abc import Iterator

from yousu.case.contribution.cell import Share, Who, took
from yousu.case.figures import Attribution, Figure
from yousu.case.state import Case
from yousu.case.vocabulary import Solved


def of_case(case: Case, lead: Who) -> Iterator[Share]:
    """A case is received and closed by its unit, by no person of it. What became of it counts on
    the day of receipt, and once it is closed on that of closing too."""
    who = lead.as_unit()
    yield Share(who, Attribution.RECEIVED, case.received_at, Figure.RECEIVED)
    for figure, amount in _fate(case):
        yield Share(who, Attribution.RECEIVED, case.received_at, figure, amount)
        if case.closed_at is not None:
            yield Share(who, Attribution.CLOSED, case.closed_at, figure, amount)
    if case.closed_at is not None:
        close = Figure.MINUTES_TO_CLOSE
        yield took(who, Attribution.CLOSED, close, case.received_at, case.closed_at)


def _fate(case: Case) -> Iterator[tuple[Figure, int]]:
    again = case.rehandlings + case.reopenings
    answers = case.final_answers
    if case.closed_at is not None:
        yield Figure.CLOSED, 1
        if not again and answers and answers.solved in (Solved.SOLVED, Solved.BASICALLY):
            yield Figure.SOLVED_AT_FIRST, 1
    if case.rehandlings:
        yield Figure.REHANDLED, 1
        yield Figure.REHANDLINGS, case.rehandlings
    if case.reopenings:
        yield Figure.REOPENED, 1
    if case.problem_since is not None:
        yield Figure.PROBLEM_CASES, 1
