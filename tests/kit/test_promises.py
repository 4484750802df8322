"""Each promise of the contract catches the plugin that breaks it."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from time import perf_counter

import pytest
from pydantic import BaseModel, ConfigDict, Field, create_model
from tests.kit.parks import BUREAU, CHAIN, PLANTING, TREES, parks

from yousu.bureau import (
    UNIT_HEAD,
    Budget,
    BureauSettings,
    CaseFacts,
    ClockKind,
    ClusterRule,
    Deadlines,
    Ladder,
    LatenessRule,
    Nature,
    Parts,
    Rung,
    SignOff,
    Step,
    TalkWith,
    Title,
    hookimpl,
    promises,
    sign_for_overdue,
)
from yousu.kit.contract import CONTRACT
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject

SIGN_FOR = sign_for_overdue(UNIT_HEAD)
HEAD = replace(SIGN_FOR, code="head", clock=ClockKind.HANDLING)
MANY = ClusterRule(
    "many", Title("群体诉求", "many people"), 5, 5, UNIT_HEAD.code, Budget.working_days(3)
)
AGAIN = LatenessRule(
    "again", Title("多次超时", "late again"), 3, 60, UNIT_HEAD.code, TalkWith.HANDLER
)
LATER = replace(HEAD, code="later", delay=Budget.working_days(1))


class Undescribed(BureauSettings):
    days: int = Field(default=1, ge=1, le=9)


class WithoutDefault(BureauSettings):
    days: int = Field(ge=1, le=9, description="Days")


class Unbounded(BureauSettings):
    days: int = Field(default=1, ge=1, description="Days")


class Lenient(BaseModel):
    pass


class Reaching(BureauSettings):
    days: int = Field(default=1, ge=0, le=9, description="Days to handle an order")


class Kind(StrEnum):
    """A kind of tree."""

    ELM = "elm"


class TreeKind(StrEnum):
    """Another bureau's kinds of trees, which GraphQL would show under the same name."""

    POPLAR = "poplar"


class Noting(BureauSettings):
    noted: list[str] = Field(default=["a note"], description="Notes")


def broken_by(subject: Subject) -> dict[str, tuple[str, ...]]:
    """The promises that a plugin breaks, and how."""
    told = {promise.name: promise.broken_by(subject) for promise in CONTRACT}
    return {name: faults for name, faults in told.items() if faults}


def promise_named(name: str) -> Promise:
    return next(promise for promise in CONTRACT if name in promise.name)


def climbing(*rungs: Rung) -> object:
    return lambda _self, _case, _settings: Ladder(rungs)


def promising(**changed: Budget) -> object:
    return lambda _self, case, settings: replace(promises(case, settings, 5), **changed)


def signed_by(*steps: Step) -> object:
    return lambda _self, _case: replace(CHAIN, steps=steps)


def listing(**changed: object) -> tuple[object, ...]:
    return (replace(TREES, **changed),)


def raising(_self: object, _case: CaseFacts) -> SignOff:
    raise KeyError("no such thing")


def handling_days(_self: object, case: CaseFacts, settings: Reaching) -> Deadlines:
    return replace(promises(case, settings, 5), handling=Budget.working_days(settings.days))


def meddling(_self: object, case: CaseFacts) -> SignOff:
    object.__setattr__(case, "nature", Nature.HELP)
    return CHAIN


def tidying(_self: object, case: CaseFacts, settings: Noting) -> Deadlines:
    settings.noted.clear()
    return promises(case, settings, 5)


def idling(_self: object, case: CaseFacts) -> SignOff:
    until = perf_counter() + 0.002
    while perf_counter() < until:
        pass
    return CHAIN


def counting() -> object:
    numbers: Iterator[int] = count()
    return lambda _self, _case: replace(CHAIN, tier=f"tier {next(numbers)}")


def test_a_plugin_that_keeps_every_promise() -> None:
    assert broken_by(parks()) == {}


