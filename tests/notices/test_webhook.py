"""Notices by HTTP: signed, told apart by their ids, free of anybody's words."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from strawberry import relay
from tests.receiver import SECRET

from yousu.notices import webhook
from yousu.notices.delivery import DeliveryFailed
from yousu.runtime.settings import Settings


@pytest.fixture
async def hook(receiver):
    """The webhook of an installation that has this receiver."""
    async with webhook.webhook(Settings(webhook_url=receiver.url, webhook_secret=SECRET)) as hook:
        yield hook


async def test_each_notice_comes_once(desk, hook, receiver) -> None:
    await desk.late_town.rungs_fire(30)
    await desk.send(hook)
    assert len(set(receiver.ids)) == len(receiver.ids) == 30


async def test_the_message_says_who_must_be_told_of_what(desk, hook, receiver) -> None:
    [notice] = await desk.late_town.rungs_fire(1)
    await desk.send(hook)
    [case] = await desk.late_town.rows("select * from cases")
    [event] = await desk.late_town.rows("select * from events where type = 'RungFired'")
    [received] = receiver.got
    assert received.message == {
        "id": f"{case.id}-{notice}",
        "subject": "RungFired",
        "code": "sign_for_overdue",
        "at": event.at.isoformat(),
        "case": {
            "id": relay.to_base64("Case", case.id),
            "number": case.number,
            "version": event.version,
        },
        "post": "petition_office",
        "bureau": "housing",
        "unit": "property_management",
        "media": json.loads(event.fact)["media"],
        "consequence": "reminder",
    }


async def test_the_message_holds_nobodys_words(desk, hook, receiver) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(hook)
    assert "电梯" not in receiver.got[0].body.decode()


async def test_its_id_is_also_in_the_headers(desk, hook, receiver) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(hook)
    assert receiver.ids == [receiver.got[0].message["id"]]


async def test_it_says_when_it_was_sent(desk, hook, receiver) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(hook)
    sent = int(receiver.got[0].headers["webhook-timestamp"])
    assert abs(datetime.now(UTC).timestamp() - sent) < 60


def test_the_signature_is_that_of_the_specification() -> None:
    """The values were made with openssl: a change to them breaks every receiver."""
    headers = webhook.signed_headers(b"k" * 24, "case-1", 1710118800, b'{"id": "case-1"}')
    assert headers["webhook-signature"] == "v1,4wBK9Jyvjd8SUHP8/DwGbO4MYCuMXIebLDpShdpW/8E="


@pytest.mark.parametrize("status", [301, 400, 410, 429, 500, 503])
async def test_any_answer_but_2xx_is_tried_again(desk, hook, receiver, status) -> None:
    await desk.late_town.rungs_fire(1)
    receiver.status = status
    await desk.send(hook)
    [row] = await desk.deliveries()
    assert (row.sent_at, row.error) == (None, f"the answer was {status}")


async def test_another_try_has_the_same_id(desk, hook, receiver) -> None:
    await desk.late_town.rungs_fire(1)
    receiver.status = 500
    await desk.send(hook)
    receiver.status = 200
    await desk.time_to_try_again()
    await desk.send(hook)
    first, second = receiver.ids
    assert first == second


async def test_a_receiver_that_hangs_is_waited_for_only_so_long(
    desk, receiver, monkeypatch
) -> None:
    monkeypatch.setattr(webhook, "TIMEOUT_SECONDS", 0.2)
    receiver.answers_left = 0
    await desk.late_town.rungs_fire(1)
    settings = Settings(webhook_url=receiver.url, webhook_secret=SECRET)
    async with webhook.webhook(settings) as impatient, asyncio.timeout(5):
        await desk.send(impatient)
    [row] = await desk.deliveries()
    assert (row.sent_at, row.error) == (None, "no answer (ReadTimeout)")


async def test_a_receiver_that_is_not_there_is_tried_again(desk, receiver) -> None:
    await desk.late_town.rungs_fire(1)
    settings = Settings(webhook_url="http://127.0.0.1:1/hidden", webhook_secret=SECRET)
    async with webhook.webhook(settings) as astray:
        await desk.send(astray)
    [row] = await desk.deliveries()
    assert (row.sent_at, row.error) == (None, "no answer (ConnectError)")


async def test_neither_address_nor_secret_is_in_the_log(desk, receiver, caplog) -> None:
    caplog.set_level("INFO")
    await desk.late_town.rungs_fire(1)
    settings = Settings(webhook_url="http://127.0.0.1:1/hidden", webhook_secret=SECRET)
    async with webhook.webhook(settings) as astray:
        await desk.send(astray)
    assert "hidden" not in caplog.text
    assert SECRET not in caplog.text + repr(astray) + repr(settings)


@pytest.mark.parametrize("url", [None, "", "receiver", "ftp://host/x", "http://", "http://h:x/"])
async def test_an_address_that_is_none_is_refused(url) -> None:
    with pytest.raises(DeliveryFailed, match="YOUSU_WEBHOOK_URL"):
        async with webhook.webhook(Settings(webhook_url=url, webhook_secret=SECRET)):
            pass


@pytest.mark.parametrize("secret", [None, "", "hidden", "whsec_", "whsec_c2hvcnQ=", SECRET[6:]])
async def test_a_secret_that_is_too_weak_is_refused_and_not_shown(secret) -> None:
    with pytest.raises(DeliveryFailed, match="YOUSU_WEBHOOK_SECRET") as raised:
        async with webhook.webhook(Settings(webhook_url="http://h/", webhook_secret=secret)):
            pass
    assert not secret or secret == "whsec_" or secret not in str(raised.value)
