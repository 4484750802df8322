"""The districts of the city."""

from typing import Self

import strawberry

from yousu.case import rules
from yousu.graphql.directory import Title


@strawberry.type(description="A district or county of the city (区县).")
class District:
    code: str = strawberry.field(description="Its stable name.")
    title: Title = strawberry.field(description="Its name for people.")
    residents: int = strawberry.field(description="How many people live there (常住人口).")

    @classmethod
    def of(cls, district: rules.District) -> Self:
        return cls(code=district.code, title=Title.of(district.title), residents=district.residents)
