"""A plugin that can't be used is reported by name and never stops the city."""

import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest
from pydantic import BaseModel, Field

from yousu.bureau import (
    UNIT_HEAD,
    Anchor,
    Budget,
    Bureau,
    CaseFacts,
    Category,
    Channel,
    ClockKind,
    Consequence,
    Deadlines,
    Ladder,
    Medium,
    Nature,
    Post,
    PostScope,
    Registration,
    Rung,
    Significance,
    SignOff,
    Step,
    Title,
    Unit,
    Urgency,
    hookimpl,
)
from yousu.plugins import Installed, PluginHost, PluginState
from yousu.store.arrangements import Arranged

PARKS = Bureau("parks", Title("公园局", "parks"), (Unit("trees", Title("绿化科", "trees")),), ())
FALLEN = Category("parks.fallen_tree", Title("树木倒伏", "fallen tree"), "trees")
A_CASE = CaseFacts(
    Channel.HOTLINE, Nature.HELP, FALLEN.code, Urgency.NORMAL, Significance.GENERAL, "trees"
)
LADDER_RUNG = Rung(
    code="head",
    title=Title("负责人", "head"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=Budget.minutes(0),
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


class ParksSettings(BaseModel):
    days: int = Field(default=5, ge=1)


class Parks:
    """A bureau's plugin that keeps to the rules."""

    bureau_is = PARKS
    categories_are: tuple[Category, ...] = (FALLEN,)

    @hookimpl
    def bureau(self) -> Registration:
        return Registration(self.bureau_is, ParksSettings)

    @hookimpl
    def categories(self) -> tuple[Category, ...]:
        return self.categories_are


class Loader:
    """Installs plugins for one test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def entry(self, name: str, plugin: object) -> EntryPoint:
        module = f"test_plugin_{name}"
        self._monkeypatch.setitem(sys.modules, module, SimpleNamespace(plugin=plugin))  # type: ignore[arg-type]  # stands for a module
        return EntryPoint(name, f"{module}:plugin", "yousu")

    def load(self, **plugins: object) -> PluginHost:
        return Installed(self.entry(name, plugin) for name, plugin in plugins.items()).host()


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> Loader:
    return Loader(monkeypatch)


def with_rule(name: str, rule: Callable[[], object]) -> object:
    """A parks plugin with one more hook, which takes no arguments."""

    def hook(self: object) -> object:
        return rule()

    return type("Broken", (Parks,), {name: hookimpl(hook)})()


def with_post(code: str) -> object:
    bureau = replace(PARKS, posts=(Post(code, Title("岗位", "post"), PostScope.BUREAU),))
    return with_rule("bureau", lambda: Registration(bureau, ParksSettings))


def with_ladder(*rungs: Rung) -> object:
    return with_rule("ladder", lambda: Ladder(rungs))


def failing() -> object:
    raise RuntimeError("the rule is broken")


def test_a_plugin_that_keeps_to_the_rules_is_active(loader: Loader) -> None:
    [report] = loader.load(parks=Parks()).reports
    assert report.state is PluginState.ACTIVE


def test_what_a_bureau_leaves_open_is_the_cores(loader: Loader) -> None:
    rules = loader.load(parks=Parks()).rule_set("parks", A_CASE)
    assert {rules.deadlines_from.plugin, rules.ladder_from.plugin} == {"core"}


@pytest.mark.parametrize(
    ("plugin", "reason"),
    [
        (with_rule("ladderr", lambda: None), "ladderr"),
        (with_rule("bureau", lambda: "parks"), "must return a Registration"),
        (with_rule("bureau", lambda: Registration(PARKS, ParksSettings, api=99)), "version 99"),
        (with_rule("bureau", failing), "the rule is broken"),
        (with_post("administrator"), "the city's own"),
        (with_rule("categories", lambda: (FALLEN, FALLEN)), "named twice"),
        (with_rule("categories", lambda: (replace(FALLEN, unit="sea"),)), "names sea"),
        (
            with_rule("categories", lambda: (replace(FALLEN, title=Title("", "x")),)),
            "title in both languages",
        ),
        (
            with_rule("categories", lambda: (replace(FALLEN, parent=FALLEN.code),)),
            "lies below itself",
        ),
        (with_rule("ladder", failing), "the rule is broken"),
        (with_rule("deadlines", lambda: 7), "gives a int, not Deadlines"),
        (with_ladder(LADDER_RUNG, LADDER_RUNG), "rung head is named twice"),
        (with_ladder(replace(LADDER_RUNG, post="emperor")), "names emperor"),
        (with_ladder(replace(LADDER_RUNG, anchor=Anchor.RUNG_BELOW)), "anchor it to due"),
        (
            with_rule("sign_off", lambda: SignOff("t", (Step("unit_head", UNIT_HEAD.title),))),
            "must begin with the handler",
        ),
        (
            with_rule(
                "deadlines", lambda: Deadlines(*[Budget.working_days(n) for n in (1, 0, 1, 1)])
            ),
            "handling deadline must be more than 0",
        ),
    ],
)
def test_a_plugin_that_does_not_is_reported_with_the_reason(
    loader: Loader, plugin: object, reason: str
) -> None:
    [report] = loader.load(parks=plugin).reports
    assert report.state is PluginState.FAILED
    assert reason in (report.reason or "")


def test_a_plugin_that_cannot_be_imported_is_reported(loader: Loader) -> None:
    host = Installed([EntryPoint("gone", "no_such_module:plugin", "yousu")]).host()
    assert host.reports[0].state is PluginState.FAILED


def test_a_failed_plugin_leaves_the_others_alone(loader: Loader) -> None:
    host = loader.load(broken=with_rule("bureau", failing), parks=Parks())
    assert [report.state for report in host.reports] == [PluginState.FAILED, PluginState.ACTIVE]


def test_two_plugins_cannot_speak_for_one_bureau(loader: Loader) -> None:
    host = loader.load(parks=Parks(), again=Parks())
    assert "already that of parks" in (host.reports[1].reason or "")


def test_settings_that_the_plugin_refuses_are_told(loader: Loader) -> None:
    entry = loader.entry("parks", Parks())
    [report] = Installed([entry]).host({"parks": Arranged(settings={"days": 0})}).reports
    assert "days" in (report.reason or "")


def test_a_rule_that_breaks_later_falls_to_the_cores(loader: Loader) -> None:
    healthy = [True]

    def rule() -> Ladder:
        return Ladder((LADDER_RUNG,)) if healthy[0] else failing()  # type: ignore[return-value]  # never returns

    host = loader.load(parks=with_rule("ladder", rule))
    healthy[0] = False
    assert host.rule_set("parks", A_CASE).ladder_from.plugin == "core"


def test_only_a_bureaus_own_plugin_is_asked(loader: Loader) -> None:
    rivers = replace(PARKS, code="rivers")

    class Rivers(Parks):
        bureau_is = rivers
        categories_are = (replace(FALLEN, code="rivers.flood"),)

        @hookimpl
        def ladder(self) -> Ladder:
            return Ladder((LADDER_RUNG,))

    host = loader.load(parks=Parks(), rivers=Rivers())
    assert host.rule_set("parks", A_CASE).ladder_from.plugin == "core"


def test_a_rule_that_fails_for_one_urgency_only_is_found_at_load(loader: Loader) -> None:
    class Hasty(Parks):
        @hookimpl
        def sign_off(self, case: CaseFacts) -> SignOff | None:
            alone = SignOff("alone", (Step("handler", Title("承办人", "handler")),))
            return alone if case.urgency is Urgency.URGENT else None

    [report] = loader.load(parks=Hasty()).reports
    assert report.state is PluginState.FAILED


def test_a_guard_that_breaks_refuses(loader: Loader) -> None:
    def broken() -> object:
        raise RuntimeError("the guard is broken")

    host = loader.load(parks=with_rule("guard", broken))
    assert host.guard("parks", None, None) is not None  # type: ignore[arg-type]  # unread
