"""A delivery that can't be used is reported by name and never stops the worker."""

from contextlib import asynccontextmanager
from importlib.metadata import EntryPoint

import pytest
from tests.notices.conftest import Post

from yousu.notices import Deliveries, open_deliveries
from yousu.runtime.settings import Settings


@asynccontextmanager
async def sms(settings):
    yield Post("sms")


@asynccontextmanager
async def unset(settings):
    raise ValueError("set SMS_ACCOUNT")
    yield


def entry(name: str, place: str) -> EntryPoint:
    return EntryPoint(name, place, "yousu.delivery")


@pytest.fixture
def offered() -> list[EntryPoint]:
    """What distributions beside this one offer; one of them is broken."""
    return [
        entry("sms", f"{__name__}:sms"),
        entry("mail", f"{__name__}:sms"),
        entry("unset", f"{__name__}:unset"),
        entry("broken", "nothing_is_called_this:open"),
    ]


async def opened(names: list[str], entries: list[EntryPoint] | None = None) -> Deliveries:
    async with open_deliveries(names, Settings(), entries) as deliveries:
        return deliveries


def names(deliveries: Deliveries) -> list[str]:
    return [delivery.name for delivery in deliveries.working]


async def test_those_that_come_with_yousu_are_found() -> None:
    assert names(await opened(["log", "log_file"])) == ["log", "log_file"]


async def test_those_that_others_bring_are_found(offered) -> None:
    assert names(await opened(["sms"], offered)) == ["sms"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("broken", "No module named 'nothing_is_called_this'"),
        ("unset", "set SMS_ACCOUNT"),
        ("mail", "it calls itself sms"),
        ("absent", "nothing that is installed offers it; there are broken, mail, sms, unset"),
    ],
)
async def test_one_that_can_not_be_used_is_reported_and_the_others_work(
    offered, name, reason
) -> None:
    deliveries = await opened([name, "sms"], offered)
    assert (names(deliveries), deliveries.failed) == (["sms"], {name: reason})


async def test_a_webhook_without_an_address_is_reported() -> None:
    assert "YOUSU_WEBHOOK_URL" in (await opened(["webhook"])).failed["webhook"]


async def test_one_that_can_not_be_used_is_an_error_in_the_log(offered, caplog) -> None:
    await opened(["broken", "sms"], offered)
    [record] = caplog.records
    assert (record.levelname, "delivery broken" in record.message) == ("ERROR", True)
