"""Nothing is left of files that nobody wants: broken off by a power cut, or erased."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import pytest
from obstore.exceptions import GenericError
from obstore.store import ObjectStore
from tests.attachments.pictures import picture
from tests.door.conftest import Archive
from tests.graphql.attachments.senders import objects_of
from uuid_utils.compat import uuid7

from yousu import attaching
from yousu.attaching import attach, discard_unwanted
from yousu.attachments.objects import discard, original_of, store_whole
from yousu.case.problem import Refused
from yousu.reporters import erase
from yousu.store.attachments import begin_upload, files_of
from yousu.timers.jobs import discard_unwanted_files

NAME = "张三家门口.jpg"


@pytest.fixture
def archive(city) -> Archive:
    return Archive(city)


@pytest.fixture
async def case(town) -> UUID:
    return await town.open("housing.property_management")


async def pieces(content: bytes) -> AsyncIterator[bytes]:
    yield content


async def begun(city, longest: timedelta) -> UUID:
    """An upload of which something is stored, and whose server has lost its power."""
    id = uuid7()
    async with city.engine.begin() as connection:
        await begin_upload(connection, id, longest)
    await store_whole(city.attachments.objects, original_of(id), b"half of it")
    return id


async def test_what_a_power_cut_left_is_deleted_when_no_upload_takes_so_long(city, archive) -> None:
    await begun(city, timedelta(seconds=-1))
    assert await discard_unwanted(city) == 1
    assert (objects_of(city), await archive.count("unwanted_files")) == ([], 0)


async def test_a_worker_deletes_all_of_it(city, monkeypatch) -> None:
    monkeypatch.setattr(attaching, "DISCARDED_AT_ONCE", 2)
    for _ in range(5):
        await begun(city, timedelta(seconds=-1))
    await discard_unwanted_files({"city": city})
    assert objects_of(city) == []


async def test_an_upload_that_goes_on_is_left_alone(city) -> None:
    id = await begun(city, timedelta(hours=2))
    assert await discard_unwanted(city) == 0
    assert objects_of(city) == [original_of(id)]


async def test_what_was_attached_is_wanted(city, town, case, archive) -> None:
    await attach(city, town.hotline, case, NAME, pieces(picture()))
    assert await archive.count("unwanted_files") == 0


async def test_who_is_erased_takes_the_files_of_their_cases_along(
    city, town, case, archive
) -> None:
    file = await attach(city, town.hotline, case, NAME, pieces(picture()))
    await erase(city, town.hotline, case, "本人书面申请")
    await discard_unwanted(city)
    async with city.engine.connect() as connection:
        stored = (await files_of(connection, [file.id]))[file.id]
    assert (stored.description, objects_of(city)) == (None, [])
    assert [one.sha256 for one in (await town.case(case)).attachments] == [file.sha256]


async def test_somebody_else_s_files_stay(city, town, case) -> None:
    await attach(city, town.hotline, case, NAME, pieces(picture()))
    other = await town.open("housing.property_management")
    await erase(city, town.hotline, other, "本人书面申请")
    await discard_unwanted(city)
    assert len(objects_of(city)) == 2


async def test_what_can_not_be_deleted_now_is_deleted_later(
    city, town, case, archive, monkeypatch, caplog
) -> None:
    async def away(*_: object) -> None:
        raise GenericError("the store is away")

    with monkeypatch.context() as trouble:
        trouble.setattr(attaching, "discard", away)
        with pytest.raises(Refused):
            await attach(city, town.hotline, case, NAME, pieces(picture()[:-200]))
    assert await archive.count("unwanted_files") == 1
    assert "left to a later sweep" in caplog.text
    assert NAME not in caplog.text
    [row] = await archive.rows("select id from unwanted_files")
    await discard_unwanted(city, row.id)
    assert objects_of(city) == []


async def test_one_that_can_not_be_deleted_holds_up_no_other(city, archive, monkeypatch) -> None:
    stuck, *_ = [await begun(city, timedelta(seconds=-age)) for age in (3, 2, 1)]

    async def refused(objects: ObjectStore, id: UUID) -> None:
        if id == stuck:
            raise GenericError("it is locked")
        await discard(objects, id)

    monkeypatch.setattr(attaching, "discard", refused)
    monkeypatch.setattr(attaching, "DISCARDED_AT_ONCE", 1)
    await discard_unwanted_files({"city": city})
    assert objects_of(city) == [original_of(stuck)]
    assert await archive.count("unwanted_files") == 1


async def test_what_is_sent_after_the_case_was_closed_to_it_is_not_kept(city, town, case) -> None:
    """The door has the last word, when all is stored already."""

    async def overtaken() -> AsyncIterator[bytes]:
        content = picture()
        yield content
        await attach(city, town.hotline, case, NAME, pieces(content))

    with pytest.raises(Refused):
        await attach(city, town.hotline, case, NAME, overtaken())
    assert len(objects_of(city)) == 2
