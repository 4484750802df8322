"""What a ledger that was handed out is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from yousu.ledger.columns import Cell


@dataclass(frozen=True)
class About:
    """Which cases were asked for, as pairs of parameter and value, when they stood as shown, and
    how many there are."""

    asked: Sequence[tuple[str, str]]
    cut_off: datetime
    count: int

    def lines(self) -> Iterator[tuple[str, Cell]]:
        """Name and value, for people who read Chinese."""
        yield "截止时间", self.cut_off
        yield "时区", "北京时间 (Asia/Shanghai)"
        yield "件数", self.count
        for name, value in self.asked:
            yield f"筛选条件 {name}", value
