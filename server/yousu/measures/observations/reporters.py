"""Reporters who come again and again."""

from dataclasses import replace
from secrets import token_hex

from yousu.measures.observations.observation import RepeatedReporter
from yousu.measures.observations.question import Question
from yousu.store.case_list import conditions
from yousu.store.repeats import repeated_reporters as found


async def repeated_reporters(question: Question) -> list[RepeatedReporter]:
    """Those with most cases first, each under a handle that is made up for this answer."""
    rules, cases = question.rules, question.cases
    told = await found(question.connection, conditions(cases), rules.reporter_cases, rules.most)
    return [
        RepeatedReporter(count, replace(cases, reporter=reporter), token_hex(4))
        for reporter, count in told.items()
    ]
