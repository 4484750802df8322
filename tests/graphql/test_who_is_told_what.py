"""The table of who is told what, tried whole: every root field, asked by everybody, in a town with
cases of two bureaus."""

import asyncio
import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from gql.transport.exceptions import TransportQueryError
from sqlalchemy import text as sql
from strawberry import relay
from tests.case.readers import BOUND, OTHER, OWN, READERS
from tests.graphql.clients.registering import registered
from tests.graphql.conftest import KEY, Client
from tests.town import Town, text
from uuid_utils.compat import uuid7

from yousu.case.actor import ActorKind
from yousu.case.audience import Told
from yousu.case.commands import IssueSupervision
from yousu.case.reading import READING
from yousu.graphql.schema import build_schema
from yousu.identity import Citizen
from yousu.identity.citizens import citizen_actor

BUREAUS = (OWN, OTHER)
CATEGORIES = {OWN: "housing.property_management", OTHER: "education.campus_food_safety"}
PHONES = {OWN: "13900000001", OTHER: "13900000002"}
NUMBERS = {OWN: "13912345678", OTHER: "13912345679"}
MARCH = 'period: {first: "2024-03-01", last: "2024-03-31"}'
CASES = "edges { node { lead { bureau { code } } } }"
DAYS = {"beginsAt": "2024-03-11T09:00:00+08:00", "endsAt": "2024-03-18T09:00:00+08:00"}
LIKE = 'input: {title: "电梯停了", text: "电梯停了三天。"}'
COUNTED = 'measures: ["response"]'
# Whoever is told of a bureau finds its code in the answer; where the bureau is to be named, it is
# asked for each.
ASKED = {
    "Query.node": "node(id: $case) { ... on Case { lead { bureau { code } } } }",
    "Query.case": "case(id: $case) { lead { bureau { code } } }",
    "Query.cases": f"cases {{ {CASES} }}",
    "Query.ownAppeals": "ownAppeals { edges { node { bureau { code } } } }",
    "Query.buckPassing": f"buckPassing {{ {CASES} }}",
    "Query.likelySame": f"likelySame({LIKE}) {{ case {{ lead {{ bureau {{ code }} }} }} }}",
    "Query.ledger": "ledger { edges { node { case { lead { bureau { code } } } } } }",
    "Query.ledgerSummary": "ledgerSummary(groupBy: [BUREAU]) { lines { bureau } }",
    "Query.ledgerSummary(groupBy: HANDLER)": "ledgerSummary(groupBy: [HANDLER, BUREAU],"
    " filter: {bureau: $bureau}) { lines { bureau } }",
    "Query.register": "register { edges { node { bureau } } }",
    "Query.registerTotals": "registerTotals { bureau }",
    "Query.earlyWarnings": "earlyWarnings { edges { node { bureau { code } } } }",
    "Query.delegations": "delegations { seat { bureau } }",
    "Query.observations": f"observations({MARCH}, bureau: $bureau) {{ count }}",
    "Query.observations(kinds: REPEATED_REPORTER)": f"observations({MARCH}, bureau: $bureau,"
    " kinds: [REPEATED_REPORTER]) { count }",
    "Query.topics": "topics(bureau: $bureau) { bureau }",
    "Query.topicCandidates": "topicCandidates(bureau: $bureau) { foundBy }",
    "Query.measures": "measures { code }",
    "Query.measureVersions": 'measureVersions(code: "response") { code }',
    "Query.metrics": f"metrics({COUNTED}, {MARCH}, filter: {{bureau: $bureau}}) {{ cutOff }}",
    "Query.metrics(groupBy: HANDLER)": f"metrics({COUNTED}, {MARCH}, groupBy: [HANDLER],"
    " filter: {bureau: $bureau}) { cutOff }",
    "Query.bulletins": "bulletins { edges { node { bureau { code } } } }",
    "Query.bureaus": "bureaus { code }",
    "Query.districts": "districts { code }",
    "Query.calendar": 'calendar(first: "2024-03-01", last: "2024-03-02") { __typename }',
    "Query.plugins": "plugins { bureau { code } }",
    "Query.pluginPreview": "pluginPreview(input: {plugin: $bureau, settings: {}})"
    " { openOrders problems { code } }",
    "Query.appraisal": f"appraisal(bureau: $bureau, {MARCH}) {{ scores {{ subject }} }}",
    "Query.appraisalEditions": f"appraisalEditions(bureau: $bureau, {MARCH}) {{ number }}",
    "Query.appraisalScheme": "appraisalScheme(bureau: $bureau) { __typename }",
    "Query.viewer": "viewer { kind }",
    "Query.clients": "clients { code }",
    "Query.webhooks": "webhooks { __typename }",
    "Query.staff": "staff { edges { node { seat { bureau } } } }",
    "Query.accessLog": "accessLog { edges { cursor } }",
    "Case.title": "cases { edges { node { title } } }",
    "Case.text": "cases { edges { node { text } } }",
    "Case.reporter": "cases { edges { node { reporter { phone } } } }",
}
# Of these there is none, or not in each bureau; who is refused is seen all the same.
NONE_THERE = {
    *("Query.observations", "Query.observations(kinds: REPEATED_REPORTER)", "Query.topics"),
    *("Query.earlyWarnings", "Query.topicCandidates", "Query.bulletins", "Query.webhooks"),
    *("Query.appraisalEditions", "Query.accessLog", "Query.ledgerSummary(groupBy: HANDLER)"),
}
PERSONAL = {"Case.title": NUMBERS, "Case.text": NUMBERS, "Case.reporter": PHONES}
FOLLOWED = ("caseUpdates", "warnings", "bulletins")


