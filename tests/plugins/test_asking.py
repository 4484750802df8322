"""A hook that is too slow is cut off, and after three times in a row it rests for a minute."""

import gc
import signal
import time
from contextlib import suppress
from threading import Thread

import pytest

from yousu.case.rules import FaultKind, PluginFault
from yousu.plugins.alarm import Alarm, TooSlow
from yousu.plugins.ask import Asker, Hook
from yousu.plugins.breaker import Breaker

A_MOMENT = 0.02


class Minutes:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Moody:
    """A hook that answers at once, never, not at all, or once the machine has stood still."""

    def __init__(self) -> None:
        self.mood, self.asked = "never", 0

    def __call__(self) -> str:
        self.asked += 1
        while self.mood == "never":
            pass
        if self.mood == "stalled" and self.asked == 1 or self.mood == "asleep":
            time.sleep(60)
        if self.mood == "raise":
            raise ValueError
        return self.mood


@pytest.fixture
def clock() -> Minutes:
    return Minutes()


@pytest.fixture
def moody() -> Moody:
    return Moody()


@pytest.fixture
def ask(clock, moody):
    """Asks the moody hook of a plugin; gives the answer, or the kind of the fault."""
    asker = Asker(A_MOMENT, Breaker(clock))

    def asked(plugin: str = "parks") -> object:
        answer = asker.ask(Hook(plugin, "ladder", moody, str))
        return answer.kind if isinstance(answer, PluginFault) else answer

    return asked


def test_after_three_times_it_is_not_asked(ask, moody) -> None:
    assert [ask() for _ in range(3)] == [FaultKind.TOO_SLOW] * 3
    asked = moody.asked
    assert (ask(), moody.asked) == (FaultKind.NOT_ASKED, asked)


def test_another_plugin_is_asked_all_the_same(ask, moody) -> None:
    for _ in range(3):
        ask()
    moody.mood = "here"
    assert ask("rivers") == "here"


def test_after_a_minute_it_is_asked_again(ask, clock, moody) -> None:
    for _ in range(3):
        ask()
    moody.mood, clock.seconds = "here", 60
    assert [ask(), ask()] == ["here", "here"]


def test_a_second_before_it_still_rests(ask, clock, moody) -> None:
    for _ in range(3):
        ask()
    moody.mood, clock.seconds = "here", 59
    assert ask() is FaultKind.NOT_ASKED


def test_if_it_is_still_slow_it_rests_at_once(ask, clock) -> None:
    for _ in range(3):
        ask()
    clock.seconds = 60
    assert [ask(), ask()] == [FaultKind.TOO_SLOW, FaultKind.NOT_ASKED]


def test_an_answer_in_between_begins_the_count_anew(ask, moody) -> None:
    told = []
    for mood in ("never", "never", "here", "never", "never", "here"):
        moody.mood = mood
        told.append(ask())
    assert FaultKind.NOT_ASKED not in told


def test_where_the_machine_stood_still_it_is_asked_once_more(ask, moody) -> None:
    moody.mood = "stalled"
    assert (ask(), moody.asked) == ("stalled", 2)


def test_one_that_sleeps_is_not_asked_for_ever(ask, moody) -> None:
    moody.mood = "asleep"
    assert (ask(), moody.asked) == (FaultKind.TOO_SLOW, 2)


def test_one_that_raises_is_asked_every_time(ask, moody) -> None:
    moody.mood = "raise"
    assert [ask() for _ in range(5)] == [FaultKind.RAISED] * 5


@pytest.mark.parametrize("seconds", [1, 60])
def test_a_sleep_is_cut_short(seconds) -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow):
        Alarm(A_MOMENT).call(time.sleep, seconds)
    assert time.monotonic() - began < 1


def test_one_that_swallows_every_error_is_rung_again() -> None:
    def stubborn() -> None:
        with suppress(BaseException):
            time.sleep(60)
        time.sleep(60)

    began = time.monotonic()
    with pytest.raises(TooSlow):
        Alarm(A_MOMENT).call(stubborn)
    assert time.monotonic() - began < 1


def test_where_there_is_no_alarm_it_is_found_out_afterwards() -> None:
    told: list[type[BaseException]] = []

    def elsewhere() -> None:
        try:
            Alarm(A_MOMENT).call(time.sleep, 2 * A_MOMENT)
        except TooSlow as fault:
            told.append(type(fault))

    thread = Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert told == [TooSlow]


@pytest.mark.parametrize("call", [lambda: None, lambda: time.sleep(60), lambda: 1 / 0])
def test_no_alarm_outlives_its_call(call) -> None:
    with suppress(TooSlow, ZeroDivisionError):
        Alarm(A_MOMENT).call(call)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.fixture
def collected():
    """Grows whenever the garbage collector walks over this process."""
    walks: list[str] = []

    def walk(phase: str, _info: object) -> None:
        walks.append(phase)

    gc.callbacks.append(walk)
    yield walks
    gc.callbacks.remove(walk)


def test_the_collector_waits_until_a_call_is_over(collected) -> None:
    """It may take longer than the call may, and swallow the alarm."""

    def hook() -> int:
        before, kept = len(collected), [[] for _ in range(100_000)]
        return len(collected) - before if kept else 0

    assert Alarm(seconds=1).call(hook) == 0
    assert gc.isenabled()
