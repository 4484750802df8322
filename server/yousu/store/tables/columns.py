"""Columns of kinds that several tables have."""

from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field


def moment(**options: Any) -> Any:
    """A column for an instant; stored in UTC."""
    return Field(sa_type=DateTime(timezone=True), **options)


def document() -> Any:
    """A column of JSON text, which `yousu.store.codec` reads and writes."""
    return Field(sa_type=JSONB)
