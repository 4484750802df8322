"""Dispatch (派): who has the case."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.dispatch import (
    CaseCallInSupportInput,
    CaseDispatchInput,
    CaseOfferHandOverInput,
    CaseReturnInput,
    CaseSignForInput,
)
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class DispatchActs:
    @strawberry.mutation(description="Give the case to a unit (派单).")
    async def case_dispatch(self, info: Info, input: CaseDispatchInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Give another unit a part of the case (协办).")
    async def case_call_in_support(self, info: Info, input: CaseCallInSupportInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Take an order (签收).")
    async def case_sign_for(self, info: Info, input: CaseSignForInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(description="Ask to send an order back (退单); an arbiter decides.")
    async def case_return(self, info: Info, input: CaseReturnInput) -> CasePayload:
        return await act(info, input)

    @strawberry.mutation(
        description="Offer an order to another unit; the first one answers until it accepts."
    )
    async def case_offer_hand_over(self, info: Info, input: CaseOfferHandOverInput) -> CasePayload:
        return await act(info, input)
