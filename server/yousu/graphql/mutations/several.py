"""Several acts at once: each is done or refused for itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import strawberry

from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.execute import execute_each
from yousu.graphql.context import Info
from yousu.graphql.inputs.act import ActInput
from yousu.graphql.inputs.confer import CaseJoinMatterInput
from yousu.graphql.inputs.several import CasesActInput
from yousu.graphql.mutations.act import CasePayload, done, join, refused, request_of
from yousu.graphql.problems import Problem
from yousu.request import Outcome, Request

MOST_ACTS = 100
HOW_MANY = Title(f"每次须为 1 至 {MOST_ACTS} 项", f"ask for 1 to {MOST_ACTS} acts at a time")


@strawberry.type(description="What became of several acts.")
class CasesActPayload:
    results: list[CasePayload] = strawberry.field(
        description="One for each act, in their order; empty when none was tried."
    )
    problems: list[Problem] = strawberry.field(description="Why none of the acts was tried.")


@dataclass(frozen=True)
class Row:
    """One of several acts, and where it is in the input."""

    place: tuple[str, ...]
    input: ActInput | CaseJoinMatterInput


@strawberry.type
class SeveralActs:
    @strawberry.mutation(
        description="Act on several cases; a refused act changes nothing and does not stop those"
        " behind it. Acts that follow one another stand or fall by one transaction, but for joining"
        " a matter, which has one of its own."
    )
    async def cases_act(self, info: Info, input: CasesActInput) -> CasesActPayload:
        if not 1 <= len(input.acts) <= MOST_ACTS:
            refusal = Refused(ProblemCode.INVALID_INPUT, field="acts", reason=HOW_MANY)
            return CasesActPayload(results=[], problems=[Problem.of(refusal, info)])
        rows, outcomes = list(_rows(input)), list[Outcome]()
        for joins, some in groupby(rows, _joins):
            carry_out = _joined if joins else _executed
            outcomes += await carry_out(info, list(some))
        told = zip(rows, outcomes, strict=True)
        return CasesActPayload(results=[_told(info, *one) for one in told], problems=[])


def _rows(input: CasesActInput) -> Iterator[Row]:
    for number, act in enumerate(input.acts):
        name, chosen = act.chosen()
        yield Row(("acts", str(number), name), chosen)


def _joins(row: Row) -> bool:
    return isinstance(row.input, CaseJoinMatterInput)


async def _executed(info: Info, rows: list[Row]) -> list[Outcome]:
    asked = [_request(info, row) for row in rows]
    requests = [one for one in asked if isinstance(one, Request)]
    done = iter(await execute_each(info.context.city, requests))
    return [one if isinstance(one, Refused) else next(done) for one in asked]


async def _joined(info: Info, rows: list[Row]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for row in rows:
        assert isinstance(row.input, CaseJoinMatterInput), "joins are told from other acts"
        try:
            outcomes.append(await join(info, row.input))
        except Refused as refusal:
            outcomes.append(refusal)
    return outcomes


def _request(info: Info, row: Row) -> Request | Refused:
    assert isinstance(row.input, ActInput), "joins are told from other acts"
    try:
        return request_of(info, row.input)
    except Refused as refusal:
        return refusal


def _told(info: Info, row: Row, outcome: Outcome) -> CasePayload:
    if isinstance(outcome, Refused):
        return refused(info, outcome, row.place)
    return done(info, outcome)
