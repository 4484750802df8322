"""The ledger in numbers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

import strawberry

from yousu.case.rules import Directory
from yousu.case.sight import may_see_persons
from yousu.graphql.case_filter import CaseFilter
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import Channel, Nature
from yousu.graphql.ledger import visible
from yousu.graphql.problems import BadRequest
from yousu.ledger.summary import total, with_those_below
from yousu.store import ledger as store
from yousu.store.ledger import Group, Grouping

MOST_GROUPINGS = 3


@strawberry.type(description="How many cases of each kind there are.")
class LedgerCounts:
    received: int = strawberry.field(description="All of them.")
    open: int = strawberry.field(description="Not closed yet.")
    overdue: int = strawberry.field(
        description="Late, and still waiting for the unit's answer at the cut-off."
    )
    closed: int = strawberry.field(description="Closed.")
    closed_late: int = strawberry.field(description="Closed, and late in any round.")
    returned: int = strawberry.field(description="Sent back at least once.")
    handled_again: int = strawberry.field(description="Handled again at least once.")

    @classmethod
    def of(cls, counts: store.LedgerCounts) -> Self:
        return cls(**vars(counts))


@strawberry.type(
    description="The cases that have something in common, counted; null where nobody asked to group"
    " by it, or they have none."
)
class LedgerLine:
    bureau: str | None = strawberry.field(description="The leading bureau's code.")
    unit: str | None = strawberry.field(description="The leading unit's code.")
    unit_title: Title | None = strawberry.field(description="The unit's name.")
    handler: str | None = strawberry.field(description="The handler's staff id.")
    category: str | None = strawberry.field(description="The category's code.")
    category_title: Title | None = strawberry.field(description="The category's name.")
    channel: Channel | None = strawberry.field(description="How they came.")
    nature: Nature | None = strawberry.field(description="What the citizens want.")
    counts: LedgerCounts = strawberry.field(description="How many.")

    @classmethod
    def of(cls, group: Group, counts: store.LedgerCounts, directory: Directory) -> Self:
        category = directory.categories.get(group.category or "")
        unit = directory.unit(group.bureau or "", group.unit or "")
        return cls(
            bureau=group.bureau,
            unit=group.unit,
            unit_title=Title.of(unit.title) if unit else None,
            handler=group.handler,
            category=group.category,
            category_title=Title.of(category.title) if category else None,
            channel=Channel(group.channel) if group.channel else None,
            nature=Nature(group.nature) if group.nature else None,
            counts=LedgerCounts.of(counts),
        )


@strawberry.type(description="The ledger in numbers, all of one instant.")
class LedgerSummary:
    lines: list[LedgerLine] = strawberry.field(
        description="A line for each group, the fullest first; none where nothing was asked."
    )
    total: LedgerCounts = strawberry.field(description="Every case once.")
    cut_off: datetime = strawberry.field(description="The instant at which it stood so.")


async def ledger_summary(
    info: Info, filter: CaseFilter | None, by: Sequence[Grouping], with_subcategories: bool
) -> LedgerSummary:
    """The cases that the actor may see, counted. Raises BadRequest for too many groupings."""
    _check(info, filter, by)
    directory = info.context.city.host.directory
    wanted = await visible(info, filter)
    async with store.snapshot(info.context.city.engine, wanted) as snapshot:
        counted = await store.counted(snapshot, by)
    shown = with_those_below(counted, directory) if with_subcategories else counted
    return LedgerSummary(
        lines=[
            LedgerLine.of(group, shown[group], directory)
            for group in sorted(shown, key=lambda group: (-shown[group].received, str(group)))
            if by
        ],
        total=LedgerCounts.of(total(counted.values())),
        cut_off=snapshot.cut_off,
    )


def _check(info: Info, filter: CaseFilter | None, by: Sequence[Grouping]) -> None:
    """Raises BadRequest. Figures of persons are for whom the measures of persons are for."""
    bureau = filter.bureau if filter else None
    if Grouping.HANDLER in by and not may_see_persons(info.context.actor, bureau, None):
        told = "Ask as a leader for persons of your own bureau, with its code in the filter."
        raise BadRequest("NOT_ALLOWED", told)
    if len(by) > MOST_GROUPINGS or len(set(by)) < len(by):
        told = f"Group by up to {MOST_GROUPINGS} different things."
        raise BadRequest("TOO_MUCH_ASKED", told)
