"""A service request that comes in: an appeal, received through the one door."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from yousu.case.commands import Location
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Channel, Nature
from yousu.city import City
from yousu.execute import execute
from yousu.identity import Caller
from yousu.intake.opening import Opening, opening_requests
from yousu.open311.formats import Line
from yousu.open311.problem import Open311Problem, invalid

LONGEST_TITLE = 40


@dataclass(frozen=True)
class Posted:
    """What came in: the fields of the form, an idempotency key, the language of the answer."""

    form: Mapping[str, str]
    key: str | None
    language: str


async def receive(city: City, caller: Caller, posted: Posted) -> Line:
    """Opens a case; its number is the request's id. Raises Open311Problem."""
    opening = _opening(city, posted.form)
    try:
        [request] = await opening_requests(city, caller.actor, [(opening, posted.key)])
        done = await execute(city, request)
    except Refused as refusal:
        forbidden = refusal.code is ProblemCode.NOT_ALLOWED
        status = HTTPStatus.FORBIDDEN if forbidden else HTTPStatus.BAD_REQUEST
        raise Open311Problem(status, refusal.message(posted.language)) from None
    return {
        "service_request_id": done.case.number,
        "service_notice": None,
        "account_id": posted.form.get("account_id"),
    }


def _opening(city: City, form: Mapping[str, str]) -> Opening:
    service, description = form.get("service_code"), form.get("description", "").strip()
    categories = city.host.directory.categories
    if not service:
        raise invalid("service_code is missing.")
    if service not in categories:
        raise Open311Problem(HTTPStatus.NOT_FOUND, f"There is no service {service}; see services.")
    location, place = _location(form), form.get("address_string")
    if location is None and not place:
        raise invalid("Say where it is: lat and long, or address_string.")
    first_line = description.partition("\n")[0][:LONGEST_TITLE]
    name = " ".join(filter(None, (form.get("last_name"), form.get("first_name"))))
    return Opening(
        title=first_line or categories[service].title.zh,
        text=description or categories[service].title.zh,
        channel=Channel.NEW_MEDIA,
        nature=Nature.HELP,
        category=service,
        place=place or None,
        location=location,
        reporter_name=name or None,
        reporter_phone=form.get("phone") or None,
    )


def _location(form: Mapping[str, str]) -> Location | None:
    """Both or neither; the door looks at the range."""
    told = form.get("lat"), form.get("long")
    if told == (None, None):
        return None
    try:
        latitude, longitude = (float(degrees or "") for degrees in told)
    except ValueError:
        raise invalid("lat and long must be degrees, such as 36.62 and 101.78.") from None
    return Location(latitude, longitude)
