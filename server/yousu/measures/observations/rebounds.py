"""Problems that come back."""

from dataclasses import replace
from datetime import timedelta

from yousu.case.traits import Trait
from yousu.measures.observations.observation import Rebound
from yousu.measures.observations.question import Question
from yousu.store.case_list import CaseFilter, conditions
from yousu.store.repeats import rebounds_by_category


async def rebounds(question: Question) -> list[Rebound]:
    """By category, those with most first."""
    rules, wanted = question.rules, conditions(question.cases)
    within = timedelta(days=rules.rebound_days)
    either = (CaseFilter(traits=(Trait.REBOUNDED,)), CaseFilter(comes_back_within=within))
    counted = await rebounds_by_category(question.connection, wanted, within)
    found = [
        Rebound(
            count=one.either,
            cases=replace(question.cases, category=one.category, any_of=either),
            category=one.category,
            received=one.received,
            again=one.again,
            back=one.back,
        )
        for one in counted
        if one.either >= rules.rebound_cases
    ]
    return found[: rules.most]
