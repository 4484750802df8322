"""Who asks, who holds which seat, and which clients there are."""

from typing import Annotated

import strawberry

from yousu.graphql.clients import Client, clients_of
from yousu.graphql.context import Info
from yousu.graphql.pages import USUAL_PAGE, After, First
from yousu.graphql.staff import StaffConnection, StaffFilterInput, staff_page
from yousu.graphql.viewer import Viewer
from yousu.graphql.webhooks import Webhook, webhooks_of


@strawberry.type
class IdentityQueries:
    @strawberry.field(description="Who asks; null without a valid token.")
    def viewer(self, info: Info) -> Viewer | None:
        caller = info.context.caller
        return Viewer.of(caller) if caller else None

    @strawberry.field(description="The integration clients, for the administrator.")
    async def clients(self, info: Info) -> list[Client]:
        return await clients_of(info)

    @strawberry.field(description="The webhooks of clients, for the administrator.")
    async def webhooks(
        self,
        info: Info,
        client: Annotated[
            str | None, strawberry.argument(description="A client's code; all if left out.")
        ] = None,
    ) -> list[Webhook]:
        return await webhooks_of(info, client)

    @strawberry.field(
        description="Who holds which seat: in your own bureau, or in all if you read all cases."
    )
    async def staff(
        self,
        info: Info,
        filter: Annotated[
            StaffFilterInput | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> StaffConnection:
        return await staff_page(info, filter, first, after)
