"""Times in which a clock stood still."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Span:
    """The time from begins_at to ends_at (both aware); empty when it ends where it begins."""

    begins_at: datetime
    ends_at: datetime

    def holds(self, instant: datetime) -> bool:
        """Whether the instant lies in it. Its end does, its beginning does not: a clock that is
        paused at the very instant at which it runs out has run out."""
        return self.begins_at < instant <= self.ends_at


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same time in spans that neither overlap nor touch, earliest first."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda span: span.begins_at):
        if whole and span.begins_at <= whole[-1].ends_at:
            last = whole.pop()
            whole.append(Span(last.begins_at, max(last.ends_at, span.ends_at)))
        elif span.ends_at > span.begins_at:
            whole.append(span)
    return tuple(whole)


def outside(span: Span, pauses: Iterable[Span]) -> Iterator[Span]:
    """What is left of the span when the merged pauses are taken out, earliest first."""
    begins_at = span.begins_at
    for pause in pauses:
        if pause.begins_at >= span.ends_at:
            break
        if pause.begins_at > begins_at:
            yield Span(begins_at, pause.begins_at)
        begins_at = max(begins_at, pause.ends_at)
    if begins_at < span.ends_at:
        yield Span(begins_at, span.ends_at)