def appeal(bureau: str) -> dict[str, object]:
    """With a number in its words, and one of whoever raised it."""
    said = {
        "title": f"电梯停了，打{NUMBERS[bureau]}",
        "text": f"电梯停了三天，打{NUMBERS[bureau]}。",
    }
    of_it = {"category": CATEGORIES[bureau], "reporter": {"phone": PHONES[bureau]}}
    return said | of_it | {"channel": "HOTLINE", "nature": "HELP"}


@pytest.fixture
async def cases(city, clients, town: Town) -> dict[str, str]:
    """A case of each bureau, sent back twice and under supervision; a member of staff of each, and
    a delegate."""
    opened: dict[str, str] = {}
    administrator = clients.at("administrator", "admin")
    for bureau in BUREAUS:
        opened[bureau] = (await clients.hotline.act("caseOpen", **appeal(bureau)))["case"]["id"]
        await clients.hotline.do("caseDispatch", case=opened[bureau])
        case = UUID(relay.GlobalID.from_id(opened[bureau]).node_id)
        await town.do(case, IssueSupervision(uuid7(), text("请尽快办理。")), town.hotline)
        seat = {"post": "leader_in_charge", "bureau": bureau}
        away = seat | {"absent": "leader", "delegate": "deputy"} | DAYS
        held = seat | {"person": bureau}
        client = {"code": f"of-{bureau}", "title": "接入系统", "bureaus": [bureau]}
        for name, wanted in (
            ("staffAppoint", held),
            ("delegationGrant", away),
            ("clientRegister", client),
        ):
            document = (
                f"mutation($input: {name[0].upper()}{name[1:]}Input!)"
                f" {{ {name}(input: $input) {{ problems {{ code }} }} }}"
            )
            assert (await administrator.ask(document, input=wanted))[name] == {"problems": []}
    async with city.engine.begin() as connection:
        await connection.execute(sql("update cases set returns = 2"))
    return opened


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


def test_every_root_field_has_its_readers() -> None:
    """A new field says here who is told of it."""
    schema = build_schema()._schema
    roots = (schema.query_type, schema.subscription_type)
    fields = {f"{root.name}.{name}" for root in roots if root for name in root.fields}
    named = {name for name in READING if name.startswith(("Query.", "Subscription."))}
    assert {name for name in named if "(" not in name} == fields
    followed = {f"Subscription.{name}" for name in FOLLOWED}
    assert set(ASKED) | followed == set(READING)


