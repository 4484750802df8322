"""Webhooks over GraphQL: the administrator makes, watches, disables and replays."""

import asyncio

import pytest
from strawberry.relay import GlobalID
from tests.graphql.webhooks.conftest import ADMINISTRATOR, UPDATES

from yousu import clients as registered
from yousu.store.webhook_deliveries import mark_failed

CREATE = """mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) {
  webhook { id client url cursor fault } secret problems { code path } } }"""
DISABLE = """mutation($input: WebhookDisableInput!) { webhookDisable(input: $input) {
  webhook { disabledAt } problems { code } } }"""
REPLAY = """mutation($input: WebhookReplayInput!) { webhookReplay(input: $input) {
  delivery { id } problems { code } } }"""
WEBHOOKS = """{ webhooks { id client document variables deliveries(first: 5) {
  edges { node { id cursor tries status error sentAt givenUpAt body } } } } }"""
WANTED = {"client": "patrol", "url": "https://example.org/hook", "document": UPDATES}
FROM_A_CURSOR = 'subscription { caseUpdates(after: "MC4w") { cursor } }'


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


@pytest.fixture(autouse=True)
async def patrol(city) -> None:
    await registered.register(city, ADMINISTRATOR, registered.Wanted("patrol", "巡查系统"))


async def created(who, **changed: object) -> dict:
    return (await who.ask(CREATE, input=WANTED | changed))["webhookCreate"]


async def test_a_webhook_is_made_and_its_secret_told_once(administrator) -> None:
    told = await created(administrator, variables={"filter": {"bureau": "housing"}})
    assert (told["problems"], told["webhook"]["client"]) == ([], "patrol")
    assert told["secret"].startswith("whsec_")
    [listed] = (await administrator.ask(WEBHOOKS))["webhooks"]
    assert (listed["id"], listed["document"]) == (told["webhook"]["id"], UPDATES)
    assert listed["variables"] == {"filter": {"bureau": "housing"}}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"client": "nobody"}, "UNKNOWN_CLIENT"),
        ({"url": "ftp://example.org"}, "INVALID_INPUT"),
        ({"url": "nonsense"}, "INVALID_INPUT"),
        ({"after": "nonsense"}, "INVALID_INPUT"),
        ({"variables": [1]}, "INVALID_INPUT"),
        ({"document": "{ cases { totalCount } }"}, "DOCUMENT_INVALID"),
        (
            {"document": 'subscription { caseUpdates(after: "MC4w") { cursor } }'},
            "DOCUMENT_INVALID",
        ),
        ({"document": "subscription { dragons }"}, "DOCUMENT_INVALID"),
    ],
    ids=str,
)
async def test_what_can_not_be_made(administrator, changed, code) -> None:
    told = await created(administrator, **changed)
    assert ([one["code"] for one in told["problems"]], told["webhook"]) == ([code], None)
    assert (await administrator.ask(WEBHOOKS))["webhooks"] == []


async def test_it_is_disabled(administrator) -> None:
    webhook = (await created(administrator))["webhook"]
    told = (await administrator.ask(DISABLE, input={"webhook": webhook["id"]}))["webhookDisable"]
    assert told["webhook"]["disabledAt"]


async def test_there_is_nothing_to_replay_where_nothing_was_posted(administrator) -> None:
    await created(administrator)
    nothing = "V2ViaG9va0RlbGl2ZXJ5OjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA=="
    told = (await administrator.ask(REPLAY, input={"delivery": nothing}))["webhookReplay"]
    assert told["problems"] == [{"code": "UNKNOWN_DELIVERY"}]


async def test_deliveries_are_seen(administrator, telling, receiver) -> None:
    case = await telling.town.open("housing.property_management")
    await telling.town.dispatch(case)
    await telling.look()
    [webhook] = (await administrator.ask(WEBHOOKS))["webhooks"]
    [edge] = webhook["deliveries"]["edges"]
    assert (edge["node"]["status"], edge["node"]["tries"]) == (204, 1)
    assert edge["node"]["body"] == receiver.got[0].body.decode()


@pytest.mark.parametrize("post", ["hotline", "supervision_office"])
async def test_the_administrator_alone_decides(clients, post) -> None:
    told = await created(clients.at(post, "x"))
    assert [one["code"] for one in told["problems"]] == ["NOT_ALLOWED"]
    refused = await clients.at(post, "x").send(WEBHOOKS)
    assert refused["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"


async def test_a_webhook_that_is_made_again_is_the_one_that_was(administrator) -> None:
    first, again = [await created(administrator, key="a") for _ in range(2)]
    assert again == first | {"secret": None}
    assert len((await administrator.ask(WEBHOOKS))["webhooks"]) == 1


async def test_callers_at_once_make_one_webhook(administrator) -> None:
    told = await asyncio.gather(*(created(administrator, key="a") for _ in range(4)))
    assert sum(answer["secret"] is not None for answer in told) == 1
    assert len((await administrator.ask(WEBHOOKS))["webhooks"]) == 1


async def test_another_webhook_is_not_made_for_the_same_key(administrator) -> None:
    await created(administrator, key="a")
    told = await created(administrator, key="a", url="https://example.org/other")
    assert told["problems"] == [{"code": "KEY_REUSED", "path": ["input", "key"]}]


async def test_a_replay_that_is_sent_again_tries_nothing_again(
    administrator, telling, city
) -> None:
    await telling.town.dispatch(await telling.town.open("housing.property_management"))
    await telling.reader.read_some(city)
    [delivery] = await telling.rows()
    id = str(GlobalID("WebhookDelivery", str(delivery.id)))
    for _ in range(2):
        async with city.engine.begin() as connection:
            await mark_failed(connection, delivery.id, "away", None, wait=None)
        await administrator.ask(REPLAY, input={"delivery": id, "key": "a"})
    [delivery] = await telling.rows()
    assert delivery.given_up_at
