"""A bureau records something of its own."""

from yousu.case.apply.replace import replace
from yousu.case.events import DetailRecorded, Event
from yousu.case.state import Case, RecordedDetail


def recorded(case: Case, event: Event, fact: DetailRecorded) -> Case:
    """The entry takes the place of an older one, or comes last."""
    latest = RecordedDetail(
        bureau=fact.bureau,
        code=fact.detail,
        number=fact.number,
        values=fact.values,
        words=fact.words,
        assignment=fact.assignment,
        person=event.actor.id,
        at=event.at,
        counted=fact.counted,
    )
    entries = {detail.key: detail for detail in case.details} | {latest.key: latest}
    return replace(case, details=tuple(entries.values()))
