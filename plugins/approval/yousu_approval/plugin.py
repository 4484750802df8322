"""The hooks that the approval bureau answers; each rule stands in a file of its own."""

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
from yousu_approval.categories import CATEGORIES
from yousu_approval.deadlines import working_days
from yousu_approval.ladder import ladder_for
from yousu_approval.organisation import BUREAU
from yousu_approval.parts import PARTS
from yousu_approval.settings import ApprovalSettings
from yousu_approval.sign_off import SECTION


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, ApprovalSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: ApprovalSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off() -> SignOff:
    return SECTION


@hookimpl
def ladder(case: CaseFacts, settings: ApprovalSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def schema() -> Parts:
    return PARTS
