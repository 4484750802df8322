"""The hooks that the education bureau answers; each rule stands in a file of its own."""

from collections.abc import Sequence

from yousu.bureau import (
    CaseFacts,
    Category,
    ClusterRule,
    Deadlines,
    Ladder,
    Parts,
    Registration,
    SignOff,
    hookimpl,
    promises,
)
from yousu_education.categories import CATEGORIES
from yousu_education.deadlines import working_days
from yousu_education.ladder import ladder_for
from yousu_education.ledger import PARTS
from yousu_education.organisation import BUREAU
from yousu_education.settings import EducationSettings
from yousu_education.sign_off import sign_off_for
from yousu_education.warnings import cluster_rules


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, EducationSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: EducationSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: EducationSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def warnings(settings: EducationSettings) -> Sequence[ClusterRule]:
    return cluster_rules(settings)


@hookimpl
def schema() -> Parts:
    return PARTS
