"""What was received: the citizen's words, and what they are called."""

from datetime import datetime

import strawberry

from yousu.case import state
from yousu.graphql.context import Info
from yousu.graphql.directory import Category
from yousu.graphql.enums import Channel, Nature, Significance, Urgency


@strawberry.type
class Appeal:
    """The part of a case that tells the appeal."""

    stored: strawberry.Private[state.Case]

    @strawberry.field(description="What it is about, in a line; null when erased.")
    async def title(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.title if appeal else None

    @strawberry.field(description="What the citizen said; null when erased.")
    async def text(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.body if appeal else None

    @strawberry.field(description="Where it is, in words.")
    async def place(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.place if appeal else None

    @strawberry.field(description="How it came.")
    def channel(self) -> Channel:
        return self.stored.channel

    @strawberry.field(description="What the citizen wants.")
    def nature(self) -> Nature:
        return self.stored.nature

    @strawberry.field(description="How fast it must go.")
    def urgency(self) -> Urgency:
        return self.stored.urgency

    @strawberry.field(description="How high the reply must be signed.")
    def significance(self) -> Significance:
        return self.stored.significance

    @strawberry.field(description="What kind of appeal it is; null until somebody says.")
    def category(self, info: Info) -> Category | None:
        known = info.context.city.host.directory.categories
        found = known.get(self.stored.category or "")
        return Category.of(found) if found else None

    @strawberry.field(description="When it was received.")
    def received_at(self) -> datetime:
        return self.stored.received_at

    @strawberry.field(description="Its number in the system that it came from.")
    def external_id(self) -> str | None:
        return self.stored.external_id
