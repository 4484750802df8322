"""Whether timers are fired."""

from dataclasses import dataclass

from tests.late_town import LateTown
from tests.waiting import until


@dataclass(frozen=True)
class Pulse:
    """Whether somebody fires timers: a case becomes late, and its clock runs out."""

    town: LateTown

    async def beats(self, within: float) -> None:
        """A case becomes late now; fails when its clock has not run out within the seconds."""
        [case] = await self.town.dispatched(1)
        [timer] = await self.town.timers(case, clock="sign_for", rung="")
        await self.town.set_clock(timer.due_at, speed=0)

        async def has_run_out() -> bool:
            query = "select 1 from events where type = 'ClockRanOut' and case_id = :case"
            return bool(await self.town.rows(query, case=case))

        await until(has_run_out, within)
