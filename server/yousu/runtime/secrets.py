"""The secrets of an installation, kept in its data folder."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from yousu.identity import TokenKey
from yousu.sealing import KeyFile


def token_key(folder: Path) -> TokenKey:
    """The key that signs this installation's tokens."""
    return TokenKey(_kept(folder / "token.key"))


def reporters_secret(folder: Path) -> bytes:
    """The secret by which reporters are told apart."""
    return _kept(folder / "reporters.key")


def links_secret(folder: Path) -> bytes:
    """The secret that signs links to files."""
    return _kept(folder / "links.key")


def personal_keys(folder: Path) -> KeyFile:
    """The keys under which what is personal is sealed."""
    return KeyFile(folder / "personal.keys")


def _kept(path: Path) -> bytes:
    """48 random bytes as text, made at first use, readable by their owner alone.

    Several processes may ask first at once: all get what one of them made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
    return path.read_text().encode()
