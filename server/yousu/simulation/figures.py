"""What a quarter comes to: how each clock, each rung and each deferral fared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from yousu.case.state import Case, Clock
from yousu.case.vocabulary import AssignmentState, CaseState, ClockKind
from yousu.simulation.tally import RungName, Tally

HOTLINE = "hotline"


@dataclass(frozen=True)
class ClockFigures:
    """The clocks of one kind on a bureau's orders; `open` ones run and have not run out."""

    bureau: str
    clock: ClockKind
    started: int
    kept: int
    ran_out: int
    open: int
    paused: int
    extended: int


@dataclass(frozen=True)
class RungFigures:
    """A rung, how often it fired, and how long after its plan, in seconds."""

    bureau: str
    clock: ClockKind
    rung: str
    fired: int
    median_late: float
    max_late: float


@dataclass(frozen=True)
class Figures:
    """All that a run of the simulation tells."""

    cases: int
    events: int
    seconds: float
    lives: int
    refused: int
    states: Mapping[CaseState, int]
    deferrals: Mapping[str, int]
    counts: Mapping[str, int]
    clocks: tuple[ClockFigures, ...]
    rungs: tuple[RungFigures, ...]

    @property
    def events_a_second(self) -> float:
        return self.events / self.seconds if self.seconds else 0.0


def figures_of(cases: Iterable[Case], tally: Tally, seconds: float, lives: int) -> Figures:
    """The figures of a quarter that took so many seconds of this world to live."""
    known = list(cases)
    return Figures(
        cases=len(known),
        events=tally.events,
        seconds=seconds,
        lives=lives,
        refused=len(tally.refused),
        states=dict(Counter(case.state for case in known)),
        deferrals=dict(Counter(_deferrals(known))),
        counts=_counts(known),
        clocks=tuple(_clocks(known)),
        rungs=tuple(_rung(name, late) for name, late in sorted(tally.late.items(), key=_by_name)),
    )


def _deferrals(cases: Iterable[Case]) -> Iterator[str]:
    for order in (order for case in cases for order in case.assignments):
        for deferral in order.deferrals:
            yield deferral.end.value if deferral.end else "open"


def _counts(cases: Iterable[Case]) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for case in cases:
        counts["returns"] += case.returns
        counts["rehandlings"] += case.rehandlings
        counts["reopenings"] += case.reopenings
        counts["problem_cases"] += case.problem_since is not None
        counts["consultations"] += len(case.consultations)
        counts["supervision_orders"] += len(case.supervisions)
        counts["register_entries"] += len(case.register)
        counts["excluded"] += case.is_excluded
        counts["applications"] += len(case.applications)
        counts["refused_applications"] += sum(
            any(not ruling.granted for ruling in a.rulings) for a in case.applications
        )
        counts["hand_overs"] += sum(
            order.state is AssignmentState.HANDED_OVER for order in case.assignments
        )
    return dict(counts)


def _clocks(cases: Iterable[Case]) -> Iterator[ClockFigures]:
    found: dict[tuple[str, ClockKind], list[Clock]] = defaultdict(list)
    for case in cases:
        for bureau, clock in _promises(case):
            found[bureau, clock.kind].append(clock)
    for bureau, kind in sorted(found):
        yield _clock(bureau, kind, found[bureau, kind])


def _promises(case: Case) -> Iterator[tuple[str, Clock]]:
    """Every clock of a case, once: what a hand-over took along is the successor's."""
    for clock in case.clocks:
        yield HOTLINE, clock
    origins = Counter((c.kind, c.started_at) for order in case.assignments for c in order.clocks)
    for order in case.assignments:
        for clock in order.clocks:
            is_passed_on = origins[clock.kind, clock.started_at] > 1
            if order.state is not AssignmentState.HANDED_OVER or not is_passed_on:
                yield order.bureau, clock


def _clock(bureau: str, kind: ClockKind, clocks: list[Clock]) -> ClockFigures:
    ran_out = sum(clock.ran_out_at is not None for clock in clocks)
    running = sum(clock.is_running and clock.ran_out_at is None for clock in clocks)
    return ClockFigures(
        bureau=bureau,
        clock=kind,
        started=len(clocks),
        kept=len(clocks) - ran_out - running,
        ran_out=ran_out,
        open=running,
        paused=sum(bool(clock.pauses) for clock in clocks),
        extended=sum(bool(clock.extensions) for clock in clocks),
    )


def _rung(name: RungName, late: list[timedelta]) -> RungFigures:
    seconds = [one.total_seconds() for one in late]
    bureau = name.bureau or HOTLINE
    return RungFigures(bureau, name.clock, name.rung, len(seconds), median(seconds), max(seconds))


def _by_name(item: tuple[RungName, list[timedelta]]) -> tuple[str, str, str]:
    name = item[0]
    return name.bureau or HOTLINE, name.clock, name.rung
