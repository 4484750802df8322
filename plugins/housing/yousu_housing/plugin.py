"""The hooks that the housing bureau answers; each rule stands in a file of its own."""

from collections.abc import Sequence

from yousu.bureau import (
    CaseFacts,
    Category,
    Deadlines,
    Ladder,
    Registration,
    SignOff,
    hookimpl,
    promises,
)
from yousu_housing.categories import CATEGORIES
from yousu_housing.deadlines import working_days
from yousu_housing.ladder import ladder_for
from yousu_housing.organisation import BUREAU
from yousu_housing.settings import HousingSettings
from yousu_housing.sign_off import sign_off_for


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
