"""What was asked of somebody higher, and the answers."""

import strawberry

from yousu.case import events
from yousu.graphql.case.wishes import Wish
from yousu.graphql.context import Info
from yousu.graphql.events.event import ApplicationEvent, AssignmentEvent, WordedEvent
from yousu.graphql.seats import Seat
from yousu.graphql.texts import text_of


@strawberry.type(description="Something was asked of somebody higher.")
class Applied(ApplicationEvent, AssignmentEvent, WordedEvent):
    wish: Wish = strawberry.field(description="What is asked for.")
    levels: list[Seat] = strawberry.field(description="The seats that must grant it in turn.")

    @strawberry.field(description="What proves it; null where there is nothing.")
    async def evidence(self, info: Info) -> str | None:
        fact = self.stored.fact
        return await text_of(info, fact.evidence) if isinstance(fact, events.Applied) else None


@strawberry.type(description="One level granted or refused an application.")
class Ruled(ApplicationEvent, WordedEvent):
    post: str = strawberry.field(description="The code of the post that decided.")
    granted: bool = strawberry.field(description="True when granted, false when refused.")
    absent: str | None = strawberry.field(
        description="For whom a delegate decided, by staff id; null if for nobody."
    )


@strawberry.type(description="An application was taken back by who made it.")
class Withdrawn(ApplicationEvent):
    pass


@strawberry.type(description="What had been granted was taken back.")
class Revoked(ApplicationEvent, WordedEvent):
    pass
