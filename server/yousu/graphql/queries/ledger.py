"""The ledger (台账)."""

from typing import Annotated

import strawberry

from yousu.graphql.case_filter import CaseFilter
from yousu.graphql.context import Info
from yousu.graphql.enums import LedgerGrouping
from yousu.graphql.ledger import LedgerConnection, ledger_page
from yousu.graphql.ledger_summary import LedgerSummary, ledger_summary
from yousu.graphql.pages import After, Before, First, Last, Page


@strawberry.type
class LedgerQueries:
    @strawberry.field(
        description="The ledger (台账), newest receipt first; /ledger.csv and /ledger.xlsx give the"
        " same as files."
    )
    async def ledger(
        self,
        info: Info,
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> LedgerConnection:
        return await ledger_page(info, filter, Page(first, after, last, before))

    @strawberry.field(description="The ledger in numbers: cases counted in groups.")
    async def ledger_summary(
        self,
        info: Info,
        group_by: Annotated[
            list[LedgerGrouping],
            strawberry.argument(description="A line for each of what; up to 3."),
        ] = [],  # noqa: B006 - Strawberry reads it and changes nothing
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        with_subcategories: Annotated[
            bool,
            strawberry.argument(
                description="Whether a category's line holds the cases of those below it too."
            ),
        ] = False,
    ) -> LedgerSummary:
        return await ledger_summary(info, filter, group_by, with_subcategories)
