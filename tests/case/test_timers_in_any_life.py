"""Timers are wanted for clocks that run, each once, and none is wanted again after its time."""

from collections import Counter

from hypothesis import given, settings
from tests.case.lives import clocks, lives, played, pressed

from yousu.calendar import shifted
from yousu.case.commands import ReachTime
from yousu.case.rules import Anchor
from yousu.case.timers import wanted_timers
from yousu.case.vocabulary import CaseState

every_life = given(life=lives)
often = settings(max_examples=25, deadline=None)


@every_life
@often
def test_only_a_clock_that_runs_and_is_not_paused_wants_timers(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        running = {
            key
            for key, clock in clocks(moment.after).items()
            if clock.is_running and not clock.is_paused
        }
        assert {(t.key.assignment, t.key.clock, t.key.round) for t in city.timers()} <= running


@every_life
@often
def test_a_clock_that_runs_and_has_not_run_out_wants_its_end(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        ends = {
            (t.key.assignment, t.key.clock, t.key.round)
            for t in city.timers()
            if t.key.rung is None
        }
        assert ends == {key for key, clock in clocks(moment.after).items() if clock.can_change}


@every_life
@often
def test_a_rung_or_card_that_was_seen_is_not_wanted(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        held = clocks(moment.after)
        for timer in city.timers():
            clock = held[timer.key.assignment, timer.key.clock, timer.key.round]
            seen = {rung.code for rung in clock.fired} | {shown.card for shown in clock.cards}
            assert timer.key.rung not in seen


@every_life
@often
def test_no_rung_and_no_card_is_seen_twice_on_a_clock(found_city, life) -> None:
    for moment in played(found_city(), life):
        for clock in clocks(moment.after).values():
            seen = [*(rung.code for rung in clock.fired), *(shown.card for shown in clock.cards)]
            assert max(Counter(seen).values(), default=1) == 1


@every_life
@often
def test_a_time_that_was_reached_is_not_wanted_again(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if isinstance(moment.command, ReachTime) and moment.facts:
            assert moment.command not in [timer.key.command() for timer in city.timers()]


@every_life
@often
def test_a_timer_is_wanted_once(found_city, life) -> None:
    city = found_city()

    for _ in played(city, life):
        assert max(Counter(timer.key for timer in city.timers()).values(), default=1) == 1


@every_life
@often
def test_only_a_clock_that_runs_and_is_not_paused_is_pressed(found_city, life) -> None:
    for moment in played(found_city(), life):
        before = clocks(moment.before)
        for key in pressed(moment.facts):
            assert before[key].is_running
            assert not before[key].is_paused


@every_life
@often
def test_the_rungs_of_a_clock_fire_in_the_order_of_the_ladder(found_city, life) -> None:
    """Also when an order has gone to a bureau without a ladder, and back."""
    city = found_city()
    of_orders, of_hotline = city.offers["gardens"].ladder, city.hotline_rules.ladder

    for moment in played(city, life):
        for (order, kind, _), clock in clocks(moment.after).items():
            ladder = of_orders if order else of_hotline
            climbed = [rung.code for rung in clock.fired]
            assert climbed == [rung.code for rung in ladder.on(kind)][: len(climbed)]


@every_life
@often
def test_a_rung_leaves_the_whole_delay_after_the_one_below(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        for order in moment.after.assignments:
            for clock in order.clocks:
                ladder = city.offers["gardens"].ladder.on(clock.kind)
                for rung, below, fired in zip(
                    ladder[1:], clock.fired, clock.fired[1:], strict=False
                ):
                    if rung.anchor is Anchor.RUNG_BELOW:
                        assert fired.at >= shifted(below.at, rung.delay, city.calendar)


@every_life
@often
def test_a_closed_case_wants_no_timers(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if moment.after.state is CaseState.CLOSED:
            assert wanted_timers(moment.after, city.rules()) == ()
