"""A case comes under an early warning."""

from yousu.case.apply.replace import replace
from yousu.case.events import EarlyWarned, Event
from yousu.case.state import Case, EarlyWarning


def early_warned(case: Case, event: Event, fact: EarlyWarned) -> Case:
    warning = EarlyWarning(
        id=fact.warning,
        matter=fact.matter,
        bureau=fact.bureau,
        rule=fact.rule,
        people=fact.people,
        at=event.at,
        ordered=fact.ordered,
    )
    return replace(case, warnings=(*case.warnings, warning))
