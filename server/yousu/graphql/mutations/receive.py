"""Receive (接)."""

import strawberry

from yousu.case.problem import Refused
from yousu.execute import execute
from yousu.graphql.context import Info
from yousu.graphql.inputs.receive import CaseCommentInput, CaseOpenInput, CaseRelabelInput
from yousu.graphql.mutations.act import CasePayload, act, done, refused
from yousu.intake.opening import opening_requests


@strawberry.type
class ReceiveActs:
    @strawberry.mutation(description="Receive an appeal: a case is opened.")
    async def case_open(self, info: Info, input: CaseOpenInput) -> CasePayload:
        city, actor = info.context.city, info.context.actor
        try:
            [request] = await opening_requests(city, actor, [(input.opening(), input.key)])
            return done(info, await execute(city, request))
        except Refused as refusal:
            return refused(info, refusal)

    @strawberry.mutation(description="Say a word about the case; it moves no clock.")
    async def case_comment(self, info: Info, input: CaseCommentInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Say better what the appeal is; once dispatched it gets no weaker sign-off."
    )
    async def case_relabel(self, info: Info, input: CaseRelabelInput) -> CasePayload:
        return await act(info, input)
