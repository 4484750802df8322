"""What a bureau's own records contribute: how many have which of a few values."""

from collections.abc import Iterator

from yousu.case.contribution.cell import Share, Who
from yousu.case.figures import Attribution, counted_as
from yousu.case.state import Case, RecordedDetail


def of_details(case: Case) -> Iterator[Share]:
    """Each entry counts for the unit on whose order it was recorded, on the day of its latest
    recording and on that of receipt."""
    for detail in case.details:
        order = case.assignment(detail.assignment)
        who = Who.of(case, order).as_unit()
        for figure in _figures(detail):
            yield Share(who, Attribution.RECORDED, detail.at, figure)
            yield Share(who, Attribution.RECEIVED, case.received_at, figure)


def _figures(detail: RecordedDetail) -> Iterator[str]:
    for field in detail.counted:
        for value in detail.values_of(field):
            if isinstance(value, str | bool):
                yield counted_as(detail.bureau, detail.code, field, value)
