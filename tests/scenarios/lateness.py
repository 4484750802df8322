"""The housing bureau is late again and again, and a worker reads on in the log."""

from uuid import UUID

from tests.town import Town, person

from yousu.arrangements import Wanted, arrange, configured
from yousu.case.commands import AssignHandler
from yousu.reminder_talks import talk_some
from yousu.store.listing import listed
from yousu.store.register import (
    RegisterFilter,
    RegisterLine,
    RegisterLineKind,
    register_lines,
)

PROPERTY = "housing.property_management"
ADMINISTRATOR = person("admin", "administrator")
# The bureau's two rules.
SECTION, HANDLER = "late_section", "late_handler"


async def late(town: Town, cases: int = 1, handler: str | None = None) -> list[UUID]:
    """So many cases, one after the other, that the section does not handle in time."""
    opened = []
    for _ in range(cases):
        case = await town.open(PROPERTY)
        await town.hand_to_handler(case, town.housing)
        if handler:
            await town.do(case, AssignHandler(handler), town.housing.head)
        await town.advance(days=14)
        await read_on(town)
        opened.append(case)
    return opened


async def read_on(town: Town) -> None:
    """What a worker does as the log grows."""
    while await talk_some(town.city):
        pass


async def talks(town: Town, rule: str = SECTION) -> list[RegisterLine]:
    """The talks that a rule has made due, the newest first."""
    kinds = (RegisterLineKind.TALK,)
    async with town.city.engine.connect() as connection:
        lines = await listed(connection, register_lines(RegisterFilter(kinds=kinds)), 100)
    return [line for line in lines if line.rule == rule]


async def configure(town: Town, **settings: int) -> None:
    await arrange(town.city, ADMINISTRATOR, Wanted("housing", configured(settings), "考核要求"))
