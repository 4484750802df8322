"""The rungs of a ladder on the clocks that they are tied to."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

import strawberry

from yousu.calendar import Calendar
from yousu.case import rules, state
from yousu.case.timers import next_rung, rung_due
from yousu.graphql.case.clock import calendar_of
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import ClockKind, Consequence, Medium


@strawberry.type(description="One press on a late order: who, how, when, and what it means.")
class LadderRung:
    code: str = strawberry.field(description="Its stable name in the ladder.")
    title: Title = strawberry.field(description="Its name for people.")
    clock: ClockKind = strawberry.field(description="The clock that it is tied to.")
    round: int = strawberry.field(description="The climb: a re-handled case starts a new one.")
    post: str = strawberry.field(description="The code of the post that presses.")
    media: list[Medium] = strawberry.field(description="How it presses.")
    consequence: Consequence = strawberry.field(description="What it means for the unit.")
    planned_at: datetime | None = strawberry.field(
        description="When it will fire if nothing happens; null unless it is the next one."
    )
    fired_at: datetime | None = strawberry.field(description="When it fired; null if it has not.")

    @classmethod
    def of(
        cls, rung: rules.Rung, clock: state.Clock, ladder: rules.Ladder, calendar: Calendar
    ) -> Self:
        fired = next((f.at for f in clock.fired if f.code == rung.code), None)
        runs = clock.is_running and not clock.is_paused
        is_next = runs and next_rung(ladder, clock) == rung
        return cls(
            code=rung.code,
            title=Title.of(rung.title),
            clock=rung.clock,
            round=clock.round,
            post=rung.post,
            media=list(rung.media),
            consequence=rung.consequence,
            planned_at=rung_due(rung, clock, calendar) if is_next else None,
            fired_at=fired,
        )


async def rungs_on(
    info: Info, clocks: Iterable[state.Clock], ladder: rules.Ladder, rule_set: str | None
) -> list[LadderRung]:
    """The rungs of a ladder on each of the clocks; `rule_set` None stands for the hotline."""
    return [
        LadderRung.of(rung, clock, ladder, await calendar_of(info, clock, rule_set))
        for clock in clocks
        for rung in ladder.on(clock.kind)
    ]
