"""The hooks that the parks bureau answers; each rule stands in a file of its own."""

from collections.abc import Sequence

from yousu.bureau import (
    Case,
    CaseFacts,
    Category,
    Deadlines,
    Ladder,
    Parts,
    Refusal,
    Registration,
    SignOff,
    commands,
    hookimpl,
    promises,
)
from yousu_parks.categories import CATEGORIES
from yousu_parks.deadlines import working_days
from yousu_parks.guard import refusal_of
from yousu_parks.ladder import ladder_for
from yousu_parks.organisation import BUREAU
from yousu_parks.planting import PARTS
from yousu_parks.settings import ParksSettings
from yousu_parks.sign_off import sign_off_for


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, ParksSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: ParksSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: ParksSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    return refusal_of(case, command)


@hookimpl
def schema() -> Parts:
    return PARTS
