"""Who is told, in words and as a test: one entry for each kind of audience."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from yousu.case import rights
from yousu.case.actor import ADMINISTRATOR, Actor, ActorKind
from yousu.case.rights import may_arrange
from yousu.case.sight import (
    LEADERS,
    may_read_access_log,
    may_trace_reporters,
    seen_by,
    sees_every_bureau,
)
from yousu.case.vocabulary import Title


class Told(StrEnum):
    """How much somebody is told."""

    ALL = "all"
    OWN_BUREAUS = "own bureaus"
    CITY = "the city's"
    OWN = "own"
    MASKED = "masked"
    NOTHING = "empty"
    REFUSED = "refused"


@dataclass(frozen=True)
class Reader:
    """Who reads; a stranger is no actor."""

    actor: Actor | None
    reads_personal: bool = True


@dataclass(frozen=True)
class Audience:
    """Who is told, in words and as a test of whoever has signed in for the city; what citizens and
    strangers are told; and what is left of it for a client that reads no personal data, if it is
    not the same."""

    who: Title
    city: Callable[[Actor], Told]
    citizen: Told = Told.REFUSED
    stranger: Told = Told.REFUSED
    impersonal: Told | None = None

    def told(self, reader: Reader) -> Told:
        """How much this reader is told."""
        if reader.actor is None:
            return self.stranger
        if reader.actor.kind is ActorKind.CITIZEN:
            return self.citizen
        told = self.city(reader.actor)
        if self.impersonal is None or reader.reads_personal or told in NOT_TOLD:
            return told
        return self.impersonal


def _everything(_: Actor) -> Told:
    return Told.ALL


def _itself(_: Actor) -> Told:
    return Told.OWN


def _nothing(_: Actor) -> Told:
    return Told.NOTHING


def _of_bureaus(actor: Actor) -> Told:
    bound = seen_by(actor)
    if bound is None:
        return Told.ALL
    return Told.OWN_BUREAUS if bound else Told.NOTHING


def _masked(actor: Actor) -> Told:
    told = _of_bureaus(actor)
    return told if told is Told.NOTHING else Told.MASKED


def _of_a_bureau_named(actor: Actor) -> Told:
    told = _of_bureaus(actor)
    return Told.REFUSED if told is Told.NOTHING else told


def _of_bulletins(actor: Actor) -> Told:
    told = _of_bureaus(actor)
    return Told.CITY if told is Told.NOTHING else told


def _of_the_directory(actor: Actor) -> Told:
    return Told.ALL if actor.post == ADMINISTRATOR.code else _of_bureaus(actor)


def _of_persons(actor: Actor) -> Told:
    if sees_every_bureau(actor):
        return Told.ALL
    if actor.post in LEADERS:
        return Told.OWN_BUREAUS
    return Told.OWN if actor.kind is ActorKind.PERSON and actor.bureau else Told.NOTHING


def _of_all_persons(actor: Actor) -> Told:
    told = _of_persons(actor)
    return told if told in (Told.ALL, Told.OWN_BUREAUS) else Told.REFUSED


def _of_reporters(actor: Actor) -> Told:
    return _of_a_bureau_named(actor) if may_trace_reporters(actor) else Told.REFUSED


def _of_arrangements(actor: Actor) -> Told:
    if may_arrange(actor, None):
        return Told.ALL
    return Told.OWN_BUREAUS if may_arrange(actor, actor.bureau) else Told.REFUSED


def _of_clients(actor: Actor) -> Told:
    return Told.ALL if actor.post == ADMINISTRATOR.code else Told.REFUSED


def _of_the_access_log(actor: Actor) -> Told:
    return Told.ALL if may_read_access_log(actor) else Told.REFUSED


NOT_TOLD = (Told.NOTHING, Told.REFUSED)
ANYBODY = Audience(Title("任何人", "anybody"), _everything, Told.ALL, Told.ALL)
ITSELF = Audience(
    Title("登录者本人", "whoever asks, of themselves"), _itself, Told.OWN, Told.NOTHING
)
THE_CITY = Audience(
    Title("本市工作人员和接入系统", "the city's people and its clients"), _everything
)
OF_BUREAUS = Audience(
    Title("能查看的局", "whoever reads all bureaus, and others of their own"), _of_bureaus
)
PERSONAL = Audience(OF_BUREAUS.who, _of_bureaus, impersonal=Told.MASKED)
REPORTER = Audience(
    Title(
        "能查看的局，脱敏显示",
        "who reads the bureau, but masked; an act reveals it",
    ),
    _masked,
    impersonal=Told.NOTHING,
)
NODES = Audience(
    Title("同各类型的列表", "whoever is told of it elsewhere; a citizen of their own appeals"),
    _of_bureaus,
    Told.OWN,
)
OF_A_BUREAU = Audience(
    Title("能查看的局，其他局拒绝", "who reads the bureau; to name another bureau is refused"),
    _of_a_bureau_named,
)
BULLETINS = Audience(
    Title(
        "全市公报及能查看的局",
        "of the city's everybody who has signed in; else who reads the bureau",
    ),
    _of_bulletins,
    Told.CITY,
)
DIRECTORY = Audience(
    Title("系统管理员及能查看的局", "the administrator, and others of their own bureaus"),
    _of_the_directory,
)
CITIZENS = Audience(Title("市民本人", "the citizen whose appeals they are"), _nothing, Told.OWN)
PERSONS = Audience(
    Title("本局领导及本人", "a bureau's leaders of its own, others of theirs"),
    _of_persons,
)
ALL_PERSONS = Audience(
    Title("本局领导", "whoever reads all bureaus, and a bureau's leaders of its people"),
    _of_all_persons,
)
REPORTERS = Audience(
    Title("受理岗位和督查室", "the offices that receive appeals, and the supervision office"),
    _of_reporters,
)
ARRANGERS = Audience(rights.ARRANGERS, _of_arrangements)
THE_ADMINISTRATOR = Audience(ADMINISTRATOR.title, _of_clients)
THE_DATA_OFFICER = Audience(Title("数据安全负责人", "the data officer"), _of_the_access_log)
