"""Why a case needs somebody's attention."""

from datetime import datetime
from typing import Annotated, Self

import strawberry

from yousu.batch import rules_of
from yousu.case import failed_rules, state
from yousu.graphql.context import Info
from yousu.graphql.enums import ClockKind, FaultKind
from yousu.store import attention


@strawberry.type(
    description="Something that should have happened by itself, and has failed several times. It is"
    " tried again; the worker's log tells the error."
)
class FailingTimer:
    clock: ClockKind = strawberry.field(description="The promise of time that it belongs to.")
    round: int = strawberry.field(description="Which of its kind.")
    rung: str | None = strawberry.field(
        description="The rung or card that should come; null where the clock should run out."
    )
    due_at: datetime = strawberry.field(description="When it should have happened.")
    tries: int = strawberry.field(description="How often it was tried in vain.")
    retry_at: datetime = strawberry.field(description="When it is tried again.")

    @classmethod
    def of(cls, failing: attention.FailingTimer) -> Self:
        timer = failing.timer
        return cls(
            clock=timer.key.clock,
            round=timer.key.round,
            rung=timer.key.rung,
            due_at=timer.due_at,
            tries=failing.tries,
            retry_at=failing.retry_at,
        )


@strawberry.type(
    description="An order stands under the core's rule, because its bureau's own failed when it was"
    " asked. It keeps it until the case is closed or goes to a unit under rules that work."
)
class FailedRule:
    assignment: strawberry.ID = strawberry.field(description="The id of the order.")
    plugin: str = strawberry.field(description="The plugin that failed, by name.")
    hook: str = strawberry.field(description="The hook that failed.")
    kind: FaultKind = strawberry.field(description="What was wrong with its answer.")
    reason: str = strawberry.field(description="What was wrong, in a sentence.")

    @classmethod
    def of(cls, failed: failed_rules.FailedRule) -> Self:
        fault = failed.fault
        return cls(
            assignment=strawberry.ID(str(failed.order.id)),
            plugin=fault.plugin,
            hook=fault.hook,
            kind=fault.kind,
            reason=fault.reason,
        )


Attention = Annotated[
    FailingTimer | FailedRule,
    strawberry.union("Attention", description="Why a case needs somebody's attention."),
]


async def attention_of(info: Info, case: state.Case) -> list[FailingTimer | FailedRule]:
    """What should have happened and has not, then the rules that failed."""
    loaders = info.context.loaders
    timers = await loaders.failing_timers.load(case.id) or ()
    ids = list(rules_of([case]))
    sets = dict(zip(ids, await loaders.rule_sets.load_many(ids), strict=True))
    failed = failed_rules.failed_rules(case, sets)
    return [*(FailingTimer.of(t) for t in timers), *(FailedRule.of(one) for one in failed)]
