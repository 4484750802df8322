"""Problems that come back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from yousu.bureau.wanted import By
from yousu.case.traits import Trait
from yousu.measures.observations.observation import Rebound
from yousu.measures.observations.question import Question
from yousu.store.case_list import CaseFilter
from yousu.store.tallies import tally

AGAIN = CaseFilter(traits=(Trait.REBOUNDED,))


async def rebounds(question: Question) -> list[Rebound]:
    """By category, those with most first."""
    back = CaseFilter(comes_back_within=timedelta(days=question.rules.rebound_days))
    either = _any_of(question, AGAIN, back)
    received = await _counts(question, question.cases)
    handled = await _counts(question, _any_of(question, AGAIN))
    came = await _counts(question, _any_of(question, back))
    found = [
        Rebound(
            count=count,
            cases=replace(either, category=category),
            category=category,
            received=received[category],
            again=handled.get(category, 0),
            back=came.get(category, 0),
        )
        for category, count in (await _counts(question, either)).items()
        if count >= question.rules.rebound_cases
    ]
    found.sort(key=lambda rebound: (-rebound.count, rebound.category))
    return found[: question.rules.most]


def _any_of(question: Question, *which: CaseFilter) -> CaseFilter:
    return replace(question.cases, any_of=which)


async def _counts(question: Question, cases: CaseFilter) -> Mapping[str, int]:
    """How many of the cases each category has."""
    lines = await tally(question.connection, question.bureau or "", cases, By.CATEGORY)
    return {category: int(count) for category, count in lines.items() if category is not None}
