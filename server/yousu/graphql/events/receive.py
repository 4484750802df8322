"""Received, commented on, labelled, put into a matter."""

from datetime import datetime

import strawberry

from yousu.graphql.enums import Channel, Nature, Significance, Urgency
from yousu.graphql.events.event import CaseEvent, WordedEvent


@strawberry.type(description="An appeal was received.")
class CaseOpened(CaseEvent):
    channel: Channel = strawberry.field(description="How it came.")
    nature: Nature = strawberry.field(description="What the citizen wants.")
    category: str | None = strawberry.field(description="The code of its category, if known.")
    urgency: Urgency = strawberry.field(description="How fast it must go.")
    significance: Significance = strawberry.field(description="How high the reply must be signed.")
    received_at: datetime = strawberry.field(description="When it was received.")
    received_by: str | None = strawberry.field(
        description="The code of the bureau whose office received it; null for the hotline."
    )
    district: str | None = strawberry.field(description="The code of its district, if known.")


@strawberry.type(description="Somebody said a word.")
class Commented(WordedEvent):
    pass


@strawberry.type(description="The appeal was called something else.")
class Relabelled(CaseEvent):
    nature: Nature = strawberry.field(description="What the citizen wants.")
    significance: Significance = strawberry.field(description="How high the reply must be signed.")
    category: str | None = strawberry.field(description="The code of its category, if known.")
    sign_off_rules: strawberry.ID | None = strawberry.field(
        description="The rules whose longer chain of signatures holds from now on; null for none."
    )
    district: str | None = strawberry.field(description="The code of its district, if known.")


@strawberry.type(description="The case was found to be about the same as others.")
class MatterJoined(CaseEvent):
    matter: strawberry.ID = strawberry.field(description="The id of the matter.")


@strawberry.type(description="The case is not about the same as others, after all.")
class MatterLeft(CaseEvent):
    matter: strawberry.ID = strawberry.field(description="The id of the matter.")
