"""Early warnings, followed as they are issued, grow, are seen to and end."""

from collections.abc import AsyncGenerator
from functools import partial
from typing import Annotated

import strawberry

from yousu.case.events import (
    EarlyWarned,
    Fact,
    WarningAcknowledged,
    WarningEnded,
    WarningMeasureRecorded,
)
from yousu.case.sight import seen_by, sees_bureau
from yousu.feed.log import EventFilter, read_after
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseEventType
from yousu.graphql.subscriptions.followed import (
    CURSOR,
    AfterUpdate,
    check_bureau_asked,
    followed,
)
from yousu.graphql.warnings import EarlyWarning

OF_WARNINGS = (EarlyWarned, WarningAcknowledged, WarningMeasureRecorded, WarningEnded)


@strawberry.input(description="Which warnings; what is left out asks nothing.")
class WarningUpdateFilter:
    bureau: str | None = strawberry.field(
        default=None, description="By a rule of the bureau with this code."
    )
    rule: str | None = strawberry.field(default=None, description="By the rule with this code.")


@strawberry.type(description="A warning was issued or has grown, was seen to or has ended.")
class WarningUpdate:
    cursor: str = strawberry.field(description=CURSOR)
    type: CaseEventType = strawberry.field(description="What has happened.")
    warning: EarlyWarning = strawberry.field(description="The warning as it stands now.")


@strawberry.type
class WarningFeed:
    @strawberry.subscription(
        description="What becomes of early warnings, all of it in one order, once; from `after`, or"
        " from now on. A warning that grows is told again with every case that comes under it."
    )
    async def warnings(
        self,
        info: Info,
        filter: Annotated[
            WarningUpdateFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        after: AfterUpdate = None,
    ) -> AsyncGenerator[WarningUpdate, None]:
        asked, bound = filter or WarningUpdateFilter(), seen_by(info.context.actor)
        check_bureau_asked(bound, asked.bureau)
        kinds = frozenset(kind.__name__ for kind in OF_WARNINGS)
        read = partial(read_after, wanted=EventFilter(types=kinds, seen_by=bound))
        async for entry in followed(info, read, after):
            update = await _update(info, asked, str(entry.cursor), entry.event.fact)
            if update is not None:
                yield update


async def _update(
    info: Info, asked: WarningUpdateFilter, cursor: str, fact: Fact
) -> WarningUpdate | None:
    """The update, if its warning is asked for and the actor may see it."""
    assert isinstance(fact, OF_WARNINGS)
    issued = await info.context.loaders.warnings.load(fact.warning)
    if issued is None or not sees_bureau(info.context.actor, issued.bureau):
        return None
    if asked.bureau not in (None, issued.bureau) or asked.rule not in (None, issued.rule):
        return None
    kind = CaseEventType(type(fact).__name__)
    return WarningUpdate(cursor=cursor, type=kind, warning=EarlyWarning.of(issued))
