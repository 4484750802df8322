"""Which account runs the servers: PostgreSQL refuses to run as root."""

import logging
import os
import pwd
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

logger = logging.getLogger(__name__)

# `nobody` is on every system; neither account is ever created or changed by us.
UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """An unprivileged account of the system."""

    name: str
    uid: int
    gid: int


class Identity(TypedDict, total=False):
    """Arguments of a subprocess that give it an account."""

    user: int
    group: int
    extra_groups: list[int]


def identity(account: Account | None) -> Identity:
    """How a process of that account is started; None is the account of this process."""
    if account is None:
        return Identity()
    return Identity(user=account.uid, group=account.gid, extra_groups=[])


def runs_as_root() -> bool:
    """Whether this process has root's rights."""
    return os.geteuid() == 0


def server_account(folders: Iterable[Path]) -> Account | None:
    """None for an ordinary user, who runs the servers himself.

    For root: whoever owns the first of the folders that is there and not root's, so that data
    stays with its account; else `postgres`, else `nobody`.
    """
    if not runs_as_root():
        return None
    owners = [folder.stat().st_uid for folder in folders if folder.exists()]
    known = [*(_by_uid(uid) for uid in owners if uid != 0), *map(_by_name, UNPRIVILEGED)]
    return next(account for account in known if account is not None)


def give(path: Path, account: Account | None) -> None:
    """Make the account the owner of the file or folder."""
    if account is not None:
        os.chown(path, account.uid, account.gid)


def let_through(folder: Path, account: Account | None) -> None:
    """Let the account enter the folder, where root's folders above it are closed (as /root is).

    Adds the right to pass (x), never to list or read, and only on folders that lack it.
    """
    if account is None:
        return
    for place in (folder, *folder.parents):
        status = place.stat()
        needed = _right_to_pass(status, account)
        if not status.st_mode & needed:
            logger.warning("Letting the account %s pass through %s", account.name, place)
            place.chmod(stat.S_IMODE(status.st_mode) | needed)


def _right_to_pass(status: os.stat_result, account: Account) -> int:
    if status.st_uid == account.uid:
        return stat.S_IXUSR
    return stat.S_IXGRP if status.st_gid == account.gid else stat.S_IXOTH


def _by_uid(uid: int) -> Account | None:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _by_name(name: str) -> Account | None:
    try:
        return _by_uid(pwd.getpwnam(name).pw_uid)
    except KeyError:
        return None
