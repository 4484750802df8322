"""The log tells all, in order."""

from yousu.case.apply import fold
from yousu.simulation.step import Step


def events_follow_one_another(step: Step) -> str | None:
    """Numbered without a gap, from where the case stood."""
    first = (step.before.version if step.before else 0) + 1
    versions = [event.version for event in step.events]
    if versions != list(range(first, first + len(versions))):
        return f"the events after version {first - 1} are numbered {versions}"
    return None


def the_case_is_the_fold_of_its_events(step: Step) -> str | None:
    """From one step to the next; the whole log is folded at the end, and after each crash."""
    if fold(step.events, step.before) != step.after:
        return "its events do not lead to where it stands"
    return None


def time_does_not_run_backwards(step: Step) -> str | None:
    if step.before and step.after.changed_at < step.before.changed_at:
        return f"it changed at {step.after.changed_at}, before its latest event"
    return None
