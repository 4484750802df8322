"""How every act on a case is carried out and answered."""

import strawberry

from yousu.case.problem import Refused
from yousu.execute import execute
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.ids import case_id
from yousu.graphql.inputs.act import ActInput
from yousu.graphql.problems import Problem
from yousu.request import Done, Request


@strawberry.type(description="The case after an act, or why the act was refused.")
class CasePayload:
    case: Case | None = strawberry.field(description="The case as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def act(info: Info, input: ActInput) -> CasePayload:
    """Carries out what the input asks of its case."""
    try:
        request = Request(
            case=case_id(input.case),
            command=input.command(),
            actor=info.context.actor,
            version=input.version,
            key=input.key,
        )
        return done(info, await execute(info.context.city, request))
    except Refused as refusal:
        return refused(info, refusal)


def done(info: Info, outcome: Done) -> CasePayload:
    info.context.fresh_loaders()
    return CasePayload(case=Case.of(outcome.case), problems=[])


def refused(info: Info, refusal: Refused) -> CasePayload:
    problem = Problem.of(refusal, info)
    return CasePayload(case=None, problems=[problem])
