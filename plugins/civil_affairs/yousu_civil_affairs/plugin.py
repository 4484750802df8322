"""The hooks that the civil affairs bureau answers; each rule stands in a file of its own."""

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
)
from yousu_civil_affairs.categories import CATEGORIES
from yousu_civil_affairs.deadlines import deadlines_for
from yousu_civil_affairs.discovery import refuses_discovery
from yousu_civil_affairs.ladder import ladder_for
from yousu_civil_affairs.organisation import BUREAU
from yousu_civil_affairs.parts import parts_for
from yousu_civil_affairs.settings import CivilAffairsSettings
from yousu_civil_affairs.sign_off import THREE_CHECKS


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, CivilAffairsSettings)


@hookimpl
def categories() -> Sequence[Category]:
    return CATEGORIES


@hookimpl
def deadlines(case: CaseFacts, settings: CivilAffairsSettings) -> Deadlines:
    return deadlines_for(case, settings)


@hookimpl
def sign_off() -> SignOff:
    return THREE_CHECKS


@hookimpl
def ladder(case: CaseFacts, settings: CivilAffairsSettings) -> Ladder:
    return ladder_for(case, settings)


@hookimpl
def guard(case: Case, command: commands.Command) -> Refusal | None:
    return refuses_discovery(case, command)


@hookimpl
def schema(settings: CivilAffairsSettings) -> Parts:
    return parts_for(settings)
