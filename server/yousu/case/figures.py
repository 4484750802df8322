"""What is counted of cases: the figures of which measures are made, and the days they count on."""

from collections.abc import Mapping
from enum import StrEnum


class Attribution(StrEnum):
    """The day on which a figure counts: when the case was received, when an order was given to its
    unit, when a promise was due, when an order was answered or a case closed, when the citizen was
    asked, or when something was written down: an application, a record, a signature."""

    RECEIVED = "received"
    DISPATCHED = "dispatched"
    DUE = "due"
    CLOSED = "closed"
    VISITED = "visited"
    RECORDED = "recorded"


class Figure(StrEnum):
    """The countable parts that the core knows; a bureau's records add theirs, see `counted_as`.

    Of a case: received, closed, what the citizen answered last (and first, `FIRST_`), handled again
    and reopened. Of a unit's order: given, sent back, signed for, contacted and handled (`DONE`:
    answered) in time, asked for and refused. Those that begin with `MINUTES_` are times, which are
    counted with how long they took.
    """

    RECEIVED = "received"
    CLOSED = "closed"
    SOLVED_AT_FIRST = "solved_at_first"
    REHANDLED = "rehandled"
    REHANDLINGS = "rehandlings"
    REOPENED = "reopened"
    PROBLEM_CASES = "problem_cases"
    DISPATCHED = "dispatched"
    RETURNED = "returned"
    SIGN_FOR_DUE = "sign_for_due"
    SIGNED_IN_TIME = "signed_in_time"
    CONTACT_DUE = "contact_due"
    CONTACTED_IN_TIME = "contacted_in_time"
    DUE = "due"
    DONE_IN_TIME = "done_in_time"
    DONE = "done"
    DEFERRALS_KEPT = "deferrals_kept"
    DEFERRALS_BROKEN = "deferrals_broken"
    EXTENSIONS_WANTED = "extensions_wanted"
    EXTENSIONS_REFUSED = "extensions_refused"
    EXCLUSIONS_WANTED = "exclusions_wanted"
    EXCLUSIONS_REFUSED = "exclusions_refused"
    VALID_VISITS = "valid_visits"
    CONTACTED = "contacted"
    SOLVED = "solved"
    BASICALLY_SOLVED = "basically_solved"
    SATISFIED = "satisfied"
    BASICALLY_SATISFIED = "basically_satisfied"
    SATISFIED_WITH_PROCESS = "satisfied_with_process"
    BASICALLY_SATISFIED_WITH_PROCESS = "basically_satisfied_with_process"
    DOUBLY_SATISFIED = "doubly_satisfied"
    FIRST_VALID_VISITS = "first_valid_visits"
    FIRST_SOLVED = "first_solved"
    FIRST_BASICALLY_SOLVED = "first_basically_solved"
    FIRST_SATISFIED = "first_satisfied"
    FIRST_BASICALLY_SATISFIED = "first_basically_satisfied"
    MINUTES_TO_SIGN = "minutes_to_sign"
    MINUTES_TO_CONTACT = "minutes_to_contact"
    MINUTES_TO_ANSWER = "minutes_to_answer"
    MINUTES_TO_CLOSE = "minutes_to_close"


TIMES = frozenset(
    {
        Figure.MINUTES_TO_SIGN,
        Figure.MINUTES_TO_CONTACT,
        Figure.MINUTES_TO_ANSWER,
        Figure.MINUTES_TO_CLOSE,
    }
)


_A, _F = Attribution, Figure
_OF_A_CASE = frozenset(
    {
        _F.CLOSED,
        _F.SOLVED_AT_FIRST,
        _F.REHANDLED,
        _F.REHANDLINGS,
        _F.REOPENED,
        _F.PROBLEM_CASES,
    }
)
_OF_A_VISIT = frozenset(
    {
        _F.VALID_VISITS,
        _F.CONTACTED,
        _F.SOLVED,
        _F.BASICALLY_SOLVED,
        _F.SATISFIED,
        _F.BASICALLY_SATISFIED,
        _F.SATISFIED_WITH_PROCESS,
        _F.BASICALLY_SATISFIED_WITH_PROCESS,
        _F.DOUBLY_SATISFIED,
    }
)
_OF_THE_FIRST_VISIT = frozenset(figure for figure in Figure if figure.startswith("first_"))
# Which figures count on the days of each kind.
COUNTED_ON: Mapping[Attribution, frozenset[Figure]] = {
    _A.RECEIVED: _OF_A_CASE | _OF_A_VISIT | {_F.RECEIVED, _F.DONE, _F.DONE_IN_TIME},
    _A.DISPATCHED: frozenset({_F.DISPATCHED, _F.RETURNED}),
    _A.DUE: frozenset(
        {
            _F.SIGN_FOR_DUE,
            _F.SIGNED_IN_TIME,
            _F.CONTACT_DUE,
            _F.CONTACTED_IN_TIME,
            _F.DUE,
            _F.DONE_IN_TIME,
            _F.DEFERRALS_KEPT,
            _F.DEFERRALS_BROKEN,
        }
    ),
    _A.CLOSED: _OF_A_CASE | {_F.DONE, _F.DONE_IN_TIME, _F.MINUTES_TO_ANSWER, _F.MINUTES_TO_CLOSE},
    _A.VISITED: _OF_A_VISIT | _OF_THE_FIRST_VISIT,
    _A.RECORDED: frozenset(
        {
            _F.EXTENSIONS_WANTED,
            _F.EXTENSIONS_REFUSED,
            _F.EXCLUSIONS_WANTED,
            _F.EXCLUSIONS_REFUSED,
            _F.MINUTES_TO_SIGN,
            _F.MINUTES_TO_CONTACT,
        }
    ),
}
# A bureau's records count on two of them.
RECORDS_COUNTED_ON = frozenset({Attribution.RECEIVED, Attribution.RECORDED})


def counted_as(bureau: str, detail: str, field: str, value: str | bool) -> str:
    """The figure of a bureau's records that have a value in a field with few values, as in
    `justice.mediation.stage=agreed`."""
    told = str(value).lower() if isinstance(value, bool) else value
    return f"{bureau}.{detail}.{field}={told}"
