"""The keyring of an installation, in one file."""

import fcntl
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from yousu.sealing.keyring import Keyring, Sealed

# By what a file is known to be another one: which it is, and when it was written.
Mark = tuple[int, int]


class KeyFile:
    """Seals and opens with the keys of a file that its owner alone may read; made at first use.

    Several processes may have it: one reads it again when another has replaced it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ring: Keyring | None = None
        self._read: Mark | None = None

    @property
    def current(self) -> int:
        """The id of the key under which is sealed now."""
        return self._newest().current

    def seal(self, content: bytes, owner: UUID) -> Sealed:
        return self._newest().seal(content, owner)

    def open(self, sealed: Sealed, owner: UUID) -> bytes:
        """The content. Raises CannotOpen."""
        ring = self._newest()
        if sealed.key not in ring.keys:
            # A folder of the network may say for a while that nothing has changed.
            self._read = None
            ring = self._newest()
        return ring.open(sealed, owner)

    def renew(self) -> None:
        """Makes a new current key; what was sealed under the others can still be opened."""
        with _alone_in(self._path.parent):
            _write(self._path, _read(self._path).renewed() if self._mark() else Keyring.fresh())

    def _newest(self) -> Keyring:
        mark = self._mark()
        if self._ring is None or mark is None or mark != self._read:
            self._ring, self._read = self._read_or_made(), mark
        return self._ring

    def _read_or_made(self) -> Keyring:
        with _alone_in(self._path.parent):
            if not self._mark():
                _write(self._path, Keyring.fresh())
            return _read(self._path)

    def _mark(self) -> Mark | None:
        """None where there is no file yet."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_mtime_ns


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Of several processes one at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _read(path: Path) -> Keyring:
    told = json.loads(path.read_text())
    return Keyring(told["current"], {int(id): b64decode(key) for id, key in told["keys"].items()})


def _write(path: Path, ring: Keyring) -> None:
    """Whole or not at all, and there after a power cut: nothing else opens what it has sealed."""
    keys = {str(id): b64encode(key).decode() for id, key in ring.keys.items()}
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    with fresh.open("w") as file:
        json.dump({"current": ring.current, "keys": keys}, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
