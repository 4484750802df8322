"""What was known of the register at an instant."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from yousu.store.register import RegisterLine


def known_at(lines: Iterable[RegisterLine], instant: datetime) -> tuple[RegisterLine, ...]:
    """The lines that had been written, as they then stood."""
    return tuple(_as_it_stood(line, instant) for line in lines if line.at <= instant)


def _as_it_stood(line: RegisterLine, instant: datetime) -> RegisterLine:
    if line.settled_at is None or line.settled_at <= instant:
        return line
    return replace(line, settled_at=None, settled_by=None)
