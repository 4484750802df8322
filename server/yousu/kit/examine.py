"""Judges a plugin by the whole contract."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint

from yousu.kit.contract import CONTRACT
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject, plugins_beside, subject_of

logger = logging.getLogger("yousu.kit")


@dataclass(frozen=True)
class Verdict:
    """A promise, and how one plugin breaks it."""

    promise: Promise
    faults: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        return not self.faults


def _nothing(_subject: Subject) -> tuple[str, ...]:
    return ()


INTRODUCTION = Promise(
    "The plugin can be imported and says which bureau it is",
    "Make the entry point name a module whose hooks exist, and return a Registration from bureau.",
    _nothing,
)


def examine(entry: EntryPoint) -> tuple[Verdict, ...]:
    """A verdict on every promise; on the first alone when the plugin can't be asked at all."""
    try:
        subject = subject_of(entry, plugins_beside(entry.name))
    except Exception as fault:
        logger.debug("plugin %s can't be introduced", entry.name, exc_info=True)
        reason = f"{type(fault).__name__}: {fault}"
        return (Verdict(INTRODUCTION, (reason,)),)
    return (Verdict(INTRODUCTION), *_judged(subject))


def _judged(subject: Subject) -> Iterator[Verdict]:
    for promise in CONTRACT:
        yield Verdict(promise, promise.broken_by(subject))
