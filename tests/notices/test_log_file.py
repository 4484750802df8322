"""Notices as lines of JSON in a file, which may be moved away at any time."""

import asyncio
import json

import pytest

from yousu.notices import message_id
from yousu.notices.log_file import LogFile, log_file
from yousu.runtime.settings import Settings


@pytest.fixture
def file(tmp_path) -> LogFile:
    return LogFile(tmp_path / "logs" / "notices.jsonl")


def told(file: LogFile) -> list[str]:
    return [json.loads(line)["id"] for line in file.path.read_text().splitlines()]


async def test_each_notice_is_a_line(desk, file, post) -> None:
    await desk.late_town.rungs_fire(5)
    await desk.send(file, post)
    assert sorted(told(file)) == sorted(message_id(notice) for notice in post.got)


async def test_after_the_file_was_moved_away_another_is_begun(desk, file) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(file)
    [first] = told(file)
    file.path.rename(file.path.with_suffix(".1"))
    await desk.late_town.rungs_fire(1)
    await desk.send(file)
    [second] = told(file)
    assert first != second


async def test_lines_of_several_workers_do_not_mix(desk, file, post) -> None:
    await desk.late_town.rungs_fire(1)
    await desk.send(post)
    [notice] = post.got
    await asyncio.gather(*(LogFile(file.path).send(notice) for _ in range(200)))
    assert told(file) == [message_id(notice)] * 200


async def test_a_notice_waits_while_the_file_can_not_be_written(desk, tmp_path) -> None:
    (tmp_path / "logs").write_text("a file where a folder should be")
    await desk.late_town.rungs_fire(1)
    await desk.send(LogFile(tmp_path / "logs" / "notices.jsonl"))
    [row] = await desk.deliveries()
    assert (row.sent_at, row.error) == (None, "FileExistsError")


async def test_it_lies_in_the_data_folder(tmp_path) -> None:
    async with log_file(Settings(data_folder=tmp_path)) as file:
        assert file.path == tmp_path / "notices.jsonl"


async def test_it_lies_where_the_settings_want_it(tmp_path) -> None:
    async with log_file(Settings(notices_log=tmp_path / "other.jsonl")) as file:
        assert file.path == tmp_path / "other.jsonl"
