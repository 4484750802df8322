"""What a rule may look at when an order is about to start."""

from yousu.bureau.hooks import CaseFacts
from yousu.case.rules import Directory
from yousu.case.starts import Start
from yousu.case.state import Case
from yousu.case.vocabulary import more_urgent


def facts_of(case: Case, start: Start, directory: Directory) -> CaseFacts:
    """The case as the bureau that is about to have it may see it, as urgent as the category is."""
    category = directory.categories.get(start.category)
    urgency = category.urgency if category else case.urgency
    return CaseFacts(
        channel=case.channel,
        nature=start.labels.nature,
        category=start.category,
        urgency=more_urgent(case.urgency, urgency),
        significance=start.labels.significance,
        unit=start.at.unit,
        consulted=start.consulted,
    )
