"""Bulletins that were issued."""

from yousu.bulletins.edition import Edition
from yousu.bulletins.kind import Subject
from yousu.bulletins.stored import edition_of
from yousu.case.problem import ProblemCode, Refused
from yousu.city import City
from yousu.store.bulletins import editions_of


async def newest_about(city: City, subject: Subject) -> Edition:
    """The newest edition about a subject. Raises Refused where none was issued."""
    async with city.engine.connect() as connection:
        found = await editions_of(connection, subject.kind, subject.bureau, subject.first)
    if not found:
        raise Refused(ProblemCode.UNKNOWN_BULLETIN, id=f"{subject.kind} {subject.first}")
    return edition_of(found[0])
