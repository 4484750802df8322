"""The cases of a made-up quarter: what comes in, when, and among which people."""

from datetime import datetime
from random import Random
from uuid import UUID

from yousu.calendar import Calendar
from yousu.intake.opening import Opening, opening_command
from yousu.people.appeals import made_up
from yousu.people.role import Role
from yousu.people.staff import staff_of
from yousu.people.temperament import drawn
from yousu.plugins import PluginHost
from yousu.request import Request
from yousu.store.numbers import case_number

# Tells made-up callers apart; nobody real is behind it.
SECRET = b"simulation"


def cast(
    host: PluginHost, calendar: Calendar, seed: int, count: int, since: datetime, until: datetime
) -> list[Role]:
    """So many cases, oldest first; the same for the same seed."""
    rng = Random(seed)
    appeals = made_up(host.directory, calendar, rng, count, since, until)
    return [
        _role(host, seed, place, appeal, UUID(int=rng.getrandbits(128), version=4))
        for place, appeal in enumerate(appeals, start=1)
    ]


def _role(host: PluginHost, seed: int, place: int, appeal: Opening, id: UUID) -> Role:
    received_at, chance = appeal.received_at, f"{seed}:{place}"
    assert received_at is not None, "every made-up appeal has its time"
    command = opening_command(appeal, case_number(received_at, place), SECRET)
    request = Request(id, command, staff_of(host.directory).hotline())
    return Role(request, received_at, chance, drawn(Random(chance)))
