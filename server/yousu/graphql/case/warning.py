"""Early warnings under which a case has come."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from yousu.case import state
from yousu.case.sight import sees_bureau
from yousu.graphql.case.supervision import Supervision
from yousu.graphql.context import Info
from yousu.graphql.enums import WarningGround, WarningState
from yousu.store.warnings import IssuedWarning

if TYPE_CHECKING:
    from yousu.graphql.warnings import EarlyWarning

LazyWarning = Annotated["EarlyWarning", strawberry.lazy("yousu.graphql.warnings")]


@strawberry.type(description="What somebody did about what many people raise.")
class WarningMeasure:
    stored: strawberry.Private[state.WarningMeasure]

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="Who, by staff id.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="What; null once it is erased.")
    async def text(self, info: Info) -> str | None:
        return await info.context.loaders.texts.load(self.stored.text)


@strawberry.type(description="An early warning (预警提醒) under which the case's matter has come.")
class CaseWarning:
    stored: strawberry.Private[state.EarlyWarning]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="The warning over all its cases; null when you may not see it.")
    async def warning(self, info: Info) -> LazyWarning | None:
        # A warning has its cases, and a case its warnings.
        from yousu.graphql.warnings import EarlyWarning

        issued = await self._issued(info)
        is_seen = sees_bureau(info.context.actor, issued.bureau)
        return EarlyWarning.of(issued) if is_seen else None

    @strawberry.field(description="The code of the bureau whose rule it is.")
    def bureau(self) -> str:
        return self.stored.bureau

    @strawberry.field(description="The code of the rule.")
    def rule(self) -> str:
        return self.stored.rule

    @strawberry.field(description="How many people had raised the matter when the case came in.")
    def people(self) -> int:
        return self.stored.people

    @strawberry.field(description="When the case came under it.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(
        description="The order by which the matter is supervised, if through this case."
    )
    def supervision(self) -> Supervision | None:
        found = self.case.supervision(self.stored.ordered) if self.stored.ordered else None
        return Supervision(stored=found, case=self.case) if found else None

    @strawberry.field(
        description="Whether this is the case on which is told what becomes of the warning."
    )
    def carries(self) -> bool:
        return self.stored.carries

    @strawberry.field(description="Where it stands.")
    async def state(self, info: Info) -> WarningState:
        return (await self._issued(info)).state

    @strawberry.field(description="When somebody took note of it.")
    async def acknowledged_at(self, info: Info) -> datetime | None:
        return (await self._issued(info)).acknowledged_at

    @strawberry.field(description="What was done, in order; told on the case that carries it.")
    def measures(self) -> list[WarningMeasure]:
        return [WarningMeasure(stored=measure) for measure in self.stored.measures]

    @strawberry.field(description="When it ended.")
    async def ended_at(self, info: Info) -> datetime | None:
        return (await self._issued(info)).ended_at

    @strawberry.field(description="Why it ended.")
    async def ground(self, info: Info) -> WarningGround | None:
        return (await self._issued(info)).ground

    async def _issued(self, info: Info) -> IssuedWarning:
        """The warning as the case that carries it tells; every case under it says the same."""
        found = await info.context.loaders.warnings.load(self.stored.id)
        assert found is not None, "a case comes under a warning when it is stored"
        return found
