"""Notices as lines of JSON in a file, for whatever follows files."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from yousu.case.vocabulary import Medium
from yousu.notices.delivery import DeliverySettings
from yousu.notices.message import message_of
from yousu.store.outbox import StoredNotice

FILE = "notices.jsonl"


@dataclass(frozen=True)
class LogFile:
    """Appends a line for each notice.

    The file is opened anew for each, so that logrotate may move it away, and any number of
    workers may write to it.
    """

    path: Path
    name = "log_file"
    media = frozenset[Medium]()

    async def send(self, notice: StoredNotice) -> None:
        line = json.dumps(message_of(notice), ensure_ascii=False) + "\n"
        await asyncio.to_thread(_append, self.path, line.encode())


@asynccontextmanager
async def log_file(settings: DeliverySettings) -> AsyncIterator[LogFile]:
    """A log file where the settings want it, or else in the data folder."""
    yield LogFile(settings.notices_log or settings.data_folder / FILE)


def _append(path: Path, line: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # One write of a whole line: lines of several workers do not mix.
    with path.open("ab") as file:
        file.write(line)
