"""Editions on their way to the store and back."""

from yousu.bulletins.edition import Content, Correction, Edition
from yousu.store.bulletins import StoredBulletin
from yousu.store.codec import canonical_json, from_json, to_json


def stored(edition: Edition) -> StoredBulletin:
    subject = edition.content.subject
    return StoredBulletin(
        id=edition.id,
        kind=subject.kind,
        bureau=subject.bureau,
        first=subject.first,
        last=subject.last,
        edition=edition.number,
        issued_at=edition.issued_at,
        issued_by=edition.issued_by,
        digest=edition.digest,
        content=canonical_json(edition.content),
        correction=to_json(edition.correction) if edition.correction else None,
    )


def edition_of(stored: StoredBulletin) -> Edition:
    return Edition(
        id=stored.id,
        number=stored.edition,
        content=from_json(Content, stored.content),
        digest=stored.digest,
        issued_at=stored.issued_at,
        issued_by=stored.issued_by,
        correction=from_json(Correction, stored.correction) if stored.correction else None,
    )
