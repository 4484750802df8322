"""Notices as lines of the worker's own log."""

import json

from yousu.notices import message_of, open_deliveries
from yousu.runtime.settings import Settings


async def test_each_notice_is_a_line(desk, post, caplog) -> None:
    caplog.set_level("INFO", "yousu.notices")
    await desk.late_town.rungs_fire(1)
    async with open_deliveries(["log"], Settings()) as deliveries:
        await desk.send(post, *deliveries.working)
    [line] = [record.message for record in caplog.records if record.name == "yousu.notices"]
    assert json.loads(line.removeprefix("notice: ")) == message_of(post.got[0])
