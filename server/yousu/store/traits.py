"""Cases by what befell them on their way."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, literal_column

from yousu.case.traits import Trait
from yousu.store.cases import CASES

# The index leaves out cases without any trait, and is used only where the query says so too.
HAS_ANY: ColumnElement[bool] = literal_column("cases.traits <> '{}'")


def has_trait(traits: Sequence[Trait]) -> ColumnElement[bool]:
    """The case has one of the traits."""
    return and_(HAS_ANY, CASES.c.traits.overlap(traits))
