"""Bulletins, followed as they are issued and corrected."""

from collections.abc import AsyncGenerator
from functools import partial
from typing import Annotated

import strawberry

from yousu.bulletins.stored import edition_of
from yousu.case.sight import seen_by
from yousu.feed.bulletins import read_bulletins
from yousu.graphql.bulletins import Bulletin
from yousu.graphql.context import Info
from yousu.graphql.enums import BulletinKind
from yousu.graphql.subscriptions.followed import (
    CURSOR,
    AfterUpdate,
    check_bureau_asked,
    followed,
)
from yousu.store.bulletins import BulletinFilter


@strawberry.input(description="Which bulletins; what is left out asks nothing.")
class BulletinUpdateFilter:
    kinds: list[BulletinKind] | None = strawberry.field(
        default=None, description="Any of these kinds."
    )
    bureau: str | None = strawberry.field(default=None, description="Of the bureau with this code.")


@strawberry.type(description="A bulletin was issued, or a new edition of one.")
class BulletinUpdate:
    cursor: str = strawberry.field(description=CURSOR)
    bulletin: Bulletin = strawberry.field(description="The edition.")


@strawberry.type
class BulletinFeed:
    @strawberry.subscription(
        description="Every edition of the bulletins that you may see, in one order, once; from"
        " `after`, or from now on."
    )
    async def bulletins(
        self,
        info: Info,
        filter: Annotated[
            BulletinUpdateFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        after: AfterUpdate = None,
    ) -> AsyncGenerator[BulletinUpdate, None]:
        asked, bound = filter or BulletinUpdateFilter(), seen_by(info.context.actor)
        check_bureau_asked(bound, asked.bureau)
        wanted = BulletinFilter(
            kinds=None if asked.kinds is None else tuple(kind.value for kind in asked.kinds),
            bureaus=None if asked.bureau is None else (asked.bureau,),
            seen_by=bound,
        )
        async for entry in followed(info, partial(read_bulletins, wanted=wanted), after):
            edition = Bulletin.of(edition_of(entry.event))
            yield BulletinUpdate(cursor=str(entry.cursor), bulletin=edition)
