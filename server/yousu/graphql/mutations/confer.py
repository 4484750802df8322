"""Confer (会商): units meet about a hard case, cases are about one matter (同一事项)."""

import strawberry

from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.inputs.confer import (
    CaseCallConsultationInput,
    CaseConcludeConsultationInput,
    CaseGiveOpinionInput,
    CaseJoinMatterInput,
    CaseLeaveMatterInput,
)
from yousu.graphql.mutations.act import CasePayload, act, done, join, refused


@strawberry.type
class ConferActs:
    @strawberry.mutation(description="Call units together (会商).")
    async def case_call_consultation(
        self, info: Info, input: CaseCallConsultationInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Say what your unit thinks.")
    async def case_give_opinion(self, info: Info, input: CaseGiveOpinionInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Fix who leads, and name the person who follows the case to the end."
    )
    async def case_conclude_consultation(
        self, info: Info, input: CaseConcludeConsultationInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="The case is about the same as another; both are in its matter, or a new one."
    )
    async def case_join_matter(self, info: Info, input: CaseJoinMatterInput) -> CasePayload:
        try:
            return done(info, await join(info, input))
        except Refused as refusal:
            return refused(info, refusal)

    @strawberry.mutation(description="The case is not about the same, after all.")
    async def case_leave_matter(self, info: Info, input: CaseLeaveMatterInput) -> CasePayload:
        return await act(info, input)
