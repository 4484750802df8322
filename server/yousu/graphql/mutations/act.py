"""How every act on a case is carried out and answered."""

import strawberry

from yousu.case.problem import Refused
from yousu.execute import execute
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.ids import case_id
from yousu.graphql.inputs.act import ActInput
from yousu.graphql.inputs.confer import CaseJoinMatterInput
from yousu.graphql.problems import Problem
from yousu.matters import Pair, join_matter
from yousu.request import Done, Request


@strawberry.type(description="The case after an act, or why the act was refused.")
class CasePayload:
    case: Case | None = strawberry.field(description="The case as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def act(info: Info, input: ActInput) -> CasePayload:
    """Carries out what the input asks of its case."""
    try:
        return done(info, await execute(info.context.city, request_of(info, input)))
    except Refused as refusal:
        return refused(info, refusal)


async def join(info: Info, input: CaseJoinMatterInput) -> Done:
    """Puts two cases into one matter. Raises Refused."""
    pair = Pair(case_id(input.case), case_id(input.with_))
    city, actor = info.context.city, info.context.actor
    return await join_matter(city, actor, pair, input.version, input.key)


def request_of(info: Info, input: ActInput) -> Request:
    """What the actor asks at the door. Raises Refused for an id that is none."""
    return Request(
        case=case_id(input.case),
        command=input.command(),
        actor=info.context.actor,
        version=input.version,
        key=input.key,
    )


def done(info: Info, outcome: Done) -> CasePayload:
    info.context.fresh_loaders()
    return CasePayload(case=Case.of(outcome.case), problems=[])


def refused(info: Info, refusal: Refused, within: tuple[str, ...] = ()) -> CasePayload:
    """`within` is where the act is in the input, where it is one of several."""
    return CasePayload(case=None, problems=[Problem.of(refusal, info, within)])
