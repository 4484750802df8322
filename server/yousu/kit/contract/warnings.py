"""When many people who raise one matter are an early warning."""

from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject
from yousu.plugins.check_warnings import check_warnings


def _wrong(subject: Subject) -> tuple[str, ...]:
    return faults_of(check_warnings, subject.plugin.warnings, subject.bureau)


WARNINGS = (
    Promise(
        "An early warning can come true and be answered",
        "Want more than one person within at most 250 working days, and name a post that answers.",
        _wrong,
    ),
)
