"""Schemes as they are stored, and the one that holds."""

from dataclasses import fields
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.measures.appraisal.appraisal import OF_THE_PROGRAM, SchemeVersion
from yousu.measures.appraisal.scheme import Scheme
from yousu.store.appraisal_schemes import StoredScheme, stored_scheme
from yousu.store.codec import from_json


async def scheme_of(
    connection: AsyncConnection, bureau: str | None, day: date, known: datetime
) -> SchemeVersion:
    """What holds on a day, as it was known at an instant: the bureau's own scheme, else the city's,
    else that of the program."""
    stored = await stored_scheme(connection, bureau, day, known)
    return read_scheme(stored) if stored else OF_THE_PROGRAM


def read_scheme(stored: StoredScheme) -> SchemeVersion:
    """For one that does not take back another."""
    told = {field.name: getattr(stored, field.name) for field in fields(SchemeVersion)[1:]}
    return SchemeVersion(scheme=from_json(Scheme, stored.body), **told)
