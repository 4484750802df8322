"""A bureau's counts as GraphQL shows them."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

import strawberry
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import Tally
from yousu.bureau.wanted import By, Wanted
from yousu.case.rules import Directory
from yousu.case.sight import sees_bureau
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.metrics import Period, received_in
from yousu.graphql.pages import check_page
from yousu.graphql.parts.dynamic import argument, described, resolved
from yousu.graphql.problems import BadRequest
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.wanted import case_filter, moment_of
from yousu.store.tallies import Lines, tally

PERIOD = argument(
    "period", Annotated[Period, strawberry.argument(description="Received on which days.")]
)
UNIT = argument(
    "unit",
    Annotated[
        str | None,
        strawberry.argument(description="Only what this unit of the bureau leads, by its code."),
    ],
    None,
)
FIRST = argument(
    "first", Annotated[int, strawberry.argument(description="How many lines, up to 100.")], 20
)


@strawberry.type(description="A line of a bureau's tally.")
class TallyLine:
    about: str | None = strawberry.field(
        description="What it is about: a code, a staff id, a month as in 2024-03 or a recorded"
        " value; empty where all is in one line, null for what has none."
    )
    title: Title | None = strawberry.field(description="The name of a category or unit.")
    amount: Decimal = strawberry.field(description="How many cases, or what was added up.")
    out_of: Decimal | None = strawberry.field(
        description="Of how many cases they are a share; null where no share is asked for."
    )
    share: Decimal | None = strawberry.field(
        description="From 0 to 1; null where no share is asked for, or of nothing."
    )


@dataclass(frozen=True)
class Asked:
    """A tally as a client asks for it."""

    counted: Tally
    period: Period
    unit: str | None


def tally_field(plugin: LoadedPlugin, counted: Tally) -> StrawberryField:
    async def lines(info: Info, period: Period, unit: str | None, first: int) -> list[TallyLine]:
        _check(info, plugin.bureau.code, first)
        asked = Asked(counted, period, unit)
        amounts = await _counted(info, plugin, asked, counted.wanted)
        whole = None
        if counted.share_of is not None:
            whole = await _counted(info, plugin, asked, counted.share_of)
        directory = info.context.city.host.directory
        return [
            _line(about, _title(directory, plugin.bureau.code, counted, about), amounts, whole)
            for about in _in_order(counted, amounts, whole)[:first]
        ]

    told = described(counted.title)
    return resolved(counted.code, lines, list[TallyLine], told, [PERIOD, UNIT, FIRST])


def _check(info: Info, bureau: str, first: int) -> None:
    """Raises BadRequest for another bureau's people, and for too large a page."""
    if not sees_bureau(info.context.actor, bureau):
        raise BadRequest("NOT_YOUR_BUREAU", "Ask for your own bureau's tallies.")
    check_page(first, "lines")


async def _counted(info: Info, plugin: LoadedPlugin, asked: Asked, wanted: Wanted) -> Lines:
    """A unit is one of the bureau's, so that the cases of every bureau are not narrowed by it."""
    bureau, counted = plugin.bureau.code, asked.counted
    async with info.context.city.engine.connect() as connection:
        moment = await moment_of(connection, info.context.city.calendars)
        meant = case_filter(bureau, wanted, plugin.parts, moment)
        narrowed = meant if wanted.of_every_bureau else replace(meant, unit=asked.unit)
        cases = received_in(info, asked.period, narrowed)
        return await tally(connection, bureau, cases, counted.by, counted.total_of)


def _in_order(counted: Tally, amounts: Lines, whole: Lines | None) -> list[str | None]:
    """Months as they come; else the fullest line first."""
    if counted.by is None:
        return [""]
    every = set(amounts) | set(whole or {})
    about = {one for one in every if amounts.get(one, 0) >= counted.at_least}
    if counted.by is By.MONTH:
        return sorted(about, key=str)
    return sorted(about, key=lambda one: (-amounts.get(one, 0), str(one)))


def _line(about: str | None, title: Title | None, amounts: Lines, whole: Lines | None) -> TallyLine:
    amount = amounts.get(about, Decimal(0))
    out_of = None if whole is None else whole.get(about, Decimal(0))
    share = amount / out_of if out_of else None
    return TallyLine(about=about, title=title, amount=amount, out_of=out_of, share=share)


def _title(directory: Directory, bureau: str, counted: Tally, about: str | None) -> Title | None:
    """What people call a category or a unit that is still there."""
    code = about or ""
    of_category = directory.categories.get(code) if counted.by is By.CATEGORY else None
    of_unit = directory.unit(bureau, code) if counted.by is By.UNIT else None
    found = of_category or of_unit
    return Title.of(found.title) if found else None
