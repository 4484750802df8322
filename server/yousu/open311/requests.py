"""Service requests: cases, as GeoReport tells them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.commands import Appeal
from yousu.case.rules import Directory
from yousu.case.state import Case
from yousu.case.vocabulary import AssignmentState
from yousu.identity import Caller
from yousu.open311.formats import Line
from yousu.open311.services import worded
from yousu.personal import without_personal_numbers
from yousu.store.writings import appeals_of, texts_of


@dataclass(frozen=True)
class Told:
    """What cases say in words, for a caller who may read personal data or not."""

    appeals: Mapping[UUID, Appeal]
    replies: Mapping[UUID, str]
    reads_personal: bool

    def words(self, words: str | None) -> str | None:
        shown = words is None or self.reads_personal
        return words if shown else without_personal_numbers(words or "")


async def told_of(connection: AsyncConnection, cases: list[Case], caller: Caller) -> Told:
    """The words of some cases."""
    replies = [id for case in cases if (id := _reply(case))]
    return Told(
        await appeals_of(connection, [case.id for case in cases]),
        await texts_of(connection, replies),
        caller.reads_personal,
    )


def line(case: Case, told: Told, directory: Directory, language: str) -> Line:
    """One request."""
    appeal, reply = told.appeals.get(case.id), told.replies.get(_reply(case) or case.id)
    at = appeal.location if appeal else None
    category = directory.categories.get(case.category or "")
    lead = directory.bureaus.get(case.lead.bureau) if case.lead else None
    return {
        "service_request_id": case.number,
        "status": "open" if case.closed_at is None else "closed",
        "status_notes": told.words(reply),
        "service_name": worded(category.title, language) if category else None,
        "service_code": case.category,
        "description": told.words(appeal.body) if appeal else None,
        "agency_responsible": worded(lead.title, language) if lead else None,
        "service_notice": None,
        "requested_datetime": _time(case.received_at),
        "updated_datetime": _time(case.changed_at),
        "expected_datetime": _time(case.lead.due_at if case.lead else None),
        "address": told.words(appeal.place) if appeal else None,
        "address_id": None,
        "zipcode": None,
        "lat": str(at.latitude) if at else None,
        "long": str(at.longitude) if at else None,
        "media_url": None,
    }


def _reply(case: Case) -> UUID | None:
    """The words of the reply, once it is signed."""
    lead = case.lead
    if lead is None or lead.state is not AssignmentState.REPLIED or not lead.replies:
        return None
    return lead.replies[-1].text


def _time(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
