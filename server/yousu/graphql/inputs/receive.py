"""Receive (接): what an appeal is opened with, and how it is labelled."""

from datetime import datetime

import strawberry

from yousu.case import commands
from yousu.graphql.enums import Channel, Nature, Significance, Urgency
from yousu.graphql.inputs.act import ActInput, words
from yousu.intake.opening import Opening


@strawberry.input(description="The citizen who raises an appeal.")
class ReporterInput:
    name: str | None = strawberry.field(default=None, description="Their name.")
    phone: str | None = strawberry.field(
        default=None, description="Their number; one number is one reporter."
    )
    address: str | None = strawberry.field(default=None, description="Where they live.")

    def __repr__(self) -> str:
        return "ReporterInput(…)"


@strawberry.input(description="A point on the map, in degrees of WGS 84.")
class LocationInput:
    latitude: float = strawberry.field(description="North of the equator, from -90 to 90.")
    longitude: float = strawberry.field(description="East of Greenwich, from -180 to 180.")

    def location(self) -> commands.Location:
        return commands.Location(self.latitude, self.longitude)


@strawberry.input(description="Receive an appeal.")
class CaseOpenInput:
    title: str = strawberry.field(description="What it is about, in a line.")
    text: str = strawberry.field(description="What the citizen says.")
    place: str | None = strawberry.field(default=None, description="Where it is, in words.")
    reporter: ReporterInput = strawberry.field(description="Who says it.")
    channel: Channel = strawberry.field(description="How it came.")
    nature: Nature = strawberry.field(description="What the citizen wants.")
    category: str | None = strawberry.field(default=None, description="Its category's code.")
    urgency: Urgency | None = strawberry.field(
        default=None, description="How fast it must go; the category's own if left out."
    )
    significance: Significance = strawberry.field(
        default=Significance.GENERAL, description="How high the reply must be signed."
    )
    received_at: datetime | None = strawberry.field(
        default=None, description="When it came; now if left out."
    )
    external_id: str | None = strawberry.field(
        default=None, description="Its number in the system that it comes from."
    )
    district: str | None = strawberry.field(
        default=None,
        description="Its district's code; what the words of the place tell if left out.",
    )
    location: LocationInput | None = strawberry.field(
        default=None, description="Where it is on the map."
    )
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: one case is opened for it."
    )

    def opening(self) -> Opening:
        """The appeal as the city receives it."""
        return Opening(
            title=self.title,
            text=self.text,
            place=self.place,
            reporter_name=self.reporter.name,
            reporter_phone=self.reporter.phone,
            reporter_address=self.reporter.address,
            channel=self.channel,
            nature=self.nature,
            category=self.category,
            urgency=self.urgency,
            significance=self.significance,
            received_at=self.received_at,
            external_id=self.external_id,
            district=self.district,
            location=self.location.location() if self.location else None,
        )


@strawberry.input(description="Say a word about the case.")
class CaseCommentInput(ActInput):
    text: str = strawberry.field(description="The word.")

    def command(self) -> commands.Comment:
        return commands.Comment(words(self.text))


@strawberry.input(description="Say better what the appeal is; what is left out stays as it is.")
class CaseRelabelInput(ActInput):
    nature: Nature | None = strawberry.field(default=None, description="What the citizen wants.")
    significance: Significance | None = strawberry.field(
        default=None, description="How high the reply must be signed."
    )
    category: str | None = strawberry.field(default=None, description="Its category's code.")
    district: str | None = strawberry.field(default=None, description="Its district's code.")

    def command(self) -> commands.Relabel:
        return commands.Relabel(self.nature, self.significance, self.category, self.district)
