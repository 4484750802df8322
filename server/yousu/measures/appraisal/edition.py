"""An edition: scores that were settled (定考核结果), and stand for ever as they were then."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from uuid_utils.compat import uuid7

from yousu.measures.appraisal.appraisal import Appraisal
from yousu.measures.appraisal.changes import ScoreChange, changes
from yousu.measures.period import Period
from yousu.store.appraisal_editions import EditionOf, StoredEdition
from yousu.store.codec import from_json, to_json


@dataclass(frozen=True)
class Settlement:
    """An appraisal as it was settled: the number of the edition, by whom, why, and what is not as
    in the edition before."""

    number: int
    appraisal: Appraisal
    changes: tuple[ScoreChange, ...]
    settled_at: datetime
    settled_by: str
    reason: str


@dataclass(frozen=True)
class Edition:
    """A settlement that is kept. `digest` is the SHA-256, in hex, of its canonical JSON: the keys
    in order, no blanks, UTF-8."""

    id: UUID
    settlement: Settlement
    digest: str


def settled(
    before: Edition | None, appraisal: Appraisal, at: datetime, by: str, reason: str
) -> Edition | None:
    """The first edition, or the next one; None where nothing has changed."""
    changed = changes(before.settlement.appraisal, appraisal) if before else ()
    if before is not None and not changed:
        return None
    number = before.settlement.number + 1 if before else 1
    settlement = Settlement(number, appraisal, changed, at, by, reason)
    return Edition(uuid7(), settlement, digest_of(to_json(settlement)))


def digest_of(body: str) -> str:
    canonical = json.dumps(
        json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return sha256(canonical.encode()).hexdigest()


def edition_of(bureau: str, subject: str, period: Period) -> EditionOf:
    return EditionOf(bureau, subject, period.first, period.last)


def to_stored(edition: Edition) -> StoredEdition:
    appraisal = edition.settlement.appraisal
    of = edition_of(appraisal.bureau, appraisal.subject.value, appraisal.period)
    body = to_json(edition.settlement)
    return StoredEdition(edition.id, of, edition.settlement.number, body, edition.digest)


def read_edition(stored: StoredEdition) -> Edition:
    return Edition(stored.id, from_json(Settlement, stored.body), stored.digest)
