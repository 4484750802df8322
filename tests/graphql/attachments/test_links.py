"""A file is handed out by a link that holds for minutes, and its custody is written down."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.attachments.pictures import picture
from tests.door.conftest import Archive
from tests.graphql.attachments.conftest import PDF, uuid_of
from tests.graphql.attachments.senders import LINK, Sender

from yousu.attachments.link import Link, signed


@pytest.mark.parametrize("query", ["", "?link=", "?link=nothing"])
async def test_nobody_has_it_without_a_link(case, handler, query) -> None:
    file = await handler.attach(case, PDF)
    answer = await handler.client.http.get(f"/attachments/{uuid_of(file['id'])}{query}")
    assert (answer.status_code, answer.json()["code"]) == (403, "LINK_REFUSED")


async def test_a_link_that_has_expired_says_what_to_do(case, handler, city, town) -> None:
    file = await handler.attach(case, PDF)
    id = uuid_of(file["id"])
    ended = datetime.now(UTC) - timedelta(seconds=1)
    link = Link((await town.case(uuid_of(case))).attachments[0].id, False, town.hotline, ended)
    text = signed(link, city.attachments.secret)
    answer = await handler.client.http.get(f"/attachments/{id}?link={text}")
    told = "The link has expired or was changed; ask for a new one."
    assert (answer.status_code, answer.json()["message"]) == (403, told)


async def test_another_bureau_has_no_link(case, handler, clients) -> None:
    file = await handler.attach(case, PDF)
    elsewhere = clients.at("handler", "teacher", "education", "basic_education")
    assert await elsewhere.ask(LINK, id=file["id"]) == {"node": None}


@pytest.mark.parametrize("post", ["handler", "hotline", "supervision_office"])
async def test_the_original_is_for_who_handles_the_case(case, handler, clients, town, post) -> None:
    content = picture()
    file = await handler.attach(case, content)
    who = handler if post == "handler" else Sender(clients.at(post, "somebody"))
    assert (await who.have(file["id"], original=True)).content == content


async def test_the_original_is_refused_to_others(case, handler, leader) -> None:
    file = await handler.attach(case, picture())
    told = await leader.client.send(LINK, id=file["id"], original=True)
    assert [error["extensions"]["code"] for error in told["errors"]] == ["NOT_ALLOWED"]


async def test_who_had_it_is_known(case, handler, leader) -> None:
    file = await handler.attach(case, picture())
    await leader.have(file["id"])
    await handler.have(file["id"], original=True)
    [listed] = await handler.listed(case)
    custody = [edge["node"] for edge in listed["custody"]["edges"]]
    assert custody == [
        {"actor": {"id": "property_management.handler", "post": "handler"}, "original": True},
        {
            "actor": {"id": "housing.leader_in_charge", "post": "leader_in_charge"},
            "original": False,
        },
    ]


async def test_to_look_at_a_link_is_not_to_have_the_file(case, handler, city) -> None:
    file = await handler.attach(case, PDF)
    answer = await handler.client.http.head(await handler.url(file["id"]))
    assert (answer.status_code, answer.headers["content-length"]) == (200, str(len(PDF)))
    assert await Archive(city).count("custody") == 0
