"""A promise that every plugin makes, and whether one of them keeps it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ParamSpec

from yousu.kit.subject import Subject
from yousu.plugins.report import PluginProblem

SHOWN = 3
P = ParamSpec("P")


@dataclass(frozen=True)
class Promise:
    """What holds for every plugin, in one sentence; how a plugin is found to break it, each fault
    a sentence, none when it is kept; what its author can do then."""

    name: str
    remedy: str
    faults: Callable[[Subject], Iterable[str]]


@dataclass(frozen=True)
class Verdict:
    """A promise, and how one plugin breaks it: the first few faults of each kind."""

    promise: Promise
    faults: tuple[str, ...] = ()

    @property
    def is_kept(self) -> bool:
        return not self.faults


def judge(promise: Promise, subject: Subject) -> Verdict:
    """Whether the plugin keeps the promise."""
    try:
        faults = tuple(dict.fromkeys(promise.faults(subject)))
    except PluginProblem as problem:
        faults = (str(problem),)
    return Verdict(promise, faults[:SHOWN])


def faults_of(check: Callable[P, None], *args: P.args, **more: P.kwargs) -> tuple[str, ...]:
    """What a check that raises PluginProblem has to say."""
    try:
        check(*args, **more)
    except PluginProblem as problem:
        return (str(problem),)
    return ()
