"""Many people raised one matter."""

import strawberry

from yousu.graphql.enums import WarningGround
from yousu.graphql.events.event import CaseEvent, WordedEvent


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
    carries: bool = strawberry.field(
        description="Whether this is the case on which is told what becomes of the warning."
    )

    alike: bool = strawberry.field(
        description="Whether the case is in no matter, but like the others."
    )


@strawberry.interface(description="What became of an early warning.")
class WarningEvent(WordedEvent):
    warning: strawberry.ID = strawberry.field(description="The id of the warning.")


@strawberry.type(description="Somebody has taken note of the warning.")
class WarningAcknowledged(WarningEvent):
    pass


@strawberry.type(description="Something was done about what many people raise.")
class WarningMeasureRecorded(WarningEvent):
    pass


@strawberry.type(description="The warning has ended.")
class WarningEnded(WarningEvent):
    ground: WarningGround = strawberry.field(name="warningGround", description="Why.")
