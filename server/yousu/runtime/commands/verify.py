"""`yousu verify`: whether what is stored is what the log gives."""

from typing import Annotated
from uuid import UUID

import typer
from rich.console import Console

from yousu.counting import Verified, mend
from yousu.counting import verify as verified
from yousu.runtime.open_city import migrated_city
from yousu.runtime.running import end_with, run
from yousu.runtime.settings import Settings
from yousu.store.bulletins import altered_bulletins


def verify(
    measures: Annotated[
        bool, typer.Option("--measures", help="Compare the measures with the log.")
    ] = False,
    bulletins: Annotated[
        bool, typer.Option("--bulletins", help="Compare the bulletins with their hashes.")
    ] = False,
    mending: Annotated[
        bool, typer.Option("--mend", help="Have workers count anew what is wrong.")
    ] = False,
) -> None:
    """Compare what is stored with what the log gives, case by case and sum by sum."""
    if not measures and not bulletins:
        end_with("NOTHING_TO_VERIFY: say what to verify: --measures or --bulletins.")
    if bulletins:
        _verify_bulletins()
    if measures:
        _verify_measures(mending)


def _verify_bulletins() -> None:
    altered = run(_altered)
    for id in altered:
        Console().print(f"Bulletin {id} is not what its hash was made of.")
    if altered:
        end_with(
            "BULLETINS_ALTERED: some were changed behind our back; restore them from a backup."
        )
    Console().print("Every bulletin is as it was issued.")


def _verify_measures(mending: bool) -> None:
    found = run(lambda settings: _verify(settings, mending))
    console = Console()
    console.print(f"{found.cases:,} cases were counted again from the log.")
    for id in found.wrong_cases:
        console.print(f"Case {id} has not added what its log gives.")
    for wrong in found.wrong_sums:
        console.print(
            f"The sum of {wrong.figure} on {wrong.day} by {wrong.view} is {wrong.stored:,},"
            f" the cases come to {wrong.recomputed:,}."
        )
    if not found.holds:
        told = "workers count them anew." if mending else "repeat it with --mend to count anew."
        end_with(f"MEASURES_WRONG: some figures are not what the log gives; {told}")
    console.print("Every figure is what the log gives.")


async def _altered(settings: Settings) -> list[UUID]:
    async with migrated_city(settings) as city, city.engine.connect() as connection:
        return await altered_bulletins(connection)


async def _verify(settings: Settings, mending: bool) -> Verified:
    async with migrated_city(settings) as city:
        found = await verified(city)
        if mending and not found.holds:
            await mend(city, found)
        return found
