"""The hooks that the justice bureau answers; each rule stands in a file of its own."""

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
from yousu_justice.categories import CATEGORIES
from yousu_justice.deadlines import working_days
from yousu_justice.ladder import ladder_for
from yousu_justice.mediation_steps import refuses_step
from yousu_justice.organisation import BUREAU
from yousu_justice.parts import PARTS
from yousu_justice.settings import JusticeSettings
from yousu_justice.sign_off import SIGN_OFF


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, JusticeSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: JusticeSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off() -> SignOff:
    """One chain for every case."""
    return SIGN_OFF


@hookimpl
def ladder(case: CaseFacts, settings: JusticeSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    return refuses_step(case, command)


@hookimpl
def schema() -> Parts:
    return PARTS
