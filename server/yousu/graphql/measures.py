"""What a measure is, for whoever reads its figures."""

from datetime import datetime
from decimal import Decimal
from typing import Self

import strawberry

from yousu.case import measure as definitions
from yousu.case.figure_titles import figure_title
from yousu.definitions import basis_of
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import Attribution, MeasureKind, MeasureScope
from yousu.measures.written import standard
from yousu.store.measures.definitions import versions_of


@strawberry.type(description="A part of a measure: a figure, or in a composite a measure.")
class MeasureTerm:
    of: str = strawberry.field(description="The code of the figure or the measure.")
    weight: Decimal = strawberry.field(description="How often it counts.")
    title: Title | None = strawberry.field(
        description="What people call the figure; null for a measure, and a bureau's records."
    )

    @classmethod
    def made_of(cls, term: definitions.Term) -> Self:
        title = figure_title(term.of)
        return cls(of=term.of, weight=term.weight, title=Title.of(title) if title else None)


@strawberry.type(description="A measure, as it is counted in this version.")
class Measure:
    code: str = strawberry.field(description="Its stable name.")
    version: int = strawberry.field(description="Its version; a changed measure has a higher one.")
    title: Title = strawberry.field(description="Its name for people.")
    kind: MeasureKind = strawberry.field(description="How it is made of its parts.")
    numerator: list[MeasureTerm] = strawberry.field(description="What counts above the line.")
    denominator: list[MeasureTerm] = strawberry.field(description="What counts below the line.")
    attribution: Attribution = strawberry.field(description="On which day a figure counts.")
    scope: MeasureScope = strawberry.field(description="Which orders count.")
    decimals: int = strawberry.field(description="To how many places it is rounded, half up.")
    of_every_bureau: bool = strawberry.field(
        description="Whether what is below the line is that of every bureau: a share."
    )
    bureau: str | None = strawberry.field(
        description="The code of the bureau whose own it is; null for the city's."
    )
    note: Title = strawberry.field(description="A sentence on what is counted; may be empty.")
    since: datetime | None = strawberry.field(
        description="Since when this version holds; null for what comes with the program."
    )

    @classmethod
    def of(cls, measure: definitions.Definition) -> Self:
        told = dict(vars(measure))
        for name in ("numerator", "denominator"):
            told[name] = [MeasureTerm.made_of(term) for term in told[name]]
        return cls(**told | {"title": Title.of(measure.title), "note": Title.of(measure.note)})


async def measures(info: Info) -> list[Measure]:
    """Every measure in force."""
    city = info.context.city
    async with city.engine.connect() as connection:
        basis = await basis_of(city, connection)
    return [Measure.of(one) for one in basis.definitions.values()]


async def versions(info: Info, code: str) -> list[Measure]:
    """Every version of a measure, the newest first; one that was never changed has one."""
    city = info.context.city
    async with city.engine.connect() as connection:
        told = await versions_of(connection, code)
        known = (await basis_of(city, connection)).definitions
    first = [standard()[code]] if code in standard() else []
    current = [known[code]] if code in known and not told and not first else []
    return [Measure.of(one) for one in (*told, *current, *first)]
