"""What must hold after every step, each a function that says what is wrong, or None."""

from yousu.simulation.invariants.clocks import (
    a_clock_that_has_stopped_stays_as_it_was,
    due_dates_move_only_by_pause_extension_or_another_calendar,
    no_clock_is_reset,
    no_pause_without_a_ground,
    words_and_labels_move_no_clock,
)
from yousu.simulation.invariants.course import (
    a_closed_case_is_quiet,
    no_case_is_forgotten,
    timers_hang_on_running_clocks,
)
from yousu.simulation.invariants.history import (
    events_follow_one_another,
    time_does_not_run_backwards,
)
from yousu.simulation.invariants.ladder import (
    a_rung_waits_for_the_one_below,
    a_timer_that_has_fired_is_spent,
    nothing_fires_early,
    nothing_presses_a_clock_that_stands_still,
    rungs_fire_once_and_in_order,
)
from yousu.simulation.invariants.signing import (
    a_chain_never_becomes_weaker,
    nobody_decides_on_an_own_application,
    nobody_signs_an_own_reply,
)

OF_A_STEP = (
    events_follow_one_another,
    time_does_not_run_backwards,
    no_clock_is_reset,
    a_clock_that_has_stopped_stays_as_it_was,
    due_dates_move_only_by_pause_extension_or_another_calendar,
    words_and_labels_move_no_clock,
    no_pause_without_a_ground,
    rungs_fire_once_and_in_order,
    nothing_fires_early,
    a_rung_waits_for_the_one_below,
    nothing_presses_a_clock_that_stands_still,
    nobody_signs_an_own_reply,
    nobody_decides_on_an_own_application,
    a_chain_never_becomes_weaker,
)
OF_A_CASE = (
    timers_hang_on_running_clocks,
    a_closed_case_is_quiet,
    no_case_is_forgotten,
)

__all__ = ["OF_A_CASE", "OF_A_STEP", "a_timer_that_has_fired_is_spent"]
