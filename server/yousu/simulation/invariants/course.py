"""A case goes on by itself, or somebody is awaited against a clock, until it is closed."""

from yousu.simulation.step import ClockName, Standing, clock_of, clocks_of


def timers_hang_on_running_clocks(standing: Standing) -> str | None:
    for timer in standing.timers:
        key = timer.key
        clock = clock_of(standing.case, ClockName(key.assignment, key.clock, key.round))
        if clock is None or not clock.is_running or clock.is_paused:
            return f"a timer waits for the {key.clock} clock {key.round}, which does not run"
    return None


def a_closed_case_is_quiet(standing: Standing) -> str | None:
    if standing.case.closed_at is None:
        return None
    if standing.timers:
        return "it is closed and wants timers"
    if any(clock.is_running for _, clock in clocks_of(standing.case)):
        return "it is closed and a clock runs"
    return None


def no_case_is_forgotten(standing: Standing) -> str | None:
    """An open case has a timer, or somebody is awaited and a clock runs against them."""
    case = standing.case
    if case.closed_at is not None or standing.timers:
        return None
    if not any(clock.is_running for _, clock in clocks_of(standing.case)):
        return f"it is {case.state}, no clock runs and nothing will happen by itself"
    return None
