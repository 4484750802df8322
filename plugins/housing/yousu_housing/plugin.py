"""The hooks that the housing bureau answers; each rule stands in a file of its own."""

from collections.abc import Sequence

from yousu.bureau import (
    Case,
    CaseFacts,
    Category,
    Deadlines,
    Ladder,
    LatenessRule,
    Parts,
    Refusal,
    Registration,
    SignOff,
    commands,
    hookimpl,
    promises,
)
from yousu_housing.categories import CATEGORIES
from yousu_housing.deadlines import working_days
from yousu_housing.ladder import ladder_for
from yousu_housing.lateness import (
    LATE_BY_HANDLER,
    LATE_BY_SECTION,
    LATE_CASES,
    lateness_rules,
    root_causes,
)
from yousu_housing.organisation import BUREAU
from yousu_housing.procedures import PROCEDURES
from yousu_housing.settings import HousingSettings
from yousu_housing.sign_off import sign_off_for
from yousu_housing.veto import refuses_veto


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, HousingSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: HousingSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: HousingSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def talks(settings: HousingSettings) -> Sequence[LatenessRule]:
    return lateness_rules(settings)


@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    return refuses_veto(case, command)


@hookimpl
def schema(settings: HousingSettings) -> Parts:
    return Parts(
        derived=(PROCEDURES,),
        lists=(LATE_CASES,),
        tallies=(LATE_BY_SECTION, LATE_BY_HANDLER, root_causes(settings)),
    )
