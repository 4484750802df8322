"""A reader goes on from any cursor, on any server, and misses nothing."""

from base64 import urlsafe_b64encode

import pytest
from tests.feed.conftest import START, places

from yousu.feed.log import Cursor, CursorBroken, EventFilter, head, read_after


def encoded(content: str) -> str:
    return urlsafe_b64encode(content.encode()).decode().rstrip("=")


@pytest.fixture
async def log(writers, whole_log):
    """Nine events, by several writers."""
    for count in (1, 3, 2, 3):
        await writers.write_and_commit(count)
    return await whole_log()


async def test_from_the_start_everything_is_read(log, reader) -> None:
    assert places(await reader.read()) == log


@pytest.mark.parametrize("limit", [1, 2, 3, 8, 9, 10])
async def test_pages_of_any_size_join_without_a_seam(log, reader, limit) -> None:
    assert places(await reader.read(limit)) == log


async def test_from_any_event_the_rest_is_read(log, reader, new_reader) -> None:
    entries = await reader.read()
    rests = [places(await new_reader(cursor=entry.cursor).read()) for entry in entries]
    assert rests == [log[place:] for place in range(1, len(log) + 1)]


async def test_from_any_page_the_rest_is_read(city, log, new_reader) -> None:
    cursor, taken = START, 0
    while taken < len(log):
        async with city.engine.connect() as connection:
            page = await read_after(connection, cursor, EventFilter(), 4)
        cursor, taken = page.read_to, taken + len(page.entries)
        assert places(await new_reader(cursor=cursor).read()) == log[taken:]


async def test_a_cursor_that_was_written_down_is_the_same_place(log, reader, new_reader) -> None:
    entries = await reader.read()
    written = str(entries[3].cursor)
    assert places(await new_reader(cursor=Cursor.parse(written)).read()) == log[4:]


async def test_a_reader_who_has_read_to_the_end_reads_only_what_comes(log, reader, writers) -> None:
    await reader.read()
    cases = await writers.write_and_commit(2)
    assert places(await reader.read()) == [(case, 1) for case in cases]


async def test_the_end_of_a_log_lies_behind_all_that_stands(city, log, new_reader) -> None:
    async with city.engine.connect() as connection:
        end = await head(connection)
    assert await new_reader(cursor=end).read() == []


async def test_the_end_of_an_empty_log_lies_before_its_first_event(
    city, writers, new_reader
) -> None:
    async with city.engine.connect() as connection:
        end = await head(connection)
    [case] = await writers.write_and_commit()
    assert places(await new_reader(cursor=end).read()) == [(case, 1)]


async def test_the_end_of_a_log_lies_before_what_is_being_written(
    city, writers, new_reader
) -> None:
    async with city.engine.connect() as slow:
        [case] = await writers.write(slow, await writers.openings())
        async with city.engine.connect() as connection:
            end = await head(connection)
        await slow.commit()
    assert places(await new_reader(cursor=end).read()) == [(case, 1)]


async def test_an_empty_page_takes_the_reader_to_the_end(city) -> None:
    async with city.engine.connect() as connection:
        page = await read_after(connection, START, EventFilter(), 10)
    assert (page.entries, page.is_last, page.read_to > START) == ((), True, True)


async def test_a_page_never_takes_the_reader_back(city, writers) -> None:
    far = Cursor(2**62, 0)
    await writers.write_and_commit()
    async with city.engine.connect() as connection:
        page = await read_after(connection, far, EventFilter(), 10)
    assert page.read_to == far


@pytest.mark.parametrize(
    "cursor", [START, Cursor(0, 0), Cursor(12, -1), Cursor(2**63 - 1, 2**63 - 1)]
)
def test_every_cursor_can_be_written_down(cursor) -> None:
    assert Cursor.parse(str(cursor)) == cursor


@pytest.mark.parametrize(
    "opaque",
    [
        "",
        "nonsense",
        "=",
        "诉求",
        "MQ",
        encoded("1"),
        encoded("1.2.3"),
        encoded("one.two"),
        encoded("."),
        encoded("1,2"),
        encoded("1.½"),
        "A" * 10_000,
    ],
)
def test_what_no_server_has_given_out_is_refused(opaque) -> None:
    with pytest.raises(CursorBroken):
        Cursor.parse(opaque)


@pytest.mark.parametrize("place", [f"{2**63}.0", f"1.{2**63}", f"-{2**64}.0", "9" * 40 + ".1"])
def test_a_place_beyond_every_log_is_refused(place) -> None:
    with pytest.raises(CursorBroken):
        Cursor.parse(encoded(place))
