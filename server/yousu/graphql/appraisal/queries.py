"""What can be read of appraisals."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from yousu.graphql.appraisal.appraisals import Appraisal, appraisal
from yousu.graphql.appraisal.editions import AppraisalEdition
from yousu.graphql.appraisal.schemes import AppraisalScheme, scheme_on
from yousu.graphql.appraisal.settling import editions
from yousu.graphql.context import Info
from yousu.graphql.enums import AppraisalSubject
from yousu.graphql.metrics import Period

OfBureau = Annotated[str, strawberry.argument(description="The bureau's code.")]
Days = Annotated[Period, strawberry.argument(description="Which days.")]
By = Annotated[AppraisalSubject, strawberry.argument(description="Who is scored.")]


@strawberry.type
class AppraisalQueries:
    @strawberry.field(
        description="The scores of a bureau's units or people over a period (考核), each opened"
        " down to its parts."
    )
    async def appraisal(
        self,
        info: Info,
        bureau: OfBureau,
        period: Days,
        by: By = AppraisalSubject.UNIT,
        as_of: Annotated[
            datetime | None,
            strawberry.argument(description="What was known at a past instant; now if left out."),
        ] = None,
    ) -> Appraisal:
        return await appraisal(info, bureau, period.days(), by, as_of)

    @strawberry.field(description="The settled scores of a period, the newest edition first.")
    async def appraisal_editions(
        self, info: Info, bureau: OfBureau, period: Days, by: By = AppraisalSubject.UNIT
    ) -> list[AppraisalEdition]:
        return await editions(info, bureau, period.days(), by)

    @strawberry.field(description="By what units and people are scored on a day.")
    async def appraisal_scheme(
        self,
        info: Info,
        bureau: Annotated[
            str | None, strawberry.argument(description="A bureau's code; the city if left out.")
        ] = None,
        day: Annotated[
            date | None, strawberry.argument(description="On which day; today if left out.")
        ] = None,
    ) -> AppraisalScheme:
        return await scheme_on(info, bureau, day)
