"""How long to wait before a process that ended is started again."""

from itertools import accumulate

from yousu.runtime.patience import Patience


def after(*lasted: float) -> Patience:
    return list(accumulate(lasted, Patience.after, initial=Patience()))[-1]


def test_the_first_delay_is_short() -> None:
    assert after(2.0).delay == 0.2


def test_delays_double() -> None:
    assert after(2.0, 2.0, 2.0).delay == 0.8


def test_delays_stay_under_a_limit() -> None:
    assert after(*[2.0] * 20).delay == 5.0


def test_a_long_run_starts_anew() -> None:
    assert after(2.0, 2.0, 30.0).delay == 0.2


def test_endings_at_once_are_counted() -> None:
    assert after(0.1, 0.9, 0.5).failures == 3


def test_a_run_of_a_second_ends_the_count() -> None:
    assert after(0.1, 0.1, 1.0).failures == 0
