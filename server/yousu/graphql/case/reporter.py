"""Who raised a case."""

from typing import Self

import strawberry

from yousu.case import commands
from yousu.case.masking import masked
from yousu.case.rules import District


@strawberry.type(description="Who raised a case, masked: not enough to tell who it is.")
class Reporter:
    name: str | None = strawberry.field(description="The surname, as 张**; null when not told.")
    phone: str | None = strawberry.field(
        description="The ends of the number, as 138****0001; null when not told."
    )
    address: str | None = strawberry.field(
        description="The district, as 城西区****; null when not told."
    )

    @classmethod
    def of(cls, reporter: commands.Reporter, districts: tuple[District, ...]) -> Self:
        shown = masked(reporter, districts)
        return cls(name=shown.name, phone=shown.phone, address=shown.address)
