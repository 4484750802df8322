"""Plugins are switched and set at run time: who may, what is refused, and what then holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from yousu.case.actor import ADMINISTRATOR, LEADER_IN_CHARGE, Actor
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ARRANGERS
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.feed.wake import ARRANGEMENT, wake
from yousu.idempotency import done_before
from yousu.plugins import PluginHost, PluginReport
from yousu.store.arrangements import (
    Arranged,
    add_change,
    arrangement,
    newest_revision,
    wait_for_turn,
)
from yousu.store.keys import Key

Change = Callable[[Arranged], Arranged]


def enabled(arranged: Arranged) -> Arranged:
    return replace(arranged, enabled=True)


def disabled(arranged: Arranged) -> Arranged:
    return replace(arranged, enabled=False)


def configured(settings: Mapping[str, Any]) -> Change:
    """These settings are chosen; the others have their defaults."""
    return lambda arranged: replace(arranged, settings=settings)


@dataclass(frozen=True)
class Wanted:
    """How a plugin is to run otherwise, why, and the revision of it that the actor looked at."""

    plugin: str
    change: Change
    reason: str
    seen: int | None = None


async def arrange(city: City, actor: Actor, wanted: Wanted, key: Key | None = None) -> None:
    """Changes how a plugin runs; from then on it holds on every server and worker, for every
    order that starts. Open orders keep the rules that they started under.

    The administrator changes any plugin, a bureau's leader in charge that of the own bureau.
    Raises Refused, with nothing changed. What holds already changes nothing.
    """
    check_arranger(city, actor, wanted.plugin)
    check_words(wanted.reason, "reason", LONGEST_LINE)
    async with city.engine.begin() as connection:
        if await done_before(connection, key):
            return
        await wait_for_turn(connection)
        arranged = await arrangement(connection, await newest_revision(connection))
        before = arranged.get(wanted.plugin, Arranged())
        if wanted.seen not in (None, before.revision):
            code = ProblemCode.STALE_PLUGIN
            raise Refused(code, plugin=wanted.plugin, current=before.revision)
        after = wanted.change(before)
        if after == before:
            return
        try_out(city, wanted.plugin, arranged, after)
        await add_change(connection, wanted.plugin, after, actor.id, wanted.reason)
    async with city.engine.connect() as connection:
        await city.hosts.current(connection)
    await wake(city.redis, ARRANGEMENT)


def check_arranger(city: City, actor: Actor, plugin: str) -> None:
    """Raises Refused: NOT_ALLOWED, or UNKNOWN_PLUGIN for one that is not installed."""
    administers = actor.post == ADMINISTRATOR.code
    if not administers and actor.post != LEADER_IN_CHARGE.code:
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)
    if plugin not in {report.name for report in city.host.reports}:
        raise Refused(ProblemCode.UNKNOWN_PLUGIN, plugin=plugin)
    if not administers and city.host.bureau_of(plugin) != actor.bureau:
        raise Refused(ProblemCode.NOT_ALLOWED, who=ARRANGERS)


def try_out(
    city: City, plugin: str, arranged: Mapping[str, Arranged], after: Arranged
) -> PluginHost:
    """The host under an arrangement in which a plugin runs otherwise. Raises Refused when the
    plugin, switched on, could not be used then, or another one could not any more."""
    before = city.hosts.installed.host(arranged)
    tried = city.hosts.installed.host({**arranged, plugin: after})
    for report in tried.reports:
        if report.reason is None:
            continue
        if report.name == plugin and after.enabled:
            raise Refused(ProblemCode.PLUGIN_UNUSABLE, plugin=plugin, reason=report.reason)
        if report.name != plugin and before.plugin(report.name):
            raise Refused(ProblemCode.PLUGIN_UNUSABLE, plugin=plugin, reason=_harm(report))
    return tried


def _harm(report: PluginReport) -> Title:
    """What would become of another plugin."""
    return Title(
        f"{report.name} 届时将无法使用：{report.reason}",
        f"{report.name} could not be used then, since {report.reason}",
    )
