"""How an appeal is received: it gets a number, and its reporter an id."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.commands import Appeal, Location, OpenCase, Reporter
from yousu.case.reporter import reporter_id
from yousu.case.vocabulary import Channel, Nature, Significance, Urgency
from yousu.city import City
from yousu.request import Request
from yousu.store.clock import city_now
from yousu.store.numbers import case_number, next_numbers


@dataclass(frozen=True)
class Opening:
    """An appeal on its way in; None leaves it to the city. Its repr tells nothing personal."""

    title: str = field(repr=False)
    text: str = field(repr=False)
    channel: Channel
    nature: Nature
    place: str | None = field(default=None, repr=False)
    reporter_name: str | None = field(default=None, repr=False)
    reporter_phone: str | None = field(default=None, repr=False)
    reporter_address: str | None = field(default=None, repr=False)
    category: str | None = None
    urgency: Urgency | None = None
    significance: Significance = Significance.GENERAL
    received_at: datetime | None = None
    external_id: str | None = None
    closed_at: datetime | None = None
    district: str | None = None
    location: Location | None = field(default=None, repr=False)


async def opening_requests(
    city: City, actor: Actor, openings: Sequence[tuple[Opening, str | None]]
) -> list[Request]:
    """A request for each appeal, with its idempotency key where there is one."""
    async with city.engine.connect() as connection:
        now = await city_now(connection)
        numbers = await next_numbers(connection, len(openings))
    return [
        Request(
            case=uuid7(),
            command=opening_command(
                opening, case_number(opening.received_at or now, number), city.secret
            ),
            actor=actor,
            key=key,
        )
        for (opening, key), number in zip(openings, numbers, strict=True)
    ]


def opening_command(opening: Opening, number: str, secret: bytes) -> OpenCase:
    """The command that opens a case under a number; the secret makes the reporter's id."""
    reporter = Reporter(
        reporter_id(secret, opening.reporter_phone),
        opening.reporter_name,
        opening.reporter_phone,
        opening.reporter_address,
    )
    return OpenCase(
        number=number,
        reporter=reporter,
        appeal=Appeal(opening.title, opening.text, opening.place, opening.location),
        channel=opening.channel,
        nature=opening.nature,
        category=opening.category,
        urgency=opening.urgency,
        significance=opening.significance,
        received_at=opening.received_at,
        external_id=opening.external_id,
        closed_at=opening.closed_at,
        district=opening.district,
    )
