"""A promise that every plugin makes, and how one of them breaks it."""

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
    a sentence; what its author can do then."""

    name: str
    remedy: str
    faults: Callable[[Subject], Iterable[str]]

    def broken_by(self, subject: Subject) -> tuple[str, ...]:
        """The first few ways in which a plugin breaks the promise; none when it is kept."""
        try:
            faults = tuple(dict.fromkeys(self.faults(subject)))
        except PluginProblem as problem:
            faults = (str(problem),)
        return faults[:SHOWN]


def faults_of(check: Callable[P, None], *args: P.args, **more: P.kwargs) -> tuple[str, ...]:
    """What a check that raises PluginProblem has to say."""
    try:
        check(*args, **more)
    except PluginProblem as problem:
        return (str(problem),)
    return ()
