"""Cases found by what bureaus have recorded of their own about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, false, literal, or_
from sqlalchemy.dialects.postgresql import JSONB

from yousu.case.vocabulary import Plain
from yousu.store.cases import CASES
from yousu.store.codec import to_json
from yousu.store.details import DETAILS


@dataclass(frozen=True)
class FieldWanted:
    """A field that has any of the values; a list that holds any of them."""

    name: str
    values: tuple[Plain, ...]
    is_list: bool = False


@dataclass(frozen=True)
class DetailWanted:
    """An entry of a bureau's detail, by its code, that has all of this."""

    bureau: str
    code: str
    fields: tuple[FieldWanted, ...]


def has_details(wanted: Iterable[DetailWanted]) -> ColumnElement[bool]:
    """A case has an entry for each detail that is wanted."""
    return and_(*(_has(detail) for detail in wanted))


def _has(detail: DetailWanted) -> ColumnElement[bool]:
    own = DETAILS.alias()
    fields = (or_(false(), *map(own.c.fields.contains, _held(field))) for field in detail.fields)
    return exists().where(
        own.c.case_id == CASES.c.id,
        own.c.bureau == detail.bureau,
        own.c.code == detail.code,
        *fields,
    )


def _held(field: FieldWanted) -> list[ColumnElement[str]]:
    """The JSON that an entry holds when it has one of the values."""
    values = ([value] if field.is_list else value for value in field.values)
    return [literal(to_json({field.name: value}), JSONB) for value in values]
