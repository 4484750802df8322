"""Each promise about who a bureau is and what it adds catches the plugin that breaks it."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import ConfigDict, Field, create_model
from tests.kit.parks import BUREAU, PLANTING, TREES, parks
from tests.kit.promises import broken_by, promise_named

from yousu.bureau import (
    UNIT_HEAD,
    Budget,
    ClusterRule,
    LatenessRule,
    Parts,
    TalkWith,
    Title,
)

MANY = ClusterRule(
    "many", Title("群体诉求", "many people"), 5, 5, UNIT_HEAD.code, Budget.working_days(3)
)
AGAIN = LatenessRule(
    "again", Title("多次超时", "late again"), 3, 60, UNIT_HEAD.code, TalkWith.HANDLER
)


class Kind(StrEnum):
    """A kind of tree."""

    ELM = "elm"


class TreeKind(StrEnum):
    """Another bureau's kinds of trees, which GraphQL would show under the same name."""

    POPLAR = "poplar"


def listing(**changed: object) -> tuple[object, ...]:
    return (replace(TREES, **changed),)


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
    ],
)
def test_a_plugin_that_breaks_a_promise(promise: str, fault: str, changed: dict) -> None:
    faults = promise_named(promise).broken_by(parks(**changed))
    assert any(fault in told for told in faults), faults


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
