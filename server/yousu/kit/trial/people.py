"""The people of a city on trial: a citizen, the hotline, and everybody at the bureau's posts."""

from dataclasses import dataclass
from uuid import UUID

from yousu.case.actor import Actor
from yousu.case.commands import (
    AnswerSupervision,
    Appeal,
    AssignHandler,
    CloseCase,
    Dispatch,
    OpenCase,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Reporter,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.state import Case
from yousu.case.vocabulary import (
    Channel,
    Medium,
    Nature,
    Satisfaction,
    Significance,
    Solved,
    VisitResult,
)
from yousu.kit.trial.city import TrialCity
from yousu.plugins.details import recording
from yousu.store.numbers import case_number


@dataclass(frozen=True)
class TrialPeople:
    """Each act is given now, by the person whose act it is. All but `open` take the case's id and
    return the case as it stands then; each raises Refused when the act is refused."""

    city: TrialCity

    def open(
        self,
        category: str,
        nature: Nature = Nature.HELP,
        channel: Channel = Channel.HOTLINE,
        significance: Significance = Significance.GENERAL,
        text: str = "请帮忙处理。",
    ) -> UUID:
        """A citizen raises an appeal; the id of the case."""
        city, id = self.city, self.city.new_id()
        opening = OpenCase(
            number=case_number(city.now, id.int % 1_000_000),
            reporter=Reporter(city.new_id()),
            appeal=Appeal(text[:20], text),
            channel=channel,
            nature=nature,
            category=category,
            significance=significance,
        )
        city.do(id, opening, city.staff.hotline())
        return id

    def dispatch(self, case: UUID) -> Case:
        """The hotline gives the case to the unit of its category."""
        return self.city.do(case, Dispatch(self.city.new_id()), self.city.staff.hotline())

    def sign_for(self, case: UUID) -> Case:
        """The head of the unit signs for the order."""
        return self.city.do(case, SignFor(), self._head(case))

    def assign(self, case: UUID) -> Case:
        """The head of the unit names a handler."""
        return self.city.do(case, AssignHandler(self._handler(case).id), self._head(case))

    def contact(self, case: UUID, medium: Medium = Medium.PHONE) -> Case:
        """The handler talks with the citizen."""
        return self.city.do(case, RecordContact(medium), self._handler(case))

    def record(self, case: UUID, detail: str, **given: object) -> Case:
        """The handler records a detail of the bureau's, by its code. Raises LookupError for one
        that the bureau does not have."""
        city, bureau = self.city, self.city.plugin.bureau.code
        found = city.plugin.parts.detail(detail)
        if found is None:
            raise LookupError(f"the bureau {bureau} records no {detail}")
        command = recording(bureau, found, given, city.text)
        return city.do(case, command, self._handler(case))

    def reply(self, case: UUID, text: str = "已经处理完毕。") -> Case:
        """The handler hands in a reply."""
        return self.city.do(case, SubmitReply(self.city.text(text)), self._handler(case))

    def sign(self, case: UUID) -> Case:
        """Whoever has to sign the reply next signs it."""
        return self.city.do(case, SignReply(), self.city.signatory(case))

    def refuse(self, case: UUID, text: str = "请补充现场情况。") -> Case:
        """Whoever has to sign the reply next refuses it."""
        command = RefuseReply(self.city.text(text))
        return self.city.do(case, command, self.city.signatory(case))

    def visit(self, case: UUID, satisfied: Satisfaction = Satisfaction.SATISFIED) -> Case:
        """The hotline calls the citizen back, for whom all is solved."""
        answers = RecordVisit(VisitResult.ANSWERED, True, Solved.SOLVED, satisfied, satisfied)
        return self.city.do(case, answers, self.city.staff.hotline())

    def answer(self, case: UUID, text: str = "已按要求整改。") -> Case:
        """The head of the unit answers every supervision order that still waits for it."""
        city, head = self.city, self._head(case)
        for demanded in city.case(case).supervisions:
            if demanded.is_open:
                city.do(case, AnswerSupervision(demanded.id, city.text(text)), head)
        return city.case(case)

    def close(self, case: UUID) -> Case:
        """The hotline closes the case."""
        return self.city.do(case, CloseCase(), self.city.staff.hotline())

    def _head(self, case: UUID) -> Actor:
        """The head of the unit that has the case."""
        order = self.city.order(case)
        return self.city.staff.head(order.bureau, order.unit)

    def _handler(self, case: UUID) -> Actor:
        """Who handles what the unit has."""
        order = self.city.order(case)
        return self.city.staff.handlers(order.bureau, order.unit)[0]
