"""The hooks that the forestry bureau answers; each rule stands in a file of its own."""

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
)
from yousu_forestry.categories import CATEGORIES
from yousu_forestry.deadlines import promised
from yousu_forestry.ladder import ladder_for
from yousu_forestry.organisation import BUREAU
from yousu_forestry.parts import parts_of
from yousu_forestry.settings import ForestrySettings
from yousu_forestry.sign_off import sign_off_for


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, ForestrySettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: ForestrySettings) -> Deadlines:
    return promised(case, settings)


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: ForestrySettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def schema(settings: ForestrySettings) -> Parts:
    return parts_of(settings)
