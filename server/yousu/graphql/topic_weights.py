"""How a topic weighs, what was done about it, and whether it helped."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.case import topic as domain
from yousu.graphql.enums import TopicAct, TopicVerdict
from yousu.measures.topics import score as weighed
from yousu.measures.topics.effect import Effect


@strawberry.type(description="How much a topic weighs, by the cases of the last weeks.")
class TopicScore:
    value: float = strawberry.field(
        description="Frequency × difficulty × trend, each raised to the weight the city gives it."
    )
    frequency: float = strawberry.field(description="How many cases came a week.")
    difficulty: float = strawberry.field(
        description="From 1 to 2: one more the share of cases that came back to work, were late, or"
        " are complaints or reports."
    )
    trend: float | None = strawberry.field(
        description="How many times as many came as in the weeks before; null without a history."
    )

    @classmethod
    def of(cls, score: weighed.Score) -> Self:
        return cls(**vars(score))


@strawberry.type(description="How many cases came in seven days.")
class TopicWeek:
    begins_at: datetime = strawberry.field(description="When the seven days begin.")
    cases: int = strawberry.field(description="How many came.")


@strawberry.type(description="Whether fewer people came after the first measure.")
class TopicEffect:
    before: list[TopicWeek] = strawberry.field(description="The weeks before it, oldest first.")
    after: list[TopicWeek] = strawberry.field(description="The whole weeks since, oldest first.")
    verdict: TopicVerdict | None = strawberry.field(
        description="Null while it is too early to tell, or where nothing is known of before."
    )

    @classmethod
    def of(cls, effect: Effect) -> Self:
        before = [TopicWeek(**vars(week)) for week in effect.before]
        after = [TopicWeek(**vars(week)) for week in effect.after]
        return cls(before=before, after=after, verdict=effect.verdict)


@strawberry.type(description="A line of a topic's history.")
class TopicEntry:
    version: int = strawberry.field(description="The topic's version that it made.")
    at: datetime = strawberry.field(description="When.")
    actor: str = strawberry.field(description="Who did it, by staff id.")
    post: str | None = strawberry.field(description="The code of the post acted from.")
    act: TopicAct = strawberry.field(description="What was done.")
    unit: str | None = strawberry.field(description="The code of the unit named as owner.")
    person: str | None = strawberry.field(description="The person named as owner, by staff id.")
    words: str | None = strawberry.field(description="In whose words; null for none, or erased.")

    @classmethod
    def of(cls, entry: domain.TopicEntry) -> Self:
        return cls(**{name: value for name, value in vars(entry).items() if name != "topic"})
