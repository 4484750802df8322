"""Asks one hook of one plugin: what comes back is an answer that can be used, or a fault."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from yousu.case.rules import FaultKind, PluginFault
from yousu.plugins.alarm import Alarm, TooSlow
from yousu.plugins.breaker import REST_SECONDS, SLOW_IN_A_ROW, Breaker
from yousu.plugins.place import place_of
from yousu.plugins.report import PluginProblem, WrongType

logger = logging.getLogger("yousu.plugins")
T = TypeVar("T")
# A rule has a millisecond (the contract tests say so). This is far beyond what a busy machine adds
# to one, and still little to a citizen who waits behind it.
LONGEST_SECONDS = 0.2
# The share of that time below which a hook has hardly computed.
HARDLY = 0.1


@dataclass(frozen=True)
class Hook(Generic[T]):
    """A hook of a plugin: how it is asked, and what makes of its answer one that can be used.

    `check` raises WrongType or PluginProblem.
    """

    plugin: str
    name: str
    call: Callable[..., object]
    check: Callable[[object], T]

    def answer(self, question: dict[str, object]) -> T:
        """To look at an answer may run the plugin's code, too."""
        return self.check(self.call(**question))

    def fault(self, kind: FaultKind, said: str) -> PluginFault:
        reason = f"The {self.name} hook of plugin {self.plugin} {said}: mend it or switch it off."
        return PluginFault(self.plugin, self.name, kind, reason)


class Asker:
    """Asks hooks, each for so long as it may take, and leaves those alone that took too long."""

    def __init__(self, seconds: float = LONGEST_SECONDS, breaker: Breaker | None = None) -> None:
        self._alarm, self._breaker = Alarm(seconds), breaker or Breaker()

    def ask(self, hook: Hook[T], **question: object) -> T | PluginFault:
        """The answer, or why there is none. A fault is logged without the words of any error:
        they may be the case's."""
        place = (hook.plugin, hook.name)
        if self._breaker.rests(place):
            return hook.fault(FaultKind.NOT_ASKED, _RESTS)
        answer = self._asked(hook, question)
        if isinstance(answer, PluginFault):
            logger.error("%s", answer.reason)
        if isinstance(answer, PluginFault) and answer.kind is FaultKind.TOO_SLOW:
            self._breaker.was_slow(place)
        else:
            self._breaker.was_in_time(place)
        return answer

    def _asked(self, hook: Hook[T], question: dict[str, object]) -> T | PluginFault:
        try:
            return self._checked(hook, question)
        except KeyboardInterrupt:
            raise
        except TooSlow:
            said = f"gave no answer within {self._alarm.seconds:g} seconds"
            return hook.fault(FaultKind.TOO_SLOW, said)
        except WrongType as fault:
            return hook.fault(FaultKind.WRONG_TYPE, str(fault))
        except PluginProblem as fault:
            return hook.fault(
                FaultKind.IMPOSSIBLE, f"gives a rule that can't be carried out: {fault}"
            )
        except BaseException as fault:  # noqa: BLE001 - a rule that calls exit() ends no server
            said = f"raised {type(fault).__name__} ({place_of(fault)})"
            return hook.fault(FaultKind.RAISED, said)

    def _checked(self, hook: Hook[T], question: dict[str, object]) -> T:
        """What the hook gives, checked. Where it has hardly computed, it may be the machine that
        stood still: hooks are pure, so it is asked once more. Raises TooSlow, and whatever the
        hook or its check raises."""
        began = time.thread_time()
        try:
            return self._alarm.call(hook.answer, question)
        except TooSlow:
            if time.thread_time() - began > self._alarm.seconds * HARDLY:
                raise
        return self._alarm.call(hook.answer, question)


_RESTS = (
    f"was not asked, since it was too slow {SLOW_IN_A_ROW} times in a row"
    f" and rests for {REST_SECONDS:.0f} seconds"
)
