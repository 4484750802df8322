"""The import's way through the one door."""

from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from yousu.case.actor import Actor, ActorKind
from yousu.case.problem import ProblemCode
from yousu.city import City
from yousu.execute import execute_all
from yousu.feed.wake import wake_readers
from yousu.intake.door import AlreadyThere, BatchFailed, Imported, Outcome, Refusal
from yousu.intake.opening import Opening, opening_requests
from yousu.intake.translate import PastCase
from yousu.request import Done
from yousu.request import Outcome as Answer

IMPORTER = Actor(ActorKind.CLIENT, "import")


class CityDoor:
    """Brings past cases into a city; each one's key is its source and the id that it has there."""

    def __init__(self, city: City) -> None:
        self._city = city

    async def import_batch(self, cases: Sequence[PastCase]) -> Sequence[Outcome]:
        """One outcome a case, all in one transaction. Raises BatchFailed without the database."""
        openings = [(_opening(case), f"{case.source}:{case.external_id}") for case in cases]
        try:
            requests = await opening_requests(self._city, IMPORTER, openings)
            async with self._city.engine.begin() as connection:
                answers = await execute_all(self._city, connection, requests)
        except (SQLAlchemyError, OSError) as fault:
            raise BatchFailed("the database is away") from fault
        await wake_readers(self._city.redis)
        return [_outcome(answer) for answer in answers]


def _opening(case: PastCase) -> Opening:
    return Opening(
        title=case.appeal.title,
        text=case.appeal.body,
        place=case.appeal.place,
        location=case.appeal.location,
        channel=case.channel,
        nature=case.nature,
        category=case.category,
        district=case.district,
        significance=case.significance,
        reporter_name=case.reporter_name,
        reporter_phone=case.reporter_phone,
        reporter_address=case.reporter_address,
        received_at=case.received_at,
        external_id=case.external_id,
        closed_at=case.closed_at,
    )


def _outcome(answer: Answer) -> Outcome:
    if isinstance(answer, Done):
        return Imported() if answer.events else AlreadyThere()
    if answer.code is ProblemCode.KEY_REUSED:
        # Known by its source and id; the file or its mapping has changed since.
        return AlreadyThere()
    return Refusal(answer.code, answer.message("en"))
