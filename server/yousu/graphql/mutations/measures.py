"""What is counted, and how."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.measure_define import MeasureDefineInput, MeasurePayload, define_measure


@strawberry.type
class MeasureActs:
    @strawberry.mutation(
        description=(
            "Define a measure, or the next version of one; it holds from now on. What was published"
            " by an older version stays."
        )
    )
    async def measure_define(self, info: Info, input: MeasureDefineInput) -> MeasurePayload:
        return await define_measure(info, input)
