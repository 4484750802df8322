"""Citizens raise appeals by themselves, and are told of their own alone."""

from uuid import UUID

import pytest
from strawberry import relay
from tests.graphql.conftest import KEY, Client
from tests.town import Staff
from uuid_utils.compat import uuid7

from yousu.case.commands import AssignHandler, Dispatch, SignFor
from yousu.identity import Citizen
from yousu.identity.citizens import citizen_actor

PHONE, ANOTHER = "13900000001", "13900000002"
APPEAL = {"title": "电梯停了", "text": "电梯已经停了三天。", "nature": "COMPLAINT"}
OWN = "{ ownAppeals(first: 10) { edges { node { id number title state reply bureau { code } } } } }"
CATEGORY, HOUSING = "housing.property_management", Staff("housing", "property_management")


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
def citizens(clients, city):
    """Citizens who have signed in, by their numbers."""

    def with_number(phone: str) -> Client:
        actor = citizen_actor(city.secret, phone)
        return Client(clients.stranger.http, KEY.issue(actor, citizen=Citizen(phone)))

    return with_number


@pytest.fixture
def citizen(citizens) -> Client:
    return citizens(PHONE)


async def act(who: Client, which: str, **input: object) -> dict:
    kind = f"{which[0].upper()}{which[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {which}(input: $input)"
        " { appeal { id number text receivedAt } problems { code } } }"
    )
    return (await who.ask(document, input=input))[which]


async def raised(who: Client, **more: object) -> str:
    told = await act(who, "appealRaise", **APPEAL | more)
    assert told["problems"] == []
    return told["appeal"]["id"]


async def own(who: Client) -> list[dict]:
    return [edge["node"] for edge in (await who.ask(OWN))["ownAppeals"]["edges"]]


async def refusal(who: Client, document: str, **variables: object) -> str:
    told = await who.send(document, **variables)
    assert told.get("data") is None
    return told["errors"][0]["extensions"]["code"]


async def test_a_citizen_raises_an_appeal(citizen, clients) -> None:
    await raised(citizen)
    [appeal] = await own(citizen)
    assert (appeal["title"], appeal["state"]) == ("电梯停了", "RECEIVED")
    cases = await clients.hotline.ask("{ cases { edges { node { number channel } } } }")
    assert cases["cases"]["edges"] == [{"node": {"number": appeal["number"], "channel": "WECHAT"}}]


async def test_what_was_said_by_phone_is_theirs_too(citizen, clients) -> None:
    said = APPEAL | {"channel": "HOTLINE", "reporter": {"phone": "+86 139-0000-0001"}}
    await clients.hotline.act("caseOpen", **said)
    assert len(await own(citizen)) == 1


async def test_nobody_is_told_of_another_s_appeal(citizens, citizen) -> None:
    appeal = await raised(citizen)
    document = "query($id: ID!) { node(id: $id) { ... on OwnAppeal { title } } }"
    assert await own(citizens(ANOTHER)) == []
    assert await citizens(ANOTHER).ask(document, id=appeal) == {"node": None}
    assert await citizen.ask(document, id=appeal) == {"node": {"title": "电梯停了"}}


async def test_asked_again_under_one_key_it_is_raised_once(citizen) -> None:
    assert await raised(citizen, key="once") == await raised(citizen, key="once")


async def test_a_word_is_added(citizen, clients) -> None:
    appeal = await raised(citizen)
    assert (await act(citizen, "appealAddWord", appeal=appeal, text="又停了。"))["problems"] == []
    document = """{ cases { edges { node { events(last: 1) {
        actor { kind } ... on Commented { text } } } } } }"""
    [edge] = (await clients.hotline.ask(document))["cases"]["edges"]
    assert edge["node"]["events"] == [{"actor": {"kind": "CITIZEN"}, "text": "又停了。"}]


async def test_no_word_is_added_to_another_s_appeal(citizens, citizen) -> None:
    appeal = await raised(citizen)
    told = await act(citizens(ANOTHER), "appealAddWord", appeal=appeal, text="我也是。")
    assert (told["appeal"], told["problems"]) == (None, [{"code": "UNKNOWN_CASE"}])


@pytest.mark.parametrize("channel", ["HOTLINE", "PHONE", "VISIT", "PROACTIVE"])
async def test_a_citizen_writes_by_the_channels_of_citizens(citizen, channel) -> None:
    told = await act(citizen, "appealRaise", **APPEAL, channel=channel)
    assert told["problems"] == [{"code": "INVALID_INPUT"}]


async def test_the_reply_is_told_once_it_is_signed(citizen, clients, town) -> None:
    appeal = await raised(citizen)
    case, staff = UUID(relay.GlobalID.from_id(appeal).node_id), HOUSING
    await town.do(case, Dispatch(uuid7(), category=CATEGORY), town.hotline)
    await town.do(case, SignFor(), staff.head)
    await town.do(case, AssignHandler(staff.handler.id), staff.head)
    before = await own(citizen)
    await town.reply(case, staff)
    after = await own(citizen)
    assert [one["reply"] for one in (*before, *after)] == [None, "已修复，请放心使用。"]
    assert after[0]["bureau"] == {"code": "housing"}


@pytest.mark.parametrize(
    "document",
    [
        "{ cases { totalCount } }",
        "{ a: cases { totalCount } }",
        "query { ...A } fragment A on Query { ... on Query { register { edges { cursor } } } }",
        "{ ownAppeals { edges { cursor } } staff { edges { cursor } } }",
        'mutation { caseClose(input: {case: "x", text: "x"}) { problems { code } } }',
        "query A { viewer { actor } } query B { metrics(measures: []) { cutOff } }",
    ],
)
async def test_what_is_the_city_s_own_is_refused(citizen, document) -> None:
    told = await citizen.send(document)
    assert told.get("data") is None


async def test_a_refusal_says_which_field_it_is_about(citizen) -> None:
    told = await citizen.send("{ viewer { actor } cases { totalCount } }")
    [error] = told["errors"]
    assert error["extensions"]["code"] == "NOT_ALLOWED"
    assert error["message"] == "cases: for the city's people alone."


async def test_a_case_is_no_node_for_a_citizen(citizen, clients) -> None:
    await raised(citizen)
    [edge] = (await clients.hotline.ask("{ cases { edges { node { id } } } }"))["cases"]["edges"]
    document = "query($id: ID!) { node(id: $id) { id } }"
    assert await citizen.ask(document, id=edge["node"]["id"]) == {"node": None}


async def test_the_people_of_the_city_have_no_appeals_of_their_own(clients) -> None:
    assert await own(clients.hotline) == []
    told = await act(clients.hotline, "appealRaise", **APPEAL)
    assert told["problems"] == [{"code": "NOT_ALLOWED"}]


async def test_strangers_have_none_either(clients) -> None:
    assert await refusal(clients.stranger, OWN) == "UNAUTHENTICATED"
