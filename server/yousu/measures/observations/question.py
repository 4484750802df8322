"""What is to be observed, and by which rules."""

from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import ObservationRules
from yousu.measures.basis import Basis
from yousu.measures.period import Period
from yousu.store.case_list import CaseFilter


@dataclass(frozen=True)
class Question:
    """A bureau (the whole city for None), a period, and what the figures are answered by."""

    connection: AsyncConnection
    basis: Basis
    bureau: str | None
    period: Period

    @property
    def rules(self) -> ObservationRules:
        return self.basis.hotline.observations

    @property
    def cases(self) -> CaseFilter:
        """The cases that the bureau leads of those received in the period."""
        day_begins = self.basis.hotline.day_begins
        begins, ends = self.period.begins_at(day_begins), self.period.ends_before(day_begins)
        return CaseFilter(bureau=self.bureau, received_from=begins, received_before=ends)

    def about(self, category: str) -> CaseFilter:
        """Those of them about a category, or one below it."""
        return replace(self.cases, categories=tuple(sorted(self.basis.with_below((category,)))))
