"""By what units and people are scored, and their scores settled."""

import strawberry

from yousu.graphql.appraisal import scheme_set, settling
from yousu.graphql.context import Info


@strawberry.type
class AppraisalActs:
    @strawberry.mutation(
        description="Set a bureau's or the city's appraisal scheme, for the periods that begin on a"
        " day or later."
    )
    async def appraisal_scheme_set(
        self, info: Info, input: scheme_set.AppraisalSchemeSetInput
    ) -> scheme_set.AppraisalSchemePayload:
        return await scheme_set.scheme_set(info, input)

    @strawberry.mutation(
        description="Fix the scores of a period that is over, as an edition that stands for ever;"
        " asked again, a new one names what has changed and why."
    )
    async def appraisal_settle(
        self, info: Info, input: settling.AppraisalSettleInput
    ) -> settling.AppraisalSettlePayload:
        return await settling.appraisal_settle(info, input)
