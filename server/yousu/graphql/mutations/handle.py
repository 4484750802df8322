"""Handle (办): the work of a unit."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.handle import (
    CaseAssignHandlerInput,
    CaseRecordContactInput,
    CaseRefuseReplyInput,
    CaseSignReplyInput,
    CaseSubmitReplyInput,
)
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class HandleActs:
    @strawberry.mutation(description="Name the person who handles an order.")
    async def case_assign_handler(self, info: Info, input: CaseAssignHandlerInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Record that the handler was in touch with the citizen.")
    async def case_record_contact(self, info: Info, input: CaseRecordContactInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Hand in a version of the reply; it goes to be signed off.")
    async def case_submit_reply(self, info: Info, input: CaseSubmitReplyInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Sign the reply; the last signature sends it (审签).")
    async def case_sign_reply(self, info: Info, input: CaseSignReplyInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Refuse the reply with what is wrong; the handler resubmits.")
    async def case_refuse_reply(self, info: Info, input: CaseRefuseReplyInput) -> CasePayload:
        return await act(info, input)
