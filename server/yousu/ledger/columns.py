"""The columns of the ledger, for everything that shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias, TypeVar

from yousu.case.acts import STATE_TITLES
from yousu.case.vocabulary import Title
from yousu.case.vocabulary.titles import (
    CHANNEL_TITLES,
    NATURE_TITLES,
    SATISFACTION_TITLES,
    SOLVED_TITLES,
)
from yousu.ledger.entry import LedgerEntry

# An instant is aware; None leaves the cell empty.
Cell: TypeAlias = str | int | datetime | None
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Column:
    """A column of the table: its stable code, its names, its width in characters, and what it says
    of a case, to people who read Chinese."""

    code: str
    title: Title
    width: int
    cell: Callable[[LedgerEntry], Cell]

    @property
    def header(self) -> str:
        """The Chinese name with the code behind it, as in "编号 (number)"."""
        return f"{self.title.zh} ({self.code})"


def cells_of(entry: LedgerEntry) -> list[Cell]:
    """The entry's row."""
    return [column.cell(entry) for column in COLUMNS]


def _zh(title: Title | None) -> str | None:
    return title.zh if title else None


def _told(titles: Mapping[Answer, Title], answer: Answer | None) -> str | None:
    return None if answer is None else titles[answer].zh


def _yes_or_no(answer: bool | None) -> str | None:
    return None if answer is None else "是" if answer else "否"


COLUMNS = (
    Column("number", Title("编号", "number"), 18, lambda e: e.number),
    Column("received_at", Title("受理时间", "received"), 17, lambda e: e.received_at),
    Column("channel", Title("渠道", "channel"), 14, lambda e: CHANNEL_TITLES[e.channel].zh),
    Column("nature", Title("性质", "nature"), 8, lambda e: NATURE_TITLES[e.nature].zh),
    Column("category", Title("类别代码", "category"), 26, lambda e: e.category),
    Column("category_title", Title("类别", "category"), 18, lambda e: _zh(e.category_title)),
    Column("bureau", Title("单位代码", "bureau"), 14, lambda e: e.bureau),
    Column("bureau_title", Title("单位", "bureau"), 20, lambda e: _zh(e.bureau_title)),
    Column("unit", Title("科室代码", "unit"), 20, lambda e: e.unit),
    Column("unit_title", Title("科室", "unit"), 20, lambda e: _zh(e.unit_title)),
    Column("handler", Title("承办人", "handler"), 16, lambda e: e.handler),
    Column("state", Title("状态", "state"), 9, lambda e: STATE_TITLES[e.state].zh),
    Column("due_at", Title("到期时间", "due"), 17, lambda e: e.due_at),
    Column("answered_at", Title("答复时间", "answered"), 17, lambda e: e.answered_at),
    Column("closed_at", Title("办结时间", "closed"), 17, lambda e: e.closed_at),
    Column("is_late", Title("是否超期", "late"), 9, lambda e: _yes_or_no(e.is_late)),
    Column("returns", Title("退单次数", "returns"), 9, lambda e: e.returns),
    Column("rehandlings", Title("重办次数", "handled again"), 9, lambda e: e.rehandlings),
    Column("reopenings", Title("重开次数", "reopened"), 9, lambda e: e.reopenings),
    Column("is_problem", Title("疑难件", "problem case"), 8, lambda e: _yes_or_no(e.is_problem)),
    Column("is_excluded", Title("是否剔除", "excluded"), 9, lambda e: _yes_or_no(e.is_excluded)),
    Column("contacted", Title("是否联系", "contacted"), 9, lambda e: _yes_or_no(e.contacted)),
    Column("solved", Title("解决情况", "solved"), 10, lambda e: _told(SOLVED_TITLES, e.solved)),
    Column(
        "satisfied_with_result",
        Title("结果满意度", "satisfied with the result"),
        11,
        lambda e: _told(SATISFACTION_TITLES, e.satisfied_with_result),
    ),
    Column(
        "satisfied_with_process",
        Title("过程满意度", "satisfied with the process"),
        11,
        lambda e: _told(SATISFACTION_TITLES, e.satisfied_with_process),
    ),
    Column(
        "matter", Title("同一事项", "matter"), 38, lambda e: str(e.matter) if e.matter else None
    ),
)