@pytest.mark.parametrize(
    ("promise", "fault", "changed"),
    [
        (
            "Units, posts and categories have one name each and no circle",
            "unit greening is named twice",
            {"introduces": replace(BUREAU, units=BUREAU.units * 2)},
        ),
        (
            "Only posts that the bureau lists sign and press",
            "the post unit_head, which the bureau does not list",
            {"introduces": replace(BUREAU, posts=BUREAU.posts[:1])},
        ),
        ("There is a category", "no case ever comes", {"lists": ()}),
        (
            "A category's code begins with its bureau's",
            "category trees does not begin with parks.",
            {"lists": listing(code="trees")},
        ),
        (
            "A category lies below one that comes before it",
            "parks.trees comes before its parent parks.plants",
            {"lists": (*listing(parent="parks.plants"), replace(TREES, code="parks.plants"))},
        ),
        (
            "No word suggests two categories",
            "the word 树 suggests 2 categories",
            {"lists": (TREES, replace(TREES, code="parks.more"))},
        ),
        (
            "A category has 2 to 4 examples",
            "parks.trees has 1 examples",
            {"lists": listing(examples=TREES.examples[:1])},
        ),
        (
            "An example holds a word that suggests its category",
            "no word of parks.trees is in its example 树倒了。",
            {"lists": listing(words=("花",))},
        ),
        (
            "Every title is in Chinese and in English",
            "“trees” is not in Chinese",
            {"lists": listing(title=Title("trees", "trees"))},
        ),
        (
            "Every title is in Chinese and in English",
            "“树木” of 树木 is not in English",
            {"lists": listing(title=Title("树木", "树木"))},
        ),
        (
            "Every kind of order has deadlines that can be kept",
            "the handling deadline must be more than 0",
            {"promise": promising(handling=Budget.working_days(0))},
        ),
        (
            "An order is signed for before it is due, and is never slower the second time",
            "it may be signed for after it is due",
            {"promise": promising(sign_for=Budget.working_days(30))},
        ),
        (
            "An order is signed for before it is due, and is never slower the second time",
            "takes longer than the first time",
            {"promise": promising(rehandling=Budget.working_days(30))},
        ),
        (
            "Every kind of order has a chain of signatures that begins with the handler",
            "must begin with the handler",
            {"chain": signed_by(*CHAIN.steps[:1])},
        ),
        (
            "Every kind of order has a ladder that can be climbed",
            "names no medium",
            {"climb": climbing(SIGN_FOR, replace(HEAD, media=()))},
        ),
        (
            "Somebody presses when an order is not signed for or not handled in time",
            "nobody presses when its handling clock has run out",
            {"climb": climbing(SIGN_FOR)},
        ),
        (
            "Each rung fires after the one below",
            "the rungs later, head do not fire one after the other",
            {"climb": climbing(SIGN_FOR, LATER, HEAD)},
        ),
        (
            "A reminder comes while the order is handled",
            "head would come before the order begins",
            {"climb": climbing(SIGN_FOR, replace(HEAD, delay=Budget.working_days(-30)))},
        ),
        (
            "A rule gives the same answer twice",
            "gets another answer the second time",
            {"chain": counting()},
        ),
        ("A rule leaves its arguments as they are", "a rule changes what", {"chain": meddling}),
        (
            "A rule leaves its arguments as they are",
            "a rule changes the settings",
            {"settings_model": Noting, "promise": tidying},
        ),
        (
            "An early warning can come true and be answered",
            "warning many must want more than one person",
            {"warns": (replace(MANY, more_than=0),)},
        ),
        (
            "A reminder talk can come due and be held",
            "talk again must want more than one late case",
            {"reminds": (replace(AGAIN, late_cases=1),)},
        ),
        (
            "A reminder talk can come due and be held",
            "talk again must look at 1 to 250 working days",
            {"reminds": (replace(AGAIN, working_days=0),)},
        ),
        (
            "A reminder talk can come due and be held",
            "talk again names nobody, which nobody defines",
            {"reminds": (replace(AGAIN, post="nobody"),)},
        ),
        (
            "What the bureau adds can be stored, found by and shown",
            "detail planting names no post",
            {"adds": Parts((replace(PLANTING, posts=()),))},
        ),
        (
            "Every title is in Chinese and in English",
            "“planting” is not in Chinese",
            {"adds": Parts((replace(PLANTING, title=Title("planting", "planting")),))},
        ),
        (
            "Its schema builds with the core's, alone and with the others'",
            "the core's Query has a field cases already",
            {"introduces": replace(BUREAU, code="cases"), "adds": Parts((PLANTING,))},
        ),
        ("A rule answers within a millisecond", "the sign_off rule takes", {"chain": idling}),
        (
            "Every setting has a description and a default",
            "the setting days has no description",
            {"settings_model": Undescribed},
        ),
        (
            "Every number among the settings has a least and a most",
            "the setting days has no most value",
            {"settings_model": Unbounded},
        ),
        (
            "Settings at their bounds still give plans that can be carried out, and sound parts",
            "with days=0: ",
            {"settings_model": Reaching, "promise": handling_days},
        ),
    ],
)
def test_a_plugin_that_breaks_a_promise(promise: str, fault: str, changed: dict) -> None:
    faults = promise_named(promise).broken_by(parks(**changed))
    assert any(fault in told for told in faults), faults


