"""The hooks that the construction bureau answers; each rule stands in a file of its own."""

from collections.abc import Sequence

from yousu.bureau import (
    CaseFacts,
    Category,
    Deadlines,
    Ladder,
    Parts,
    Registration,
    SignOff,
    hookimpl,
    promises,
)
from yousu_construction.categories import CATEGORIES
from yousu_construction.deadlines import working_days
from yousu_construction.ladder import ladder_for
from yousu_construction.organisation import BUREAU
from yousu_construction.parts import PARTS
from yousu_construction.settings import ConstructionSettings
from yousu_construction.sign_off import sign_off_for


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, ConstructionSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: ConstructionSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: ConstructionSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def schema() -> Parts:
    return PARTS
