"""Units met about a hard case."""

import strawberry

from yousu.graphql.enums import ProblemGround
from yousu.graphql.events.event import CaseEvent, WordedEvent
from yousu.graphql.seats import UnitName


@strawberry.type(description="The case was sent back, or handled again, once too often.")
class ProblemDeclared(CaseEvent):
    ground: ProblemGround = strawberry.field(name="problemGround", description="Which of the two.")


@strawberry.type(description="Units were called together.")
class ConsultationCalled(WordedEvent):
    consultation: strawberry.ID = strawberry.field(description="The id of the consultation.")
    round: int = strawberry.field(description="1 for the first about the case.")
    participants: list[UnitName] = strawberry.field(description="The units that take part.")


@strawberry.type(description="A participant said what it thinks.")
class OpinionGiven(WordedEvent):
    consultation: strawberry.ID = strawberry.field(description="The id of the consultation.")


@strawberry.type(description="It was decided who leads, and who follows the case.")
class ConsultationConcluded(WordedEvent):
    consultation: strawberry.ID = strawberry.field(description="The id of the consultation.")
    lead: UnitName = strawberry.field(description="The unit that leads from now on.")
    follower: str = strawberry.field(description="Who follows the case, by staff id.")
    sign_off_rules: strawberry.ID | None = strawberry.field(
        description="The rules whose longer chain of signatures holds from now on; null for none."
    )
