"""A town in which there is something to be told of, of two bureaus each."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import text as sql
from strawberry import relay
from tests.case.readers import BOUND, OTHER, OWN, READERS
from tests.graphql.clients.registering import registered
from tests.graphql.conftest import KEY, Client
from tests.graphql.told.asked import BUREAUS, NUMBERS, PHONES
from tests.town import Town, text
from uuid_utils.compat import uuid7

from yousu.calendar.budget import Budget
from yousu.case.actor import THE_CLOCK, ActorKind
from yousu.case.commands import IssueSupervision, WarnEarly
from yousu.identity import Citizen
from yousu.identity.citizens import citizen_actor

CATEGORIES = {OWN: "housing.property_management", OTHER: "education.campus_food_safety"}
DAYS = {"beginsAt": "2024-03-11T09:00:00+08:00", "endsAt": "2024-03-18T09:00:00+08:00"}
FEBRUARY = {"first": "2024-02-01", "last": "2024-02-29"}
PLACE = "阳光花园"
# Six appeals of three people, one of whom has come four times, about one place.
STREET_LAMPS = {
    "title": "路灯不亮",
    "text": "整条街都黑着。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "place": f"{PLACE}3号楼",
}
UPDATES = "subscription { caseUpdates { cursor } }"


def appeal(bureau: str) -> dict[str, object]:
    """With a number in its words, and one of whoever raised it."""
    said = {
        "title": f"电梯停了，打{NUMBERS[bureau]}",
        "text": f"电梯停了三天，打{NUMBERS[bureau]}。",
    }
    of_it = {"category": CATEGORIES[bureau], "reporter": {"phone": PHONES[bureau]}}
    return said | of_it | {"channel": "HOTLINE", "nature": "HELP"}


async def done(whoever: Client, name: str, /, **input: object) -> None:
    """Carries out a mutation, which must not be refused."""
    document = (
        f"mutation($input: {name[0].upper()}{name[1:]}Input!)"
        f" {{ {name}(input: $input) {{ problems {{ code }} }} }}"
    )
    assert (await whoever.ask(document, input=input))[name] == {"problems": []}


@pytest.fixture
async def cases(city, clients, town: Town) -> dict[str, str]:
    """The case of each bureau that is asked about by its id: sent back twice and under supervision
    and a warning, and its reporter was revealed."""
    opened: dict[str, str] = {}
    for bureau in BUREAUS:
        opened[bureau] = (await clients.hotline.act("caseOpen", **appeal(bureau)))["case"]["id"]
        await clients.hotline.do("caseDispatch", case=opened[bureau])
        case = UUID(relay.GlobalID.from_id(opened[bureau]).node_id)
        await town.do(case, IssueSupervision(uuid7(), text("请尽快办理。")), town.hotline)
        await town.do(case, warning(bureau), THE_CLOCK)
        await done(clients.hotline, "reporterReveal", case=opened[bureau], reason="回访")
    async with city.engine.begin() as connection:
        await connection.execute(sql("update cases set returns = 2"))
    return opened


def warning(bureau: str) -> WarnEarly:
    post, within = "leader_in_charge", Budget.working_days(3)
    return WarnEarly(uuid7(), uuid7(), bureau, "many", 6, post, within, carries=True, alike=True)


@pytest.fixture
async def furnished(clients, cases) -> dict[str, str]:
    """The cases, and whatever else of each bureau somebody may be told of."""
    administrator = clients.at("administrator", "admin")
    await done(clients.hotline, "bulletinIssue", kind="WEEKLY", day="2024-03-05")
    for bureau in BUREAUS:
        await several(clients.hotline, bureau)
        seat = {"post": "leader_in_charge", "bureau": bureau}
        away = seat | {"absent": "leader", "delegate": "deputy"} | DAYS
        client = {"code": f"of-{bureau}", "title": "接入系统", "bureaus": [bureau]}
        hook = {"client": f"of-{bureau}", "url": "https://example.org/hook", "document": UPDATES}
        await done(administrator, "staffAppoint", **seat, person=bureau)
        await done(administrator, "delegationGrant", **away)
        await done(administrator, "clientRegister", **client)
        await done(administrator, "webhookCreate", **hook)
        settled = {"bureau": bureau, "by": "UNIT", "period": FEBRUARY, "reason": "二月考核"}
        await done(clients.hotline, "appraisalSettle", **settled)
        await done(clients.hotline, "bulletinIssue", kind="WEEKLY", day="2024-03-05", bureau=bureau)
        topic = {"subject": {"kind": "SPOT", "code": PLACE}, "title": "路灯"}
        await done(clients.hotline, "topicAdopt", bureau=bureau, **topic)
    return dict(cases)


async def several(hotline: Client, bureau: str) -> None:
    for person in (0, 0, 0, 0, 1, 2):
        reporter = {"phone": f"1380000{BUREAUS.index(bureau)}00{person}"}
        of_it = STREET_LAMPS | {"category": CATEGORIES[bureau], "reporter": reporter}
        case = (await hotline.act("caseOpen", **of_it))["case"]["id"]
        await hotline.do("caseDispatch", case=case)


@pytest.fixture
async def reader(request, city, clients) -> Client:
    """A client of the API for a reader of the table."""
    who = READERS[request.param]
    if who.actor is None:
        return clients.stranger
    if who.actor.kind is ActorKind.CITIZEN:
        token = KEY.issue(citizen_actor(city.secret, PHONES[OWN]), citizen=Citizen(PHONES[OWN]))
        return replace(clients.stranger, token=token)
    if who.actor == BOUND:
        administrator = clients.at("administrator", "admin")
        return await registered(administrator, bureaus=[OWN], readsPersonal=who.reads_personal)
    return replace(clients.stranger, token=KEY.issue(who.actor))
