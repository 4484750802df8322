"""Topics of proactive handling (未诉先办)."""

import strawberry

from yousu.graphql import topic_acts
from yousu.graphql.context import Info


@strawberry.type
class TopicActs:
    @strawberry.mutation(
        description="Take up what was observed as a topic. Asked again, it gives the one that"
        " stands."
    )
    async def topic_adopt(
        self, info: Info, input: topic_acts.TopicAdoptInput
    ) -> topic_acts.TopicPayload:
        return await topic_acts.adopt(info, input)

    @strawberry.mutation(description="Name the unit, and the person there, that own a topic.")
    async def topic_assign(
        self, info: Info, input: topic_acts.TopicAssignInput
    ) -> topic_acts.TopicPayload:
        return await topic_acts.assign(info, input)

    @strawberry.mutation(
        description="Write down what was done about a topic; its effect is counted from the first"
        " measure on."
    )
    async def topic_record_measure(
        self, info: Info, input: topic_acts.TopicRecordMeasureInput
    ) -> topic_acts.TopicPayload:
        return await topic_acts.record_measure(info, input)

    @strawberry.mutation(description="Close a topic that is done with.")
    async def topic_close(
        self, info: Info, input: topic_acts.TopicCloseInput
    ) -> topic_acts.TopicPayload:
        return await topic_acts.close(info, input)
