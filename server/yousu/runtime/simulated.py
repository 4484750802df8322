"""What `yousu simulate` prints."""

from collections.abc import Mapping

from rich.box import SIMPLE
from rich.console import Group
from rich.table import Table
from rich.text import Text

from yousu.simulation.figures import ClockFigures, Figures, RungFigures

COUNTED = ("Started", "Kept", "Ran out", "Open", "Paused", "Extended")


def figures_shown(figures: Figures) -> Group:
    """Clocks, rungs, what else happened, and how fast it went."""
    return Group(
        _clocks(figures.clocks),
        _rungs(figures.rungs),
        _line("Cases", {state.value: count for state, count in figures.states.items()}),
        _line("Deferrals", figures.deferrals),
        _line("Of all cases", figures.counts),
        Text(
            f"{figures.cases:,} cases, {figures.events:,} events in {figures.seconds:.1f} s, "
            f"{figures.events_a_second:,.0f} events a second; "
            f"{figures.lives - 1} crashes, {figures.refused} acts refused. "
            "Every invariant held.",
            style="bold",
        ),
    )


def _clocks(clocks: tuple[ClockFigures, ...]) -> Table:
    table = _table("Clocks", "Bureau", "Clock")
    for name in COUNTED:
        table.add_column(name, justify="right", no_wrap=True)
    for clock in clocks:
        counted = (
            clock.started,
            clock.kept,
            clock.ran_out,
            clock.open,
            clock.paused,
            clock.extended,
        )
        table.add_row(clock.bureau, clock.clock, *(f"{number:,}" for number in counted))
    return table


def _rungs(rungs: tuple[RungFigures, ...]) -> Table:
    table = _table("Ladders, and how late they pressed", "Bureau", "Clock", "Rung")
    for name in ("Fired", "Median", "Most"):
        table.add_column(name, justify="right", no_wrap=True)
    for rung in rungs:
        late = (_span(rung.median_late), _span(rung.max_late))
        table.add_row(rung.bureau, rung.clock, rung.rung, f"{rung.fired:,}", *late)
    return table


def _table(title: str, *names: str) -> Table:
    """In a narrow terminal names go over two lines, numbers stay whole."""
    table = Table(title=title, box=SIMPLE)
    for name in names:
        table.add_column(name, overflow="fold")
    return table


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02}" if minutes else "0"


def _line(title: str, counts: Mapping[str, int]) -> Text:
    told = ", ".join(f"{name.replace('_', ' ')} {counts[name]:,}" for name in sorted(counts))
    return Text(f"{title}: {told or 'none'}.")
