"""Early warnings under which a case has come."""

from datetime import datetime

import strawberry

from yousu.case import state
from yousu.graphql.case.supervision import Supervision


@strawberry.type(description="An early warning (预警提醒) under which the case's matter has come.")
class CaseWarning:
    stored: strawberry.Private[state.EarlyWarning]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="The code of the bureau whose rule it is.")
    def bureau(self) -> str:
        return self.stored.bureau

    @strawberry.field(description="The code of the rule.")
    def rule(self) -> str:
        return self.stored.rule

    @strawberry.field(description="How many people had raised the matter when the case came in.")
    def people(self) -> int:
        return self.stored.people

    @strawberry.field(description="When the case came under it.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(
        description="The order by which the matter is supervised, if through this case."
    )
    def supervision(self) -> Supervision | None:
        found = self.case.supervision(self.stored.ordered) if self.stored.ordered else None
        return Supervision(stored=found, case=self.case) if found else None
