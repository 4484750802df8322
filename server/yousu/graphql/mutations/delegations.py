"""Who stands in for whom."""

import strawberry

from yousu.graphql import delegations
from yousu.graphql.context import Info


@strawberry.type
class DelegationActs:
    @strawberry.mutation(
        description=(
            "Name who signs and decides at a seat while its holder is away. Asked again, it gives"
            " the delegation that stands."
        )
    )
    async def delegation_grant(
        self, info: Info, input: delegations.DelegationGrantInput
    ) -> delegations.DelegationPayload:
        return await delegations.grant(info, input)

    @strawberry.mutation(description="End a delegation now.")
    async def delegation_end(
        self, info: Info, input: delegations.DelegationEndInput
    ) -> delegations.DelegationPayload:
        return await delegations.end(info, input)
