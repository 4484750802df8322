"""What people want of a case, as commands; every free word in them is secret."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from uuid import UUID

from tests.case.bureaus import GREENING, PIPES, WILDLIFE
from tests.case.story import Story

from yousu.calendar import Budget
from yousu.case.commands import (
    Appeal,
    CallConsultation,
    CallInSupport,
    Command,
    ConcludeConsultation,
    Dispatch,
    NamedText,
    OfferHandOver,
    OpenCase,
    RecordDetail,
    RecordVisit,
    Reporter,
    RequestDeferral,
    RequestPause,
    Return,
    Text,
)
from yousu.case.rules import UnitName
from yousu.case.vocabulary import (
    Channel,
    DetailValue,
    Nature,
    PauseReason,
    ReturnReason,
    Satisfaction,
    Solved,
    VisitResult,
)

SECRET = "张三的秘密"


@dataclass
class Wishes(Story):
    """Commands for the case as it stands."""

    secret: str = SECRET
    _ids: count = field(default_factory=lambda: count(1))

    def text(self, body: str = SECRET) -> Text:
        return Text(self.new_id(), body)

    def new_id(self) -> UUID:
        return UUID(int=1000 + next(self._ids))

    def appeal(self, **changed: object) -> OpenCase:
        """An appeal about trees; every free word in it is secret."""
        words = Appeal(f"标题{self.secret}", f"正文{self.secret}", f"地点{self.secret}")
        opens = OpenCase(
            number="20240304-0001",
            reporter=Reporter(UUID(int=8), f"姓名{self.secret}", f"电话{self.secret}"),
            appeal=words,
            channel=Channel.HOTLINE,
            nature=Nature.HELP,
            category="trees",
        )
        return replace(opens, **changed)

    def dispatch(self, **changed: str) -> Dispatch:
        return Dispatch(self.new_id(), **changed)

    def send_back(
        self, reason: ReturnReason = ReturnReason.WRONG_UNIT, assignment: UUID | None = None
    ) -> Return:
        return Return(self.new_id(), reason, self.text(), assignment=assignment)

    def survey(self, detail: str = "survey", bureau: str = "gardens", **changed: object) -> Command:
        """A bureau's own detail: how many trees there are, and a word about them."""
        trees, remark = DetailValue("trees", 3), NamedText("remark", self.text())
        return replace(RecordDetail(bureau, detail, (trees,), (remark,)), **changed)

    def call_in(self, unit: UnitName = PIPES) -> CallInSupport:
        return CallInSupport(self.new_id(), unit.bureau, unit.unit, self.text())

    def offer(self, unit: UnitName = WILDLIFE) -> OfferHandOver:
        return OfferHandOver(self.new_id(), self.new_id(), unit.bureau, unit.unit, self.text())

    def call(self, *units: UnitName) -> CallConsultation:
        return CallConsultation(self.new_id(), units or (GREENING, PIPES), self.text())

    def conclude(self, lead: UnitName = PIPES) -> ConcludeConsultation:
        """The consultation that was called last fixes the lead."""
        assert self.case is not None
        meeting = self.case.consultations[-1].id
        return ConcludeConsultation(meeting, lead, "follower-1", self.text(), self.new_id())

    def pause(self, **changed: object) -> RequestPause:
        longest = Budget.working_days(5)
        asked = RequestPause(self.new_id(), PauseReason.WAITING_FOR_CITIZEN, longest, self.text())
        return replace(asked, **changed)

    def deferral(self, **changed: object) -> RequestDeferral:
        promised = (self.now + timedelta(days=60)).date()
        asked = RequestDeferral(
            self.new_id(), promised, self.text(), self.text(), self.text(), self.text()
        )
        return replace(asked, **changed)

    def answered(self, **changed: object) -> RecordVisit:
        """A return visit whose answers are all good, but for those given."""
        visit = RecordVisit(
            VisitResult.ANSWERED,
            contacted=True,
            solved=Solved.SOLVED,
            satisfied_with_result=Satisfaction.SATISFIED,
            satisfied_with_process=Satisfaction.SATISFIED,
        )
        return replace(visit, **changed)

    def silent(self, result: VisitResult = VisitResult.NO_ANSWER) -> RecordVisit:
        """An attempt at a return visit that got no answers."""
        return RecordVisit(result)
