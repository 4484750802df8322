"""Reporters' data."""

import strawberry

from yousu.graphql import reporter_acts
from yousu.graphql.context import Info


@strawberry.type
class ReporterActs:
    @strawberry.mutation(
        description="Show who raised a case, whole, to whoever handles it now; who asked and why is"
        " written into the access log."
    )
    async def reporter_reveal(
        self, info: Info, input: reporter_acts.ReporterRevealInput
    ) -> reporter_acts.ReporterRevealPayload:
        return await reporter_acts.reveal(info, input)

    @strawberry.mutation(
        description="Erase a person who asks for it: name, number, address, and all words by and"
        " about them in every case of theirs. What happened to the cases, and what is counted,"
        " stays; it can't be undone."
    )
    async def reporter_erase(
        self, info: Info, input: reporter_acts.ReporterEraseInput
    ) -> reporter_acts.ReporterErasePayload:
        return await reporter_acts.erase(info, input)
