"""Who asks."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case.rules import Seat as HeldSeat
from yousu.graphql.enums import ActorKind
from yousu.graphql.seats import Seat
from yousu.identity import Caller


@strawberry.type(description="Who asks, as this city knows them.")
class Viewer:
    kind: ActorKind = strawberry.field(description="A person, or a client.")
    actor: str = strawberry.field(description="The staff id, or the client's name.")
    seat: Seat | None = strawberry.field(description="The seat acted from.")
    expires_at: datetime = strawberry.field(description="Until when the token holds.")

    @classmethod
    def of(cls, caller: Caller) -> Self:
        actor = caller.actor
        held = HeldSeat(actor.post, actor.bureau, actor.unit) if actor.post else None
        return cls(
            kind=actor.kind,
            actor=actor.id,
            seat=Seat.of(held) if held else None,
            expires_at=caller.expires_at,
        )