def test_a_rule_that_raises_breaks_the_promises_about_plans() -> None:
    faults = {fault for told in broken_by(parks(chain=raising)).values() for fault in told}
    assert all("a rule raised KeyError for a general, normal consultation" in f for f in faults)
    assert faults


def test_a_setting_without_a_default_is_told() -> None:
    promise = promise_named("description and a default")
    configured = parks().under(WithoutDefault(days=1))
    assert promise.broken_by(configured) == ("the setting days has no default",)


def test_a_model_that_takes_what_it_does_not_know_is_told() -> None:
    promise = promise_named("refuse what they do not know")
    told = promise.broken_by(parks().under(Lenient()))
    assert any("extra='forbid'" in fault for fault in told)


def test_parts_that_settings_make_unsound_are_told() -> None:
    def planted(self: object, settings: Reaching) -> Parts:
        return Parts((PLANTING, PLANTING) if settings.days == 9 else (PLANTING,))

    promise = promise_named("Settings at their bounds")
    subject = parks(settings_model=Reaching, schema=hookimpl(planted))
    assert promise.broken_by(subject) == ("with days=9: part planting is named twice",)


def planting_of(kind: type[StrEnum]) -> Parts:
    """Parts that name a kind of tree."""
    described = (kind, Field(description="Of which kind."))
    frozen = ConfigDict(frozen=True)
    model = create_model("Planted", __config__=frozen, __doc__="Trees.", kind=described)
    return Parts((replace(PLANTING, model=model),))


def test_a_schema_that_does_not_build_with_anothers_is_told() -> None:
    other = parks(adds=planting_of(TreeKind)).plugin
    changed = {"introduces": replace(BUREAU, code="parks_tree"), "adds": planting_of(Kind)}
    [told] = promise_named("Its schema builds").broken_by(parks((other,), **changed))
    assert told.startswith("no schema can be built of it and the others: Type ParksTreeKind")


def test_a_bureau_that_is_another_plugins_is_told() -> None:
    [fault] = broken_by(parks(others=(parks().plugin,))).values()
    assert fault == ("bureau parks is already that of parks",)


@pytest.mark.parametrize("line", ["import yousu.store", "from yousu import batch"])
def test_an_import_of_the_core_is_told(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "yousu_prying"
    package.mkdir()
    (package / "__init__.py").write_text("from yousu.bureau import Title\n")
    (package / "prying.py").write_text(f"{line}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    [faults] = broken_by(parks(module="yousu_prying.prying")).values()
    assert faults[0].startswith("prying.py imports yousu.")


def test_only_the_first_few_faults_are_told() -> None:
    unnamed = tuple(replace(TREES, code=f"trees_{number}") for number in range(9))
    promise = promise_named("begins with its bureau's")
    assert len(promise.broken_by(parks(lists=unnamed))) == 3
