"""Likely duplicates: cases that are probably about the same thing as an appeal (同一事项)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import Actor
from yousu.case.commands import Appeal
from yousu.case.sight import may_see, seen_by
from yousu.case.state import Case
from yousu.likeness.score import Likeness, Subject, likeness
from yousu.likeness.words import words_of
from yousu.store.likeness import find_candidates, subject_of, words_rarity


@dataclass(frozen=True)
class LikelySame:
    """A case that is probably about the same thing, and why."""

    case: Case
    likeness: Likeness


async def likely_same(
    connection: AsyncConnection,
    actor: Actor,
    appeal: Appeal,
    category: str | None,
    at: datetime,
    limit: int,
) -> Sequence[LikelySame]:
    """Cases like an appeal that came at an instant and is not yet a case.

    Best first; of those that the actor may see.
    """
    words = words_of(appeal.title, appeal.body, appeal.place)
    subject = Subject(words, words_of(appeal.place), category, at)
    return await _alike(connection, actor, subject, limit)


async def likely_same_as(
    connection: AsyncConnection, actor: Actor, case: Case, limit: int
) -> Sequence[LikelySame]:
    """Other cases like a stored one, of those that the actor may see; best first.

    There are none when the actor may not see the case itself, or what was said is erased.
    """
    subject = await subject_of(connection, case) if may_see(actor, case) else None
    return await _alike(connection, actor, subject, limit, case.id) if subject else ()


async def _alike(
    connection: AsyncConnection,
    actor: Actor,
    subject: Subject,
    limit: int,
    besides: UUID | None = None,
) -> Sequence[LikelySame]:
    rarity = await words_rarity(connection)
    candidates = await find_candidates(
        connection, subject, rarity, seen_by=seen_by(actor), besides=besides
    )
    compared = [
        LikelySame(found.case, likeness(subject, found.subject, rarity))
        for found in candidates
        if may_see(actor, found.case)
    ]
    likely = [found for found in compared if found.likeness.is_likely]
    return sorted(likely, key=lambda found: (-found.likeness.score, found.case.id))[:limit]
