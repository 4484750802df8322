"""Many people raised one matter."""

import strawberry

from yousu.graphql.events.event import CaseEvent


@strawberry.type(description="The case's matter came under an early warning (预警提醒).")
class EarlyWarned(CaseEvent):
    warning: strawberry.ID = strawberry.field(description="The id of the warning.")
    matter: strawberry.ID = strawberry.field(description="The id of the matter.")
    bureau: str = strawberry.field(description="The code of the bureau whose rule it is.")
    rule: str = strawberry.field(description="The code of the rule.")
    people: int = strawberry.field(description="How many different people had raised it by then.")
    post: str = strawberry.field(description="The code of the post that supervises the matter.")
    ordered: strawberry.ID | None = strawberry.field(
        description="The id of the supervision order, on the case through which it is supervised."
    )
