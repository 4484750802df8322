"""The code and the words of docs/notices.md hold."""

import json
import re
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest
from tests.receiver import SECRET

from yousu.case.notices import TOLD
from yousu.notices import open_deliveries, webhook
from yousu.runtime.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "notices.md").read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def run(code: str) -> ModuleType:
    module = ModuleType("a_block_of_the_page")
    exec(compile(code, "docs/notices.md", "exec"), module.__dict__)
    return module


@pytest.fixture
def is_genuine():
    return run(blocks("python")[0]).is_genuine


@pytest.fixture
async def received(desk, receiver):
    """A notice as it comes over the wire."""
    await desk.late_town.rungs_fire(1)
    async with webhook.webhook(Settings(webhook_url=receiver.url, webhook_secret=SECRET)) as hook:
        await desk.send(hook)
    [received] = receiver.got
    return received


async def test_a_message_of_ours_is_genuine(is_genuine, received) -> None:
    assert is_genuine(received.headers, received.body, SECRET)


async def test_one_whose_body_was_changed_is_not(is_genuine, received) -> None:
    assert not is_genuine(received.headers, received.body.replace(b"phone", b"visit"), SECRET)


@pytest.mark.parametrize("header", ["webhook-id", "webhook-signature"])
async def test_one_whose_headers_were_changed_is_not(is_genuine, received, header) -> None:
    changed = received.headers | {header: received.headers[header] + "0"}
    assert not is_genuine(changed, received.body, SECRET)


async def test_one_with_another_secret_is_not(is_genuine, received) -> None:
    assert not is_genuine(received.headers, received.body, "whsec_" + "A" * 32)


async def test_one_of_long_ago_is_not(is_genuine, received) -> None:
    key = webhook.signing_key(SECRET)
    old = webhook.signed_headers(key, received.message["id"], 1710118800, received.body)
    assert not is_genuine(old, received.body, SECRET)


async def test_the_message_has_the_fields_of_the_page(received) -> None:
    [example] = map(json.loads, blocks("json"))
    assert list(received.message) == list(example)
    assert list(received.message["case"]) == list(example["case"])


async def test_the_delivery_of_the_page_sends(desk, receiver, monkeypatch) -> None:
    [code] = [block for block in blocks("python") if "GroupChat" in block]
    here = code.replace("http://chat.internal", receiver.url.removesuffix("/notices"))
    monkeypatch.setitem(sys.modules, "city_chat", run(here.replace("/messages", "/notices")))
    entry = EntryPoint("group_chat", "city_chat:group_chat", "yousu.delivery")
    await desk.late_town.rungs_fire(1)
    async with open_deliveries(["group_chat"], Settings(), [entry]) as deliveries:
        await desk.send(*deliveries.working)
    assert [received.message["code"] for received in receiver.got] == ["sign_for_overdue"]


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_every_setting_of_a_delivery_is_on_the_page(name) -> None:
    about = ("delivery", "notices_", "webhook_")
    assert not name.startswith(about) or f"`YOUSU_{name.upper()}`" in PAGE


@pytest.mark.parametrize("subject", sorted(fact.__name__ for fact in TOLD))
def test_the_page_says_who_is_told_of_what(subject: str) -> None:
    assert f"`{subject}`" in PAGE
