"""Doors through which a file's rows go."""

from collections.abc import Sequence

from yousu.intake.door import AlreadyThere, BatchFailed, Door, Imported, Outcome, Refusal
from yousu.intake.translate import PastCase


class FakeDoor:
    """Keeps every case once and remembers the size of each batch."""

    def __init__(self) -> None:
        self.cases: dict[tuple[str, str], PastCase] = {}
        self.batches: list[int] = []

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        self.batches.append(len(cases))
        return [self._take(case) for case in cases]

    def _take(self, case: PastCase) -> Outcome:
        key = (case.source, case.external_id)
        if key in self.cases:
            return AlreadyThere()
        self.cases[key] = case
        return Imported()


class RefusingDoor:
    """Refuses every case."""

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        return [Refusal("TEXT_TOO_LONG", "The text is too long.") for _ in cases]


class DoorOfOneBatch:
    """The database goes away after the first batch."""

    def __init__(self, door: Door) -> None:
        self.door = door
        self.open = True

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        if not self.open:
            raise BatchFailed("the database is away")
        self.open = False
        return await self.door.import_batch(cases)
