"""A promise of time stays what it was, unless somebody entitled moves it."""

from collections.abc import Iterator
from dataclasses import replace

from yousu.case.apply import fold
from yousu.case.events import (
    AttachmentAdded,
    AttachmentRemoved,
    ClockExtended,
    ClockPaused,
    ClockReplanned,
    ClockResumed,
    Commented,
    HandedOver,
    MatterJoined,
    MatterLeft,
    Relabelled,
)
from yousu.case.state import Case, Clock, ReturnWanted
from yousu.case.vocabulary import ClockKind, PauseReason
from yousu.simulation.step import ClockName, Step

MOVING = (ClockResumed, ClockExtended, ClockReplanned)
WORDS = (
    Commented,
    Relabelled,
    MatterJoined,
    MatterLeft,
    AttachmentAdded,
    AttachmentRemoved,
)


def no_clock_is_reset(step: Step) -> str | None:
    """Neither lost nor started anew; a hand-over passes on the time to handle as it was."""
    for name, clock, now in step.clocks:
        if now is None or _origin(now) != _origin(clock):
            return f"the {name.kind} clock {name.round} was reset"
    for place, event in enumerate(step.events):
        if isinstance(event.fact, HandedOver) and not _passed_on(step, place, event.fact):
            return "the hand-over gained or lost time to handle the order"
    return None


def a_clock_that_has_stopped_stays_as_it_was(step: Step) -> str | None:
    for name, clock, now in step.clocks:
        if not clock.is_running and now != clock:
            return f"the {name.kind} clock {name.round} has changed after it stopped"
    return None


def due_dates_move_only_by_pause_extension_or_another_calendar(step: Step) -> str | None:
    moved = {
        ClockName(event.fact.assignment, event.fact.clock, event.fact.round)
        for event in step.events
        if isinstance(event.fact, MOVING)
    }
    for name, clock, now in step.clocks:
        if now and now.due_at != clock.due_at and name not in moved:
            return f"the {name.kind} clock {name.round} is due at another time, for no reason"
    return None


def words_and_labels_move_no_clock(step: Step) -> str | None:
    is_word = bool(step.events) and all(isinstance(e.fact, WORDS) for e in step.events)
    if is_word and any(now != clock for _, clock, now in step.clocks):
        return "a word has moved a clock"
    return None


def no_pause_without_a_ground(step: Step) -> str | None:
    """A granted application, or a return that waits for its arbiter."""
    for pause in _pauses(step):
        if not _has_ground(step.after, pause):
            return f"the {pause.clock} clock stands still, and nobody has granted it"
    return None


def _pauses(step: Step) -> Iterator[ClockPaused]:
    return (event.fact for event in step.events if isinstance(event.fact, ClockPaused))


def _has_ground(case: Case, pause: ClockPaused) -> bool:
    if pause.reason is PauseReason.ARBITRATION:
        return any(
            a.is_pending and a.assignment == pause.assignment and isinstance(a.wish, ReturnWanted)
            for a in case.applications
        )
    application = case.application(pause.application) if pause.application else None
    return application is not None and application.is_granted


def _passed_on(step: Step, place: int, fact: HandedOver) -> bool:
    """The successor's clock is the predecessor's, as the events before have left it; at another
    bureau the ladder on it is climbed anew."""
    before = fold(step.events[:place], step.before).assignment(fact.assignment)
    after = step.after.assignment(fact.successor)
    if before is None or after is None:
        return False
    was, now = before.running(ClockKind.HANDLING), after.running(ClockKind.HANDLING)
    if was and before.bureau != after.bureau:
        was = replace(was, fired=())
    return now == was


def _origin(clock: Clock) -> tuple[object, ...]:
    return clock.kind, clock.round, clock.started_at, clock.budget, clock.source
