"""What is done with a reporter's data: it is shown whole, or erased."""

from typing import Self

import strawberry
from strawberry import relay

from yousu import reporters
from yousu.case import commands
from yousu.case.problem import Refused
from yousu.case.sight import may_see
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.ids import case_id
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem


@strawberry.type(description="Who raised a case, whole.")
class RevealedReporter:
    name: str | None = strawberry.field(description="Their name; null when not told.")
    phone: str | None = strawberry.field(description="Their number; null when not told.")
    address: str | None = strawberry.field(description="Where they live; null when not told.")

    @classmethod
    def of(cls, reporter: commands.Reporter) -> Self:
        return cls(name=reporter.name, phone=reporter.phone, address=reporter.address)

    def __repr__(self) -> str:
        return "RevealedReporter(…)"


@strawberry.type(description="The reporter of a case, or why they are not shown.")
class ReporterRevealPayload:
    reporter: RevealedReporter | None = strawberry.field(description="The reporter.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.type(description="The case whose reporter was erased, or why nobody was.")
class ReporterErasePayload:
    case: Case | None = strawberry.field(
        description="The case as it now stands; null when you may not see it."
    )
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="Show who raised a case.")
class ReporterRevealInput:
    case: relay.GlobalID = strawberry.field(description="The case.")
    reason: str = strawberry.field(
        description="Why you need to know; it stays in the access log, and must name nobody."
    )


@strawberry.input(description="Erase who raised a case.")
class ReporterEraseInput(KeyedInput):
    case: relay.GlobalID = strawberry.field(description="Any case of theirs.")
    reason: str = strawberry.field(
        description="Who asked for it and how; it stays in the access log, and must name nobody."
    )


async def reveal(info: Info, input: ReporterRevealInput) -> ReporterRevealPayload:
    city, actor = info.context.city, info.context.actor
    try:
        found = await reporters.reveal(city, actor, case_id(input.case), input.reason)
    except Refused as refusal:
        return ReporterRevealPayload(reporter=None, problems=_told(info, refusal))
    return ReporterRevealPayload(reporter=RevealedReporter.of(found), problems=[])


async def erase(info: Info, input: ReporterEraseInput) -> ReporterErasePayload:
    city, actor = info.context.city, info.context.actor
    try:
        id = case_id(input.case)
        case = await reporters.erase(city, actor, id, input.reason, input.claim(info))
    except Refused as refusal:
        return ReporterErasePayload(case=None, problems=_told(info, refusal))
    info.context.fresh_loaders()
    return ReporterErasePayload(case=Case.of(case) if may_see(actor, case) else None, problems=[])


def _told(info: Info, refusal: Refused) -> list[Problem]:
    return [Problem.of(refusal, info)]
