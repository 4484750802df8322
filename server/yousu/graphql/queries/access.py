"""Who was shown what is personal."""

from typing import Annotated

import strawberry

from yousu.graphql.access_log import AccessLogConnection, AccessLogFilter, access_log_page
from yousu.graphql.context import Info
from yousu.graphql.pages import After, Before, First, Last, Page


@strawberry.type
class AccessQueries:
    @strawberry.field(
        description="The access log, newest first, for the data officer: who was shown a reporter's"
        " data or has erased it, when, by which case, and why."
    )
    async def access_log(
        self,
        info: Info,
        filter: Annotated[
            AccessLogFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> AccessLogConnection:
        return await access_log_page(info, filter, Page(first, after, last, before))
