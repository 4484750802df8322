"""Time: more of it, none of it for a while, or a promise instead."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.time import (
    CaseEndDeferralInput,
    CaseRecordProgressInput,
    CaseRequestDeferralInput,
    CaseRequestExtensionInput,
    CaseRequestPauseInput,
    CaseResumeInput,
)
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class TimeActs:
    @strawberry.mutation(description="Ask for more working days to handle an order (延期).")
    async def case_request_extension(
        self, info: Info, input: CaseRequestExtensionInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Ask that the handling clock stand still.")
    async def case_request_pause(self, info: Info, input: CaseRequestPauseInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="What the paused clock waited for is here.")
    async def case_resume(self, info: Info, input: CaseResumeInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Ask to put an order on account (挂账), with a plan and a promised day."
    )
    async def case_request_deferral(
        self, info: Info, input: CaseRequestDeferralInput
    ) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Report on a deferral.")
    async def case_record_progress(self, info: Info, input: CaseRecordProgressInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="What was promised is done (销账); the reply can be written.")
    async def case_end_deferral(self, info: Info, input: CaseEndDeferralInput) -> CasePayload:
        return await act(info, input)
