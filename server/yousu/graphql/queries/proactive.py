"""What stands out, and what is done before anyone complains (未诉先办)."""

from typing import Annotated

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.enums import ObservationKind
from yousu.graphql.metrics import Period
from yousu.graphql.observations import Observation, observations
from yousu.graphql.topics import Topic, TopicCandidate, candidates_of, topics_of


@strawberry.type
class ProactiveQueries:
    @strawberry.field(
        description="What stands out among the cases received in a period, kind by kind."
    )
    async def observations(
        self,
        info: Info,
        period: Annotated[Period, strawberry.argument(description="Which days.")],
        bureau: Annotated[
            str | None,
            strawberry.argument(
                description="A bureau's code; your own, or the whole city, if left out."
            ),
        ] = None,
        kinds: Annotated[
            list[ObservationKind] | None,
            strawberry.argument(description="Any of these; all that you may see if left out."),
        ] = None,
    ) -> list[Observation]:
        return await observations(info, bureau, period, kinds)

    @strawberry.field(
        description="The topics that a bureau has taken up, heaviest first; or its closed ones."
    )
    async def topics(
        self,
        info: Info,
        bureau: Annotated[str, strawberry.argument(description="The bureau's code.")],
        closed: Annotated[
            bool, strawberry.argument(description="Whether those that are closed are wanted.")
        ] = False,
    ) -> list[Topic]:
        return await topics_of(info, bureau, closed)

    @strawberry.field(
        description="What a bureau might take up: what stands out in the last weeks, and what it"
        " was warned of; heaviest first."
    )
    async def topic_candidates(
        self,
        info: Info,
        bureau: Annotated[str, strawberry.argument(description="The bureau's code.")],
    ) -> list[TopicCandidate]:
        return await candidates_of(info, bureau)
