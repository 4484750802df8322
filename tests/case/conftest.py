"""A small made-up city, in which a test plays one case by hand and moves the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
from tests.case.bureaus import (
    DIRECTORY,
    GARDENS_RULES,
    GREENING,
    LEADERS_SEAT,
    PIPES,
    WATERS_RULES,
    WILDLIFE,
)

from yousu.calendar import CITY_ZONE, Budget, Calendar
from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    SUPERVISION_OFFICE,
    THE_CLOCK,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Actor,
    ActorKind,
)
from yousu.case.apply import fold
from yousu.case.commands import (
    Appeal,
    AssignHandler,
    CallConsultation,
    CallInSupport,
    CloseCase,
    Command,
    ConcludeConsultation,
    Decide,
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
    SignFor,
    SignReply,
    SubmitReply,
    Text,
)
from yousu.case.decide import decide
from yousu.case.delegation import Delegation
from yousu.case.events import Event, Fact
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right
from yousu.case.rules import (
    Directory,
    HotlineRules,
    Post,
    RuleSet,
    Seat,
    UnitName,
)
from yousu.case.rules_in_force import Rules
from yousu.case.starts import start_of
from yousu.case.state import Assignment, Case, Clock
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import (
    AssignmentState,
    Card,
    CaseState,
    Channel,
    ClockKind,
    DetailValue,
    Nature,
    PauseReason,
    ReturnReason,
    Satisfaction,
    Solved,
    VisitResult,
)

A_MONDAY_MORNING = datetime(2024, 3, 4, 9, 0, tzinfo=CITY_ZONE)
SECRET = "张三的秘密"


def _person(id: str, post: Post, unit: str | None, bureau: str | None = "gardens") -> Actor:
    return Actor(ActorKind.PERSON, id, post.code, unit, bureau)


@dataclass
class City:
    """One case, its events, the people who act on it, and an instant that the test moves."""

    now: datetime = A_MONDAY_MORNING
    case: Case | None = None
    events: list[Event] = field(default_factory=list)
    calendar: Calendar = Calendar("a plain week", holidays={}, make_up_days=frozenset())
    directory: Directory = DIRECTORY
    offers: dict[str, RuleSet] = field(
        default_factory=lambda: {"gardens": GARDENS_RULES, "waters": WATERS_RULES}
    )
    sets: dict[str, RuleSet] = field(default_factory=dict)
    hotline_rules: HotlineRules = HotlineRules()
    delegations: tuple[Delegation, ...] = ()
    secret: str = SECRET
    _ids: count = field(default_factory=lambda: count(1))

    hotline: Actor = _person("hotline-1", HOTLINE, None, bureau=None)
    handler: Actor = _person("handler-1", HANDLER, "greening")
    colleague: Actor = _person("handler-2", HANDLER, "greening")
    head: Actor = _person("head-1", UNIT_HEAD, "greening")
    upper_head: Actor = _person("head-2", UNIT_HEAD, "field_office")
    neighbour_head: Actor = _person("head-3", UNIT_HEAD, "wildlife")
    stranger_head: Actor = _person("head-4", UNIT_HEAD, "pipes", bureau="waters")
    stranger_office: Actor = _person("transfer-2", TRANSFER_OFFICE, None, bureau="waters")
    stranger_handler: Actor = _person("handler-4", HANDLER, "pipes", bureau="waters")
    stranger_leader: Actor = _person("leader-4", LEADER_IN_CHARGE, None, bureau="waters")
    leader: Actor = _person("leader-1", LEADER_IN_CHARGE, None)
    delegate: Actor = _person("handler-3", HANDLER, "wildlife")
    transfer_office: Actor = _person("transfer-1", TRANSFER_OFFICE, None)
    petition_office: Actor = _person("petition-1", PETITION_OFFICE, None)
    discipline_office: Actor = _person("discipline-1", DISCIPLINE_OFFICE, None)
    party_secretary: Actor = _person("secretary-1", PARTY_SECRETARY, None)
    supervision_office: Actor = _person("supervision-1", SUPERVISION_OFFICE, None, bureau=None)
    client: Actor = Actor(ActorKind.CLIENT, "client-1")
    clock: Actor = THE_CLOCK

    @property
    def order(self) -> Assignment:
        """The order of the unit that has the case."""
        assert self.case is not None
        assert self.case.lead is not None
        return self.case.lead

    def people(self) -> list[Actor]:
        """Everybody who may want something of the case."""
        return [value for value in vars(self).values() if isinstance(value, Actor)]

    @property
    def supporter(self) -> Assignment:
        """The order of the unit that was called in last."""
        assert self.case is not None
        return self.case.supporters[-1]

    def clock_of(self, kind: ClockKind) -> Clock:
        """The latest clock of a kind on the order."""
        latest = self.order.latest(kind)
        assert latest is not None
        return latest

    def rules(self, command: Command | None = None) -> Rules:
        """The rules in force, with what the bureau offers when the command is a dispatch."""
        start = start_of(self.case, command, self.directory) if self.case and command else None
        offered = self.offers.get(start.at.bureau, GARDENS_RULES) if start else None
        if offered:
            self.sets[offered.id] = offered
        return Rules(
            self.calendar, self.directory, self.sets, offered, self.hotline_rules, self.delegations
        )

    def play(self, command: Command, by: Actor) -> tuple[Fact, ...]:
        """Gives the command now, and returns the facts that followed."""
        held = tuple(d for d in self.delegations if d.holds(by, self.now))
        check_right(by, command, self.case, self.directory, held)
        facts = decide(self.case, command, by, self.rules(command), self.now)
        version = self.case.version if self.case else 0
        made = [
            Event(UUID(int=7), version + step, self.now, by, fact)
            for step, fact in enumerate(facts, start=1)
        ]
        if made:
            self.case = fold(made, self.case)
            self.events += made
        return facts

    def refusal(self, command: Command, by: Actor) -> ProblemCode:
        """Why the command is refused now; it must be, and must change nothing."""
        before = self.case
        with pytest.raises(Refused) as refused:
            self.play(command, by)
        assert self.case == before
        return refused.value.code

    def timers(self) -> tuple[Timer, ...]:
        return wanted_timers(self.case, self.rules()) if self.case else ()

    def rungs(self) -> dict[str, datetime]:
        """The rungs that are wanted now, and when."""
        return {r: at for r, at in self._presses().items() if r not in set(Card)}

    def cards(self) -> dict[str, datetime]:
        """The cards that are wanted now, and when."""
        return {r: at for r, at in self._presses().items() if r in set(Card)}

    def _presses(self) -> dict[str, datetime]:
        return {t.key.rung: t.due_at for t in self.timers() if t.key.rung is not None}

    def tend_timers(self) -> list[Fact]:
        """Gives the commands of all timers that are due, the earliest first, once each."""
        facts: list[Fact] = []
        while ripe := [timer for timer in self.timers() if timer.due_at <= self.now]:
            first = min(ripe, key=lambda timer: timer.due_at)
            told = self.play(first.key.command(), by=self.clock)
            assert told, "a timer that is wanted and due gives something"
            facts += told
        return facts

    def advance_to(self, instant: datetime) -> list[Fact]:
        """Time goes on, and each timer is tended at its own instant."""
        facts: list[Fact] = []
        while ripe := [timer.due_at for timer in self.timers() if timer.due_at <= instant]:
            self.now = max(self.now, min(ripe))
            facts += self.tend_timers()
        self.now = max(self.now, instant)
        return facts

    def advance(self, **span: int) -> list[Fact]:
        return self.advance_to(self.now + timedelta(**span))

    def wait(self, **span: int) -> None:
        """Time goes on, and nobody tends the timers."""
        self.now += timedelta(**span)

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

    def returned(self, reason: ReturnReason = ReturnReason.WRONG_UNIT) -> tuple[Fact, ...]:
        """The unit asks to send the order back, and the hotline lets it."""
        asked = self.play(self.send_back(reason), by=self.head)
        return asked + self.granted()

    def granted(self, by: Actor | None = None) -> tuple[Fact, ...]:
        """The application that was made last is granted."""
        assert self.case is not None
        application = self.case.applications[-1].id
        return self.play(Decide(application, grant=True), by=by or self.hotline)

    def refused(self, by: Actor | None = None) -> tuple[Fact, ...]:
        """The application that was made last is refused."""
        assert self.case is not None
        refusal = Decide(self.case.applications[-1].id, grant=False, text=self.text())
        return self.play(refusal, by=by or self.hotline)

    def survey(self, detail: str = "survey", bureau: str = "gardens", **changed: object) -> Command:
        """A bureau's own detail: how many trees there are, and a word about them."""
        trees, remark = DetailValue("trees", 3), NamedText("remark", self.text())
        return replace(RecordDetail(bureau, detail, (trees,), (remark,)), **changed)

    def call_in(self, unit: UnitName = PIPES) -> CallInSupport:
        return CallInSupport(self.new_id(), unit.bureau, unit.unit, self.text())

    def offer(self, unit: UnitName = WILDLIFE) -> OfferHandOver:
        return OfferHandOver(self.new_id(), self.new_id(), unit.bureau, unit.unit, self.text())

    def handed_over(self) -> tuple[Fact, ...]:
        """The unit offers the order to its neighbour, whose head accepts."""
        return self.play(self.offer(), by=self.head) + self.granted(by=self.neighbour_head)

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

    def stand_in(self, seat: Seat = LEADERS_SEAT) -> Delegation:
        """The delegate sits at a post whose holder is away for a week."""
        ends_at = self.now + timedelta(days=7)
        held = Delegation(self.new_id(), seat, self.leader.id, self.delegate.id, self.now, ends_at)
        self.delegations += (held,)
        return held

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

    def bring_to(self, state: CaseState) -> "City":
        """Plays the case, without a word too many, from where it is until the state."""
        steps: dict[CaseState | None, Callable[[], tuple[Command, Actor]]] = {
            None: lambda: (self.appeal(), self.hotline),
            CaseState.RECEIVED: lambda: (self.dispatch(), self.hotline),
            CaseState.DISPATCHED: lambda: (SignFor(), self.head),
            CaseState.SIGNED_FOR: lambda: (AssignHandler(self.handler.id), self.head),
            CaseState.HANDLING: lambda: (SubmitReply(self.text()), self.handler),
            CaseState.SIGN_OFF: lambda: (SignReply(), self._next_signatory()),
            CaseState.REPLIED: lambda: (
                (CloseCase(), self.hotline)
                if self._is_visited()
                else (self.answered(), self.hotline)
            ),
        }
        if state is CaseState.DEFERRED:
            self.bring_to(CaseState.HANDLING).play(self.deferral(), by=self.handler)
            self.granted(by=self.leader)
        while self.case is None or self.case.state is not state:
            command, actor = steps[self.case.state if self.case else None]()
            self.play(command, by=actor)
        return self

    def bring_supporter_to(self, state: AssignmentState) -> "City":
        """Plays the order of the unit that was called in last, until the state."""
        id = self.supporter.id
        order = {"assignment": id}
        steps: dict[AssignmentState, Callable[[], tuple[Command, Actor]]] = {
            AssignmentState.DISPATCHED: lambda: (SignFor(**order), self.stranger_head),
            AssignmentState.SIGNED_FOR: lambda: (
                AssignHandler(self.stranger_handler.id, **order),
                self.stranger_head,
            ),
            AssignmentState.HANDLING: lambda: (
                SubmitReply(self.text(), **order),
                self.stranger_handler,
            ),
            AssignmentState.SIGN_OFF: lambda: (
                SignReply(**order),
                (self.stranger_head, self.stranger_leader)[
                    self.supporter.replies[-1].signatures - 1
                ],
            ),
        }
        if state is AssignmentState.DEFERRED:
            self.bring_supporter_to(AssignmentState.HANDLING)
            self.play(self.deferral(**order), by=self.stranger_handler)
            self.granted(by=self.stranger_leader)
        while self.supporter.state is not state:
            command, actor = steps[self.supporter.state]()
            self.play(command, by=actor)
        return self

    def _is_visited(self) -> bool:
        """Whether the citizen was content with the latest reply."""
        visits = self.case.visits if self.case else ()
        return any(visit.round == self.order.round and visit.is_content for visit in visits)

    def _next_signatory(self) -> Actor:
        return (self.head, self.leader)[self.order.replies[-1].signatures - 1]


@pytest.fixture(scope="session")
def found_city() -> type[City]:
    """Founds a new city, as often as a property test wants one."""
    return City


@pytest.fixture
def city() -> City:
    return City()
