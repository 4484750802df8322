"""The ledger written piece by piece, beside whatever else the process does."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from typing import Protocol

from yousu.case.rules import Directory
from yousu.case.state import Case
from yousu.ledger.entry import LedgerEntry, entry_of
from yousu.store.codec import from_json
from yousu.store.ledger import Snapshot, stored_cases


class LedgerFile(Protocol):
    """A format: each step gives what can be sent by then."""

    @property
    def media_type(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    def begin(self) -> bytes: ...
    def add(self, entries: Sequence[LedgerEntry]) -> bytes: ...
    def end(self) -> Iterator[bytes]: ...


async def written(
    snapshot: Snapshot, directory: Directory, file: LedgerFile
) -> AsyncGenerator[bytes, None]:
    """The file of the snapshot's ledger, piece by piece: no more than a batch of cases is in
    memory, and they are read and written in a thread, so that the event loop goes on. The
    snapshot ends with its last case, before a file that takes long is made whole."""
    yield file.begin()
    async with aclosing(stored_cases(snapshot)) as batches:
        async for bodies in batches:
            yield await asyncio.to_thread(_added, file, bodies, directory)
    await snapshot.connection.close()
    rest = file.end()
    while (piece := await asyncio.to_thread(next, rest, None)) is not None:
        yield piece


def _added(file: LedgerFile, bodies: Sequence[str], directory: Directory) -> bytes:
    return file.add([entry_of(from_json(Case, body), directory) for body in bodies])
