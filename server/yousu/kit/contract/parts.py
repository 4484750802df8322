"""What a bureau records, lists and counts beyond its rules."""

from collections.abc import Iterator

from yousu.graphql.parts.check import check_schema, check_schema_beside
from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject
from yousu.plugins.check_parts import check_parts


def _unsound(subject: Subject) -> tuple[str, ...]:
    plugin = subject.plugin
    return faults_of(check_parts, plugin.parts, subject.bureau, plugin.categories)


def _unfit(subject: Subject) -> Iterator[str]:
    yield from faults_of(check_schema, subject.plugin)
    yield from faults_of(check_schema_beside, subject.plugin, subject.others)


PARTS = (
    Promise(
        "What the bureau adds can be stored, found by and shown",
        "Give each part a code, titles, a described model, and posts and fields that are there.",
        _unsound,
    ),
    Promise(
        "Its schema builds with the core's, alone and with the others'",
        "Choose another code for what the core or another bureau has already.",
        _unfit,
    ),
)
