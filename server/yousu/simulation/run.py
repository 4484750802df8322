"""Runs a simulation from its few numbers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from time import perf_counter

from yousu.calendar import CITY_ZONE, Calendar, Override
from yousu.case.rules import HotlineRules
from yousu.plugins import PluginHost
from yousu.simulation.casting import cast
from yousu.simulation.city import MemoryCity
from yousu.simulation.crashes import no_crashes, some_crashes
from yousu.simulation.figures import Figures, figures_of
from yousu.simulation.quarter import Declared, Quarter

# Holds the Spring Festival with its make-up days.
FIRST_DAY = date(2024, 1, 1)
NINE = time(9)


@dataclass(frozen=True)
class Plan:
    """So many days and cases, the seed of all chance, and how often a batch dies: once in
    `crash_every`, never for 0."""

    days: int = 90
    cases: int = 5000
    seed: int = 7
    crash_every: int = 0
    first_day: date = FIRST_DAY

    @property
    def since(self) -> datetime:
        return datetime.combine(self.first_day, time(), CITY_ZONE)

    @property
    def until(self) -> datetime:
        return self.since + timedelta(days=self.days)


def simulate(
    plan: Plan, host: PluginHost, calendar: Calendar, hotline: HotlineRules | None = None
) -> Figures:
    """Lives the plan, every step checked. Raises InvariantBroken."""
    quarter = prepared(plan, host, calendar, hotline or HotlineRules())
    began = perf_counter()
    quarter.run(plan.until)
    seconds = perf_counter() - began
    return figures_of(quarter.cases(), quarter.tally, seconds, quarter.city.lives)


def prepared(plan: Plan, host: PluginHost, calendar: Calendar, hotline: HotlineRules) -> Quarter:
    """The quarter at its beginning."""
    rng = Random(f"crashes of {plan.seed}")
    crashes = some_crashes(rng, plan.crash_every) if plan.crash_every else no_crashes()
    city = MemoryCity(host, calendar, hotline, crashes)
    roles = cast(host, calendar, plan.seed, plan.cases, plan.since, plan.until)
    return Quarter(city, roles, _declared(plan))


def _declared(plan: Plan) -> list[Declared]:
    """A third of the way a day soon after is declared free, later one of another week worked."""
    third = plan.first_day + timedelta(days=plan.days // 3)
    snow = Override(third + timedelta(days=3), worked=False, reason="大雪，全市放假一天")
    made_up_for = Override(third + timedelta(days=12), worked=True, reason="补班")
    return [
        (datetime.combine(third, NINE, CITY_ZONE), snow),
        (datetime.combine(third + timedelta(days=5), NINE, CITY_ZONE), made_up_for),
    ]
