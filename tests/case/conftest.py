"""A small made-up city, in which a test plays one case by hand and moves the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

import pytest

from yousu.calendar import CITY_ZONE, Budget, Calendar
from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PETITION_OFFICE,
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
    CloseCase,
    Command,
    Decide,
    Dispatch,
    OpenCase,
    RecordVisit,
    Reporter,
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
    Anchor,
    Bureau,
    Category,
    Deadlines,
    Directory,
    HotlineRules,
    Ladder,
    Post,
    RuleSet,
    RuleSource,
    Rung,
    SignOff,
    Step,
    Unit,
)
from yousu.case.rules_in_force import Rules
from yousu.case.starts import start_of
from yousu.case.state import Assignment, Case, Clock
from yousu.case.timers import Timer, wanted_timers
from yousu.case.vocabulary import (
    CaseState,
    Channel,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    ReturnReason,
    Satisfaction,
    Solved,
    Title,
    Urgency,
    VisitResult,
)

A_MONDAY_MORNING = datetime(2024, 3, 4, 9, 0, tzinfo=CITY_ZONE)
SECRET = "张三的秘密"
POSTS = (
    HANDLER,
    UNIT_HEAD,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    PETITION_OFFICE,
    DISCIPLINE_OFFICE,
)


def _title(name: str) -> Title:
    return Title(f"{name}（中）", name)


GARDENS = Bureau(
    "gardens",
    _title("gardens"),
    units=(
        Unit("field_office", _title("field office")),
        Unit("greening", _title("greening"), parent="field_office"),
        Unit("wildlife", _title("wildlife")),
    ),
    posts=POSTS,
)
WATERS = Bureau("waters", _title("waters"), (Unit("pipes", _title("pipes")),), POSTS)

DIRECTORY = Directory(
    bureaus={"gardens": GARDENS, "waters": WATERS},
    categories={
        "trees": Category("trees", _title("trees"), "greening"),
        "wild_animals": Category(
            "wild_animals", _title("wild animals"), "wildlife", urgency=Urgency.URGENT
        ),
        "leaks": Category("leaks", _title("leaks"), "pipes"),
    },
    bureau_of_category={"trees": "gardens", "wild_animals": "gardens", "leaks": "waters"},
)


def _rung(code: str, clock: ClockKind, anchor: Anchor, delay: Budget, post: Post) -> Rung:
    media, consequence = (Medium.SYSTEM, Medium.PHONE), Consequence.SUPERVISION
    return Rung(code, _title(code), clock, anchor, delay, post.code, media, consequence)


TWO_HOUR_LADDER = Ladder(
    (
        _rung("sign_now", ClockKind.SIGN_FOR, Anchor.DUE, Budget.minutes(0), UNIT_HEAD),
        _rung("warn", ClockKind.HANDLING, Anchor.DUE, Budget.working_days(-1), HANDLER),
        _rung("press", ClockKind.HANDLING, Anchor.DUE, Budget.minutes(0), PETITION_OFFICE),
        _rung("write", ClockKind.HANDLING, Anchor.RUNG_BELOW, Budget.hours(2), DISCIPLINE_OFFICE),
        _rung("lead", ClockKind.HANDLING, Anchor.RUNG_BELOW, Budget.hours(2), LEADER_IN_CHARGE),
        _rung("ask", ClockKind.RETURN_VISIT, Anchor.DUE, Budget.minutes(0), PETITION_OFFICE),
    )
)

GARDENS_RULES = RuleSet(
    id="gardens-1",
    bureau="gardens",
    deadlines=Deadlines(
        sign_for=Budget.hours(1),
        handling=Budget.working_days(3),
        rehandling=Budget.working_days(2),
        return_visit=Budget.working_days(3),
        first_contact=Budget.hours(4),
    ),
    deadlines_from=RuleSource("gardens", "1.0"),
    sign_off=SignOff(
        "important",
        tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE)),
    ),
    sign_off_from=RuleSource("gardens", "1.0"),
    ladder=TWO_HOUR_LADDER,
    ladder_from=RuleSource("gardens", "1.0"),
)
WATERS_RULES = replace(
    GARDENS_RULES,
    id="waters-1",
    bureau="waters",
    deadlines=replace(GARDENS_RULES.deadlines, first_contact=None),
    ladder=Ladder(()),
)


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
    leader: Actor = _person("leader-1", LEADER_IN_CHARGE, None)
    transfer_office: Actor = _person("transfer-1", TRANSFER_OFFICE, None)
    petition_office: Actor = _person("petition-1", PETITION_OFFICE, None)
    client: Actor = Actor(ActorKind.CLIENT, "client-1")
    clock: Actor = THE_CLOCK

    @property
    def order(self) -> Assignment:
        """The order of the unit that has the case."""
        assert self.case is not None
        assert self.case.lead is not None
        return self.case.lead

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

    def send_back(self, reason: ReturnReason = ReturnReason.WRONG_UNIT) -> Return:
        return Return(self.new_id(), reason, self.text())

    def returned(self, reason: ReturnReason = ReturnReason.WRONG_UNIT) -> tuple[Fact, ...]:
        """The unit asks to send the order back, and the hotline lets it."""
        asked = self.play(self.send_back(reason), by=self.head)
        return asked + self.granted()

    def granted(self, by: Actor | None = None) -> tuple[Fact, ...]:
        """The application that was made last is granted."""
        assert self.case is not None
        application = self.case.applications[-1].id
        return self.play(Decide(application, grant=True), by=by or self.hotline)

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
                if self.case and self.case.visits and self.case.visits[-1].is_content
                else (self.answered(), self.hotline)
            ),
        }
        while self.case is None or self.case.state is not state:
            command, actor = steps[self.case.state if self.case else None]()
            self.play(command, by=actor)
        return self

    def _next_signatory(self) -> Actor:
        return (self.head, self.leader)[self.order.replies[-1].signatures - 1]


@pytest.fixture(scope="session")
def found_city() -> type[City]:
    """Founds a new city, as often as a property test wants one."""
    return City


@pytest.fixture
def city() -> City:
    return City()
