"""Updates of a stored subscription are posted to its client: signed, in order, each until it has
arrived or was given up."""

import asyncio
import hmac
from base64 import b64decode, b64encode

from sqlalchemy import text
from tests.graphql.webhooks.conftest import ADMINISTRATOR, Telling
from tests.town import Town

from yousu import clients, webhooks
from yousu.timers import webhooks as sending

CATEGORY = "housing.property_management"


async def dispatched(town: Town, count: int = 1) -> list[str]:
    """So many housing cases; their numbers."""
    numbers = []
    for _ in range(count):
        case = await town.open(CATEGORY)
        await town.dispatch(case)
        numbers.append((await town.case(case)).number)
    return numbers


def told(receiver) -> list[tuple[str, str]]:
    """Each event that has come, with the number of its case."""
    updates = [one.message["data"]["caseUpdates"] for one in receiver.got]
    return [(one["event"]["__typename"], one["case"]["number"]) for one in updates]


async def test_what_the_client_may_see_is_posted_in_order(telling, receiver) -> None:
    numbers = await dispatched(telling.town, 3)
    await telling.town.open("education.fees")
    await telling.look()
    assert told(receiver) == [("Dispatched", number) for number in numbers]


async def test_nothing_is_posted_twice(telling, receiver) -> None:
    await dispatched(telling.town)
    await telling.look()
    await telling.look()
    assert len(receiver.got) == 1


async def test_a_delivery_is_signed(telling, receiver) -> None:
    await dispatched(telling.town)
    await telling.look()
    [one] = receiver.got
    key = b64decode(telling.secret.removeprefix("whsec_"))
    signed = f"{one.headers['webhook-id']}.{one.headers['webhook-timestamp']}.".encode() + one.body
    signature = b64encode(hmac.digest(key, signed, "sha256")).decode()
    assert one.headers["webhook-signature"] == f"v1,{signature}"


async def test_a_delivery_tells_its_cursor(telling, receiver) -> None:
    await dispatched(telling.town)
    await telling.look()
    [one] = receiver.got
    assert one.headers["yousu-cursor"] == one.message["cursor"]
    assert one.message["cursor"] == one.message["data"]["caseUpdates"]["cursor"]


async def test_what_does_not_arrive_is_tried_again_and_overtaken_by_nothing(
    telling, receiver
) -> None:
    numbers = await dispatched(telling.town, 2)
    receiver.status = 503
    await telling.look()
    await telling.look()
    assert told(receiver) == [("Dispatched", numbers[0])]
    receiver.status = 204
    await telling.hours_later(1)
    await telling.look()
    assert told(receiver) == [("Dispatched", numbers[0]), *(("Dispatched", n) for n in numbers)]


async def test_what_is_given_up_holds_up_the_others_no_longer(
    telling, receiver, monkeypatch
) -> None:
    monkeypatch.setattr(sending, "wait_after", lambda _: None)
    numbers = await dispatched(telling.town, 2)
    receiver.status = 500
    await telling.look()
    receiver.status = 204
    await telling.look()
    first, second = await telling.rows()
    assert (first.given_up_at is not None, first.error) == (True, "the answer was 500")
    assert second.sent_at is not None
    assert told(receiver)[-1] == ("Dispatched", numbers[1])


async def test_what_was_given_up_can_be_replayed(telling, receiver, monkeypatch) -> None:
    monkeypatch.setattr(sending, "wait_after", lambda _: None)
    await dispatched(telling.town)
    receiver.status = 500
    await telling.look()
    receiver.status = 204
    [lost] = await telling.rows()
    await webhooks.replay(telling.town.city, ADMINISTRATOR, lost.id)
    await telling.look()
    [found] = await telling.rows()
    assert (found.given_up_at, found.sent_at is not None) == (None, True)


async def test_a_client_that_does_not_answer_is_no_fault_of_ours(telling, receiver) -> None:
    await dispatched(telling.town)
    async with telling.town.city.engine.begin() as connection:
        await connection.execute(text("update webhooks set url = 'http://127.0.0.1:9/'"))
    await telling.look()
    [waiting] = await telling.rows()
    assert (waiting.error, waiting.tries) == ("no answer (ConnectError)", 1)


async def test_a_disabled_webhook_is_told_nothing(telling, receiver) -> None:
    await dispatched(telling.town)
    await webhooks.disable(telling.town.city, ADMINISTRATOR, telling.webhook.id)
    await telling.look()
    assert receiver.got == []


async def test_a_revoked_client_is_told_nothing(telling, receiver) -> None:
    await dispatched(telling.town)
    await telling.reader.read_some(telling.town.city)
    await clients.revoke(telling.town.city, ADMINISTRATOR, "housing_desk")
    await telling.look()
    assert receiver.got == []


async def test_a_document_that_no_longer_fits_says_so_and_loses_nothing(telling, receiver) -> None:
    """As after a plugin was switched off, whose fields it asks for."""
    await dispatched(telling.town)
    broken, whole = "update webhooks set document = :d", telling.webhook.document
    async with telling.town.city.engine.begin() as connection:
        changed = whole.replace("number", "dragons")
        await connection.execute(text(broken), {"d": changed})
    await telling.look()
    async with telling.town.city.engine.begin() as connection:
        [(fault,)] = await connection.execute(text("select fault from webhooks"))
        await connection.execute(text(broken), {"d": whole})
    await telling.look()
    assert ("dragons" in fault, len(receiver.got)) == (True, 1)


async def test_its_place_moves_on_where_nothing_is_told(telling: Telling, receiver) -> None:
    """So that the log is not read again from there for ever."""
    await telling.town.open("education.fees")
    await telling.look()
    async with telling.town.city.engine.connect() as connection:
        [(stamp,)] = await connection.execute(text("select stamp from webhooks"))
    assert (stamp > 0, receiver.got) == (True, [])


async def test_the_secret_is_stored_sealed(telling) -> None:
    async with telling.town.city.engine.connect() as connection:
        [(secret,)] = await connection.execute(text("select secret from webhooks"))
    assert telling.secret.encode() not in secret


async def test_two_workers_post_each_update_once(telling, receiver) -> None:
    await dispatched(telling.town, 5)
    await asyncio.gather(*(telling.look() for _ in range(3)))
    assert len(receiver.got) == 5
