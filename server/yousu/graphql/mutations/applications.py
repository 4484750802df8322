"""Applications: what is asked of somebody higher, and the answer."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.applications import (
    CaseAppealAppraisalInput,
    CaseApplyForExclusionInput,
    CaseDecideInput,
    CaseRevokeInput,
    CaseWithdrawInput,
)
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class ApplicationActs:
    @strawberry.mutation(description="Ask that an order be left out of the appraisal (剔除).")
    async def case_apply_for_exclusion(
        self, info: Info, input: CaseApplyForExclusionInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Contest an entry in the register (考核申诉).")
    async def case_appeal_appraisal(
        self, info: Info, input: CaseAppealAppraisalInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Grant or refuse an application, at the level whose turn it is."
    )
    async def case_decide(self, info: Info, input: CaseDecideInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Take an application back before it is decided on.")
    async def case_withdraw(self, info: Info, input: CaseWithdrawInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Take back what was granted: a pause, a deferral or an exclusion."
    )
    async def case_revoke(self, info: Info, input: CaseRevokeInput) -> CasePayload:
        return await act(info, input)