@pytest.mark.parametrize(
    ("name", "reader"), [(name, name) for name in READERS], indirect=["reader"]
)
async def test_each_is_told_what_the_table_says(name, reader, cases) -> None:
    differ = {}
    for field, document in ASKED.items():
        told = READING[field].told(READERS[name])
        found = {one: await outcome(reader, field, document, one, cases) for one in BUREAUS}
        if not all(found[bureau] in expected(field, told, name, bureau) for bureau in BUREAUS):
            differ[field] = (told, found)
    assert differ == {}


@pytest.mark.usefixtures("cases")
async def test_a_line_of_the_register_is_told_by_its_id_to_whom_it_is_listed(clients) -> None:
    """The lines are of both bureaus."""
    told = await clients.hotline.ask("{ register { edges { node { id bureau } } } }")
    lines = [edge["node"] for edge in told["register"]["edges"]]
    document = "query($id: ID!) { node(id: $id) { ... on RegisterLine { bureau } } }"
    leader = clients.at("leader_in_charge", "leader", OWN)
    shown = [(await leader.ask(document, id=line["id"]))["node"] for line in lines]
    own = [{"bureau": OWN} if line["bureau"] == OWN else None for line in lines]
    assert (shown, {line["bureau"] for line in lines}) == (own, set(BUREAUS))


def expected(field: str, told: Told, name: str, bureau: str) -> set[str]:
    """What may come of it when a field is asked about a bureau."""
    actor = READERS[name].actor
    is_own = actor is not None and bureau in actor.bound_to
    if told is Told.OWN_BUREAUS and not is_own:
        return {"empty", "refused"}
    if told is Told.REFUSED:
        return {"refused"}
    if told is Told.MASKED:
        return {"masked"} if is_own or not (actor and actor.bound_to) else {"empty", "masked"}
    if told in (Told.NOTHING, Told.CITY):
        return {"empty"}
    is_sure = told is not Told.OWN and field not in NONE_THERE
    return {"told"} if is_sure else {"told", "empty"}


async def outcome(
    reader: Client, field: str, document: str, bureau: str, cases: dict[str, str]
) -> str:
    """Asked about a bureau, whether the reader is told, or refused, or there is nothing."""
    given = {"bureau": bureau, "case": cases[bureau]}
    types = {"bureau": "String!", "case": "ID!"}
    used = [name for name in given if f"${name}" in document]
    names = ", ".join(f"${name}: {types[name]}" for name in used)
    head = f"query({names})" if used else "query"
    answer = await reader.send(f"{head} {{ {document} }}", **{name: given[name] for name in used})
    written = json.dumps(answer, ensure_ascii=False)
    if "NOT_ALLOWED" in written or "UNAUTHENTICATED" in written:
        return "refused"
    assert "errors" not in answer, answer
    if field in PERSONAL:
        shown = PERSONAL[field][bureau]
        return "told" if shown in written else "masked" if "**" in written else "empty"
    if not used and "bureau" in document:
        return "told" if f'"{bureau}"' in written else "empty"
    return "told" if is_filled(answer["data"]) else "empty"


def is_filled(value: Any) -> bool:
    """Whether anything is told."""
    if isinstance(value, dict):
        return any(is_filled(one) for one in value.values())
    return any(is_filled(one) for one in value) if isinstance(value, list) else value is not None


@pytest.mark.parametrize(
    ("field", "reader"),
    [
        (field, name)
        for field in FOLLOWED
        for name, who in READERS.items()
        if READING[f"Subscription.{field}"].told(who) is Told.REFUSED
    ],
    indirect=["reader"],
)
async def test_who_may_not_follow_is_refused(field, reader, socket_to) -> None:
    """What is not refused waits, and tells what tests/graphql/feed says."""
    with pytest.raises(TransportQueryError, match="token|for the city's people alone"):
        await first_update(socket_to, reader, f"subscription {{ {field} {{ cursor }} }}")


async def first_update(socket_to, reader: Client, document: str) -> None:
    async with asyncio.timeout(10), socket_to.follow(reader.token, document) as updates:
        await anext(updates)
