"""What the import asks of the door that all changes of cases go through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from yousu.intake.translate import PastCase


@dataclass(frozen=True)
class Imported:
    """The case is in now."""


@dataclass(frozen=True)
class AlreadyThere:
    """The case was in already, from an earlier run or an earlier row; nothing was changed."""


@dataclass(frozen=True)
class Refusal:
    """The case was refused; the reason holds no personal data."""

    code: str
    reason: str


Outcome: TypeAlias = Imported | AlreadyThere | Refusal


class BatchFailed(Exception):
    """Nothing of a batch is in; the message says why, in a few words without personal data."""


class Door(Protocol):
    """Takes past cases in batches."""

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        """One outcome a case, in order, all in one transaction.

        A case is known again by its source and external id, also within a batch. Raises
        BatchFailed when the batch as a whole can't be stored, as when the database is away.
        """
        ...
