"""A bureau records something of its own about a case."""

from yousu.case.commands import RecordDetail
from yousu.case.decide.question import Question
from yousu.case.decide.words import check_line
from yousu.case.events import DetailRecorded
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import DetailValue, DetailWords


def record(question: Question, command: RecordDetail) -> tuple[DetailRecorded]:
    """A recording of a detail of which a case has one replaces the one before; of another, it adds
    an entry. Raises Refused(UNKNOWN_DETAIL) for one that the order's bureau does not keep."""
    bureau, code = command.bureau, command.detail
    rule = question.rules.directory.detail(bureau, code)
    if rule is None or question.order.bureau != bureau:
        raise Refused(ProblemCode.UNKNOWN_DETAIL, detail=code)
    for told in command.values:
        _check_value(told)
    earlier = len(question.case.details_of(bureau, code)) if rule.many else 0
    return (
        DetailRecorded(
            assignment=question.order.id,
            bureau=bureau,
            detail=code,
            number=earlier + 1,
            values=command.values,
            words=tuple(DetailWords(named.field, named.text.id) for named in command.words),
            counted=rule.counted,
        ),
    )


def _check_value(told: DetailValue) -> None:
    """Raises Refused for a text that is too long, or no text at all."""
    for part in told.value if isinstance(told.value, tuple) else (told.value,):
        if isinstance(part, str):
            check_line(part, told.field)
