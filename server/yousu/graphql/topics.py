"""Topics of proactive handling (未诉先办): what they are about, how they weigh, what was done."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from sqlalchemy.ext.asyncio import AsyncConnection
from strawberry import relay

from yousu.case import topic as domain
from yousu.definitions import basis_of
from yousu.graphql.bureau_asked import bureau_asked
from yousu.graphql.context import Info
from yousu.graphql.found import found
from yousu.graphql.topic_subject import TopicSubject
from yousu.graphql.topic_weights import TopicEffect, TopicEntry, TopicScore
from yousu.measures.topics.candidates import candidates
from yousu.measures.topics.weigh import Scales, scales
from yousu.store import topics as store
from yousu.store.clock import city_now


@strawberry.type(description="A topic of proactive handling (未诉先办).")
class Topic(relay.Node):
    uuid: relay.NodeID[UUID]
    stored: strawberry.Private[domain.Topic]

    @classmethod
    def of(cls, topic: domain.Topic) -> Self:
        return cls(uuid=topic.id, stored=topic)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        every = await found(info, node_ids, store.find_topics)
        return [cls.of(one) if one else None for one in every]

    @strawberry.field(description="Rises with every act; send it along to act on what you saw.")
    def version(self) -> int:
        return self.stored.version

    @strawberry.field(description="The code of the bureau that has taken it up.")
    def bureau(self) -> str:
        return self.stored.bureau

    @strawberry.field(description="What people call it.")
    def title(self) -> str:
        return self.stored.title

    @strawberry.field(description="What it is about.")
    def subject(self) -> TopicSubject:
        return TopicSubject(stored=self.stored.subject, whose=self.stored.bureau)

    @strawberry.field(description="The code of the unit that owns it; null before one is named.")
    def unit(self) -> str | None:
        return self.stored.unit

    @strawberry.field(description="Who owns it there, by staff id, if somebody is named.")
    def person(self) -> str | None:
        return self.stored.person

    @strawberry.field(description="When it was taken up.")
    def adopted_at(self) -> datetime:
        return self.stored.adopted_at

    @strawberry.field(description="When it was closed; null while it is open.")
    def closed_at(self) -> datetime | None:
        return self.stored.closed_at

    @strawberry.field(description="How much it weighs now.")
    async def score(self, info: Info) -> TopicScore:
        async with info.context.city.engine.connect() as connection:
            weights = await scales_of(info, connection, self.stored.bureau)
            return TopicScore.of(await weights.score(self.stored.subject))

    @strawberry.field(description="What its measures have brought; null before the first one.")
    async def effect(self, info: Info) -> TopicEffect | None:
        async with info.context.city.engine.connect() as connection:
            weights = await scales_of(info, connection, self.stored.bureau)
            found = await weights.effect(self.stored)
        return TopicEffect.of(found) if found else None

    @strawberry.field(description="What was done about it, oldest first; measures are among it.")
    async def history(self, info: Info) -> list[TopicEntry]:
        async with info.context.city.engine.connect() as connection:
            found = await store.entries_of(connection, [self.stored.id])
        return [TopicEntry.of(entry) for entry in found[self.stored.id]]


@strawberry.type(description="Something that a bureau might take up.")
class TopicCandidate:
    subject: TopicSubject = strawberry.field(description="What it is about.")
    found_by: list[str] = strawberry.field(
        description="By what it was found: trend, hot_place, rebound, warning."
    )
    score: TopicScore = strawberry.field(description="How much it weighs now.")
    topic: Topic | None = strawberry.field(description="The topic in which it is taken up already.")


async def topics_of(info: Info, bureau: str, closed: bool) -> list[Topic]:
    """A bureau's open topics, heaviest first, or its closed ones, closed last first."""
    bureau_asked(info, bureau)
    async with info.context.city.engine.connect() as connection:
        if closed:
            return [Topic.of(one) for one in await store.closed_topics(connection, bureau)]
        weights = await scales_of(info, connection, bureau)
        opened = await store.open_topics(connection, bureau)
        told = [((await weights.score(one.subject)).value, one) for one in opened]
    return [Topic.of(one) for _, one in sorted(told, key=lambda pair: pair[0], reverse=True)]


async def candidates_of(info: Info, bureau: str) -> list[TopicCandidate]:
    """What a bureau might take up, heaviest first."""
    bureau_asked(info, bureau)
    async with info.context.city.engine.connect() as connection:
        found = await candidates(await scales_of(info, connection, bureau))
    return [
        TopicCandidate(
            subject=TopicSubject(stored=one.subject, whose=bureau),
            found_by=list(one.found_by),
            score=TopicScore.of(one.score),
            topic=Topic.of(one.topic) if one.topic else None,
        )
        for one in found
    ]


async def scales_of(info: Info, connection: AsyncConnection, bureau: str) -> Scales:
    basis = await basis_of(info.context.city, connection)
    return await scales(connection, basis, bureau, await city_now(connection))
