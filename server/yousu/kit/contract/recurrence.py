"""When what happens again and again is warned of, or talked about."""

from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject
from yousu.plugins.check_recurrence import check_talks, check_warnings


def _wrong_warnings(subject: Subject) -> tuple[str, ...]:
    return faults_of(check_warnings, subject.plugin.warnings, subject.bureau)


def _wrong_talks(subject: Subject) -> tuple[str, ...]:
    return faults_of(check_talks, subject.plugin.talks, subject.bureau)


RECURRENCE = (
    Promise(
        "An early warning can come true and be answered",
        "Want more than one person within at most 250 working days, and name a post that answers.",
        _wrong_warnings,
    ),
    Promise(
        "A reminder talk can come due and be held",
        "Want more than one late case within at most 250 working days, and name a post that talks.",
        _wrong_talks,
    ),
)
