"""Evaluate (评): the citizen is asked."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.evaluate import CaseCloseInput, CaseRecordVisitInput, CaseReopenInput
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class EvaluateActs:
    @strawberry.mutation(
        description="Record a return visit (回访); unsolved or unsatisfied is handled again."
    )
    async def case_record_visit(self, info: Info, input: CaseRecordVisitInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Close the case after its return visit (办结).")
    async def case_close(self, info: Info, input: CaseCloseInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="The citizen comes back to a closed case: it is handled again."
    )
    async def case_reopen(self, info: Info, input: CaseReopenInput) -> CasePayload:
        return await act(info, input)
