"""What citizens do by themselves."""

import strawberry

from yousu.graphql import own_appeal_acts as acts
from yousu.graphql.context import Info


@strawberry.type
class OwnAppealActs:
    @strawberry.mutation(description="Raise an appeal, as the citizen who has signed in.")
    async def appeal_raise(self, info: Info, input: acts.AppealRaiseInput) -> acts.OwnAppealPayload:
        return await acts.raise_appeal(info, input)

    @strawberry.mutation(description="Add a word to an appeal of your own; it moves no clock.")
    async def appeal_add_word(
        self, info: Info, input: acts.AppealAddWordInput
    ) -> acts.OwnAppealPayload:
        return await acts.add_word(info, input)
