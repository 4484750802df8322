"""The hooks that the traffic police answer; each rule stands in a file of its own."""

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
from yousu_traffic.categories import CATEGORIES
from yousu_traffic.deadlines import working_days
from yousu_traffic.enforcement import refuses_hand_over
from yousu_traffic.ladder import ladder_for
from yousu_traffic.organisation import BUREAU
from yousu_traffic.parts import PARTS
from yousu_traffic.settings import TrafficSettings
from yousu_traffic.sign_off import sign_off_for


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, TrafficSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: TrafficSettings) -> Deadlines:
    return promises(case, settings, working_days(case, settings))


@hookimpl
def sign_off(case: CaseFacts) -> SignOff:
    return sign_off_for(case)


@hookimpl
def ladder(case: CaseFacts, settings: TrafficSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    return refuses_hand_over(case, command)


@hookimpl
def schema() -> Parts:
    return PARTS
