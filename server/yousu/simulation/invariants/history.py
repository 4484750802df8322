"""The log tells all, in order. That it leads to where a case stands is checked after each crash,
and at the end."""

from yousu.simulation.step import Step


def events_follow_one_another(step: Step) -> str | None:
    """Numbered without a gap, from where the case stood."""
    first = (step.before.version if step.before else 0) + 1
    versions = [event.version for event in step.events]
    if versions != list(range(first, first + len(versions))):
        return f"the events after version {first - 1} are numbered {versions}"
    return None


def time_does_not_run_backwards(step: Step) -> str | None:
    if step.before and step.after.changed_at < step.before.changed_at:
        return f"it changed at {step.after.changed_at}, before its latest event"
    return None
