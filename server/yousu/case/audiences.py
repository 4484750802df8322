"""The audiences that there are: who is told of cases, of persons, of how the city works."""

from yousu.case import rights
from yousu.case.actor import ADMINISTRATOR, Actor
from yousu.case.audience import Audience, Told
from yousu.case.rights import may_arrange
from yousu.case.sight import (
    may_read_access_log,
    may_see_persons,
    may_trace_reporters,
    seen_by,
    staff_seen_by,
)
from yousu.case.vocabulary import Title


def _everything(_: Actor) -> Told:
    return Told.ALL


def _itself(_: Actor) -> Told:
    return Told.OWN


def _nothing(_: Actor) -> Told:
    return Told.NOTHING


def _within(bound: frozenset[str] | None) -> Told:
    if bound is None:
        return Told.ALL
    return Told.OWN_BUREAUS if bound else Told.NOTHING


def _of_bureaus(actor: Actor) -> Told:
    return _within(seen_by(actor))


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
    return _within(staff_seen_by(actor))


def _of_persons(actor: Actor) -> Told:
    told = _of_all_persons(actor)
    if told is not Told.REFUSED:
        return told
    return Told.OWN if may_see_persons(actor, actor.bureau, actor.id) else Told.NOTHING


def _of_all_persons(actor: Actor) -> Told:
    if may_see_persons(actor, None, None):
        return Told.ALL
    return Told.OWN_BUREAUS if may_see_persons(actor, actor.bureau, None) else Told.REFUSED


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
ARRANGERS = Audience(rights.ARRANGERS, _of_arrangements, refuses_by_problem=True)
THE_ADMINISTRATOR = Audience(ADMINISTRATOR.title, _of_clients)
THE_DATA_OFFICER = Audience(Title("数据安全负责人", "the data officer"), _of_the_access_log)
