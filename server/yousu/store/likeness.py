"""Cases that share words with an appeal, found by its rarest words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.state import Case
from yousu.likeness.rarity import MOST_HITS, Rarity
from yousu.likeness.score import WINDOW, Subject
from yousu.likeness.words import words_of
from yousu.store.codec import from_json

# Of fewer appeals the statistics say little; all words then weigh the same.
FEWEST = 1_000
# By Zipf's law a word below the least common of the known ones is, on average, about so much rarer.
TAIL = 5
# The months that a search looks through, at most.
SEARCHED = timedelta(days=92)
# So many cases, by the rarity of the words that they share, are looked at for who may see them,
MOST_WEIGHED = 500
# and so many of those are compared.
MOST_CANDIDATES = 50

# PostgreSQL's own statistics; the least frequency follows those of the words.
_RARITY = text("""
    select c.reltuples as kept,
        c.reltuples * least(1, extract(epoch from cast(:searched as interval))
            / greatest(1, extract(epoch from received.last - received.first))) as searched,
        s.most_common_elems::text::text[] as words, s.most_common_elem_freqs as shares
    from pg_class c
    cross join (select min(received_at) as first, max(received_at) as last from cases) received
    join pg_stats s on s.schemaname = c.relnamespace::regnamespace::text
        and s.tablename = c.relname and s.attname = 'words'
    where c.oid = 'appeals'::regclass
""")

_CANDIDATES = text("""
    with hits as (
        select appeal.case_id, sum(sought.weight) as weight
        from unnest(cast(:words as text[]), cast(:weights as float8[])) as sought (word, weight)
        cross join unnest(cast(:months as text[])) as month
        cross join lateral (
            select case_id from appeals
            where words_by_month(words, received_at) @> array[month || sought.word]
                and received_at between :since and :until
            limit :most_hits
        ) appeal
        where appeal.case_id is distinct from :besides
        group by appeal.case_id
        order by weight desc, appeal.case_id desc
        limit :most_weighed
    )
    select cases.body, appeals.words, appeals.place
    from hits
    join cases on cases.id = hits.case_id
    join appeals on appeals.case_id = hits.case_id
    where cast(:seen_by as text[]) is null or cases.bureaus && cast(:seen_by as text[])
    order by hits.weight desc, hits.case_id desc
    limit :most
""")


@dataclass(frozen=True)
class Candidate:
    """A case that may be about the same thing, and what it is about."""

    case: Case
    subject: Subject


async def words_rarity(connection: AsyncConnection) -> Rarity:
    """How rare words are among all appeals, as last analysed by PostgreSQL."""
    row = (await connection.execute(_RARITY, {"searched": SEARCHED})).one_or_none()
    if row is None or not row.words or row.kept < FEWEST:
        return Rarity()
    least = row.shares[len(row.words)]
    common = dict(zip(row.words, row.shares, strict=False))
    return Rarity(int(row.searched), least / TAIL, common)


async def find_candidates(
    connection: AsyncConnection,
    subject: Subject,
    rarity: Rarity,
    *,
    seen_by: frozenset[str] | None,
    besides: UUID | None = None,
) -> list[Candidate]:
    """Cases, open or closed, received within a window around the subject, that share rare words.

    `seen_by` are the bureaus whose people ask, None for all; `besides` is left out.
    """
    words = rarity.rarest(subject.words)
    since, until = subject.received_at - WINDOW, subject.received_at + WINDOW
    parameters = {
        "words": words,
        "weights": [rarity.weight(word) for word in words],
        "months": _months(since, until),
        "since": since,
        "until": until,
        "seen_by": None if seen_by is None else sorted(seen_by),
        "besides": besides,
        "most_hits": MOST_HITS,
        "most_weighed": MOST_WEIGHED,
        "most": MOST_CANDIDATES,
    }
    return [_candidate(row) for row in await connection.execute(_CANDIDATES, parameters)]


async def subject_of(connection: AsyncConnection, case: Case) -> Subject | None:
    """What a stored case is about; None when what was said is erased."""
    query = text("select words, place from appeals where case_id = :case")
    row = (await connection.execute(query, {"case": case.id})).one_or_none()
    return _subject(case, row) if row else None


def _months(since: datetime, until: datetime) -> list[str]:
    """Every month from one instant to the other, in UTC, as `words_by_month` writes it."""
    days = ((since + timedelta(days=n)).astimezone(UTC) for n in range((until - since).days + 1))
    return sorted({f"{day:%Y%m}" for day in days})


def _candidate(row: Row[Any]) -> Candidate:
    case = from_json(Case, row.body)
    return Candidate(case, _subject(case, row))


def _subject(case: Case, row: Row[Any]) -> Subject:
    return Subject(frozenset(row.words), words_of(row.place), case.category, case.received_at)
