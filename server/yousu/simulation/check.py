"""Asks every invariant; the first that does not hold ends the run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from yousu.case.contribution import contribution
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case
from yousu.case.timers import Timer, wanted_timers
from yousu.simulation.broken import InvariantBroken
from yousu.simulation.invariants import OF_A_CASE, OF_A_STEP, a_timer_that_has_fired_is_spent
from yousu.simulation.step import Standing, Step
from yousu.simulation.store import Store


def check_batch(
    steps: Sequence[Step], wanted: Mapping[UUID, tuple[Timer, ...]], rules: Rules, store: Store
) -> None:
    """Every step of a batch, and every case that it touched, as it stands then.

    Raises InvariantBroken for the first that should not have been possible.
    """
    for step in steps:
        for invariant in OF_A_STEP:
            if step.events and (wrong := invariant(step)):
                raise _broken(invariant, wrong, step.after, store)
        if wrong := a_timer_that_has_fired_is_spent(step, wanted.get(step.after.id, ())):
            raise _broken(a_timer_that_has_fired_is_spent, wrong, step.after, store)
    after = {step.after.id: step.after for step in steps}
    for id, timers in wanted.items():
        standing = Standing(after[id], timers, rules)
        for holds in OF_A_CASE:
            if wrong := holds(standing):
                raise _broken(holds, wrong, after[id], store)


def check_fold(cases: Iterable[Case], store: Store) -> None:
    """The log alone tells where cases stand. Raises InvariantBroken."""
    for case in cases:
        if store.case(case.id) != case:
            wrong = "its log does not lead to where it stands"
            raise InvariantBroken("a case is the fold of its log", wrong, case, store.log[case.id])


def check_kept(cases: Iterable[Case], rules: Rules, store: Store) -> None:
    """Timers and sums follow from the cases, whatever the way to here. Raises InvariantBroken."""
    for case in cases:
        log, wanted = store.log[case.id], wanted_timers(case, rules)
        if {timer.key: timer.due_at for timer in wanted} != store.timers.get(case.id, {}):
            wrong = f"it wants {wanted}, stored are {store.timers.get(case.id)}"
            raise InvariantBroken("the stored timers are those wanted", wrong, case, log)
        if store.sums_of(case.id) != +contribution(case):
            wrong = "what it adds to the measures is not what its deltas came to"
            raise InvariantBroken("the measures are the sums of the deltas", wrong, case, log)


def _broken(
    invariant: Callable[..., str | None], wrong: str, case: Case, store: Store
) -> InvariantBroken:
    name = invariant.__name__.replace("_", " ")
    return InvariantBroken(name, wrong, case, store.log[case.id])
