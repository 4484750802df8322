"""A case begins, and is called something."""

from yousu.case.apply.orders import with_chain
from yousu.case.apply.replace import replace
from yousu.case.events import (
    CaseOpened,
    Commented,
    Event,
    MatterJoined,
    MatterLeft,
    Relabelled,
)
from yousu.case.state import Case


def opened(event: Event, fact: CaseOpened) -> Case:
    return Case(
        id=event.case,
        number=fact.number,
        version=event.version,
        reporter=fact.reporter,
        channel=fact.channel,
        nature=fact.nature,
        category=fact.category,
        urgency=fact.urgency,
        significance=fact.significance,
        received_at=fact.received_at,
        changed_at=event.at,
        received_by=fact.received_by,
        external_id=fact.external_id,
        clocks=fact.clocks,
        district=fact.district,
    )


def commented(case: Case, _event: Event, _fact: Commented) -> Case:
    """A word moves nothing."""
    return case


def relabelled(case: Case, _event: Event, fact: Relabelled) -> Case:
    called = replace(
        case,
        nature=fact.nature,
        significance=fact.significance,
        category=fact.category,
        bound=fact.bound,
        district=fact.district,
    )
    return with_chain(called, fact.sign_off_rules)


def matter_joined(case: Case, _event: Event, fact: MatterJoined) -> Case:
    return replace(case, matter=fact.matter)


def matter_left(case: Case, _event: Event, _fact: MatterLeft) -> Case:
    return replace(case, matter=None)
