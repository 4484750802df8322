"""What is published."""

import strawberry

from yousu.graphql.bulletin_acts import (
    BulletinCorrectInput,
    BulletinIssueInput,
    BulletinPayload,
    correct_bulletin,
    issue_bulletin,
)
from yousu.graphql.context import Info


@strawberry.type
class BulletinActs:
    @strawberry.mutation(
        description=(
            "Issue the bulletin of a period that is over, with the figures as they are now; workers"
            " issue those that are due by themselves."
        )
    )
    async def bulletin_issue(self, info: Info, input: BulletinIssueInput) -> BulletinPayload:
        return await issue_bulletin(info, input)

    @strawberry.mutation(
        description=(
            "Issue the next edition of a bulletin, with the figures as they are now, by the same"
            " definitions. It names what has changed; the edition before stays."
        )
    )
    async def bulletin_correct(self, info: Info, input: BulletinCorrectInput) -> BulletinPayload:
        return await correct_bulletin(info, input)
