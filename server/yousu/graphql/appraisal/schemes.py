"""By what units and people are scored, and who has set it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Self

import strawberry

from yousu.calendar import CITY_ZONE
from yousu.graphql.context import Info
from yousu.graphql.enums import RegisterLineKind
from yousu.graphql.pages import USUAL_PAGE, UpTo, check_page
from yousu.measures.appraisal import appraisal as domain
from yousu.measures.appraisal import scheme
from yousu.measures.appraisal.schemes import read_scheme, scheme_of
from yousu.store.appraisal_schemes import StoredScheme, scheme_history
from yousu.store.clock import city_now


@strawberry.type(
    description="From which value of a measure to which points run: none at the floor, all at the"
    " target, linear between. A target below the floor says that less is better."
)
class AppraisalScale:
    floor: Decimal = strawberry.field(description="The value that earns nothing.")
    target: Decimal = strawberry.field(description="The value that earns all.")

    @classmethod
    def of(cls, scale: scheme.Scale) -> Self:
        return cls(floor=scale.floor, target=scale.target)


@strawberry.type(description="A measure that earns up to its weight, of a hundred in all.")
class AppraisalSchemePart:
    measure: str = strawberry.field(description="The measure's code.")
    weight: Decimal = strawberry.field(description="How many points it can earn.")
    scale: AppraisalScale = strawberry.field(description="From which value to which.")


@strawberry.type(description="A measure that gives points beside the parts, or takes them.")
class AppraisalSchemeAdjustment:
    measure: str = strawberry.field(description="The measure's code.")
    points: Decimal = strawberry.field(
        description="How many points it gives at the most; takes, where it is negative."
    )
    scale: AppraisalScale = strawberry.field(description="From which value to which.")


@strawberry.type(description="What a line of the register takes away.")
class AppraisalSchemeDeduction:
    kind: RegisterLineKind = strawberry.field(description="A line of which kind.")
    points: Decimal | None = strawberry.field(
        description="How many points; null for as many as the line says itself."
    )


@strawberry.type(description="What somebody has set for a bureau or the city, or taken back.")
class AppraisalSchemeChange:
    version: int = strawberry.field(description="Rises with every change.")
    effective_from: date = strawberry.field(description="From which day on it holds.")
    taken_back: bool = strawberry.field(
        description="Whether what was set before was taken back, and nothing set."
    )
    set_at: datetime = strawberry.field(description="When.")
    set_by: str = strawberry.field(description="By whom, by staff id.")
    reason: str = strawberry.field(description="Why, in words.")
    stored: strawberry.Private[StoredScheme]

    @classmethod
    def of(cls, stored: StoredScheme) -> Self:
        return cls(
            version=stored.version,
            effective_from=stored.effective_from,
            taken_back=stored.takes_back,
            set_at=stored.set_at,
            set_by=stored.set_by,
            reason=stored.reason,
            stored=stored,
        )

    @strawberry.field(description="The scheme that was set; null where one was taken back.")
    def scheme(self) -> "AppraisalScheme | None":
        return None if self.taken_back else AppraisalScheme.of(read_scheme(self.stored))


@strawberry.type(description="By what units and people are scored (考核办法).")
class AppraisalScheme:
    version: int = strawberry.field(description="0 for the one that comes with the program.")
    bureau: str | None = strawberry.field(
        description="The code of the bureau whose own it is; null for the city's."
    )
    effective_from: date | None = strawberry.field(
        description="For the periods that begin on this day or later; null for all."
    )
    parts: list[AppraisalSchemePart] = strawberry.field(description="What earns the points.")
    adjustments: list[AppraisalSchemeAdjustment] = strawberry.field(
        description="What is given or taken beside them."
    )
    deductions: list[AppraisalSchemeDeduction] = strawberry.field(
        description="What lines of the register take away."
    )
    fewest_cases: int = strawberry.field(
        description="Who has to do with fewer cases gets a score, but no rank."
    )

    @classmethod
    def of(cls, held: domain.SchemeVersion) -> Self:
        told = held.scheme
        return cls(
            version=held.version,
            bureau=held.bureau,
            effective_from=held.effective_from,
            parts=[AppraisalSchemePart(**_scaled(part)) for part in told.parts],
            adjustments=[AppraisalSchemeAdjustment(**_scaled(one)) for one in told.adjustments],
            deductions=[AppraisalSchemeDeduction(**vars(one)) for one in told.deductions],
            fewest_cases=told.fewest_cases,
        )

    @strawberry.field(
        description="What was set for this bureau, or for the city, by whom and why; newest first."
    )
    async def changes(self, info: Info, first: UpTo = USUAL_PAGE) -> list[AppraisalSchemeChange]:
        check_page(first, "changes")
        async with info.context.city.engine.connect() as connection:
            found = await scheme_history(connection, self.bureau, first)
        return [AppraisalSchemeChange.of(stored) for stored in found]


def _scaled(rated: scheme.RatedPart | scheme.Adjustment) -> dict[str, Any]:
    return vars(rated) | {"scale": AppraisalScale.of(rated.scale)}


async def scheme_on(info: Info, bureau: str | None, day: date | None) -> AppraisalScheme:
    """What holds on a day, today for None, as it is known now."""
    async with info.context.city.engine.connect() as connection:
        now = await city_now(connection)
        day = day or now.astimezone(CITY_ZONE).date()
        return AppraisalScheme.of(await scheme_of(connection, bureau, day, now))
