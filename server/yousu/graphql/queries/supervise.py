"""What is held against whom, what many people raise, and who stands in for whom."""

from typing import Annotated

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.delegations import Delegation, delegations_of
from yousu.graphql.enums import WarningState
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.graphql.register import (
    RegisterConnection,
    RegisterFilter,
    RegisterTotal,
    register_page,
    totals,
)
from yousu.graphql.warnings import EarlyWarningConnection, warning_page
from yousu.store.warnings import WarningFilter


@strawberry.type
class SuperviseQueries:
    @strawberry.field(description="What is held against units and persons, newest first.")
    async def register(
        self,
        info: Info,
        filter: Annotated[
            RegisterFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> RegisterConnection:
        return await register_page(info, filter, Page(first, after, last, before))

    @strawberry.field(description="The register of each unit, counted by kind.")
    async def register_totals(
        self,
        info: Info,
        filter: Annotated[
            RegisterFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
    ) -> list[RegisterTotal]:
        return await totals(info, filter)

    @strawberry.field(
        description="Matters that many people have raised within a few days, newest warning first."
    )
    async def early_warnings(
        self,
        info: Info,
        bureau: Annotated[
            str | None,
            strawberry.argument(description="A bureau's code; all that you may see if left out."),
        ] = None,
        rule: Annotated[
            str | None, strawberry.argument(description="The code of a rule; any if left out.")
        ] = None,
        states: Annotated[
            list[WarningState] | None, strawberry.argument(description="Any of these.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> EarlyWarningConnection:
        told = None if states is None else tuple(states)
        wanted = WarningFilter(bureau, rule, told)
        return await warning_page(info, wanted, Page(first, after, last, before))

    @strawberry.field(description="Who stands in for whom, now or later; the next to begin last.")
    async def delegations(
        self,
        info: Info,
        bureau: Annotated[
            str | None, strawberry.argument(description="A bureau's code; all if left out.")
        ] = None,
    ) -> list[Delegation]:
        return await delegations_of(info, bureau)
