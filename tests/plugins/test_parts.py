"""What a bureau adds beyond its rules is checked when its plugin is loaded."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, computed_field, create_model

from yousu.bureau import (
    HANDLER,
    UNIT_HEAD,
    Bureau,
    By,
    CaseList,
    Category,
    Derived,
    Detail,
    DetailField,
    Parts,
    Tally,
    Title,
    Unit,
    Wanted,
    Where,
    Words,
)
from yousu.plugins.check_parts import check_parts
from yousu.plugins.report import PluginProblem

PARKS = Bureau(
    "parks", Title("公园局", "parks"), (Unit("trees", Title("绿化科", "trees")),), (HANDLER,)
)
FALLEN = Category("parks.fallen_tree", Title("树木倒伏", "fallen tree"), "trees")
TITLE = Title("调查", "survey")


class Kind(StrEnum):
    """A kind of tree."""

    POPLAR = "poplar"
    ELM = "elm"


class Survey(BaseModel):
    """What was found."""

    model_config = ConfigDict(frozen=True)
    kind: Kind = Field(description="Which kind.")
    trees: int = Field(ge=0, description="How many.")
    park: str = Field(max_length=60, description="Which park.")
    others: tuple[Kind, ...] = Field(default=(), description="What else grows there.")
    remark: Words | None = Field(default=None, description="A remark.")

    @computed_field(description="Whether there are many.")
    @property
    def is_wood(self) -> bool:
        return self.trees > 100


class Thawed(BaseModel):
    """Not frozen."""

    trees: int = Field(description="How many.")


class Repeating(Survey):
    """Repeats the words."""

    @computed_field(description="The remark again.")
    @property
    def again(self) -> str:
        return self.remark or ""


SURVEY = Detail("survey", TITLE, Survey, (HANDLER.code,))
PLANTING = replace(SURVEY, code="planting", many=True)
KIND, TREES = DetailField("survey", "kind"), DetailField("survey", "trees")
LIST = CaseList("poplars", TITLE, Wanted(where=(Where(KIND, (Kind.POPLAR,)),)))
TALLY = Tally("trees", TITLE, by=KIND, total_of=TREES)


def model(annotation: Any = int, description: str | None = "A field.", name: str = "a") -> Any:
    """A model with one field, which may be wrong."""
    frozen = ConfigDict(frozen=True)
    field = Field(description=description)
    return create_model(  # type: ignore[call-overload]  # fields by name
        "Made", __config__=frozen, __doc__="Made up.", **{name: (annotation, field)}
    )


def surveyed(**changed: Any) -> Parts:
    return Parts(details=(replace(SURVEY, **changed),))


def tallied(**changed: Any) -> Parts:
    return Parts((SURVEY, PLANTING), tallies=(replace(TALLY, **changed),))


def listed(wanted: Wanted) -> Parts:
    return Parts((SURVEY,), lists=(replace(LIST, wanted=wanted),))


def problem(parts: object) -> str:
    with pytest.raises(PluginProblem) as refused:
        check_parts(parts, PARKS, (FALLEN,))
    return str(refused.value)


def test_sound_parts_are_taken() -> None:
    shares = Tally("share", TITLE, by=By.MONTH, share_of=Wanted(of_every_bureau=True))
    check_parts(Parts((SURVEY, PLANTING), (), (LIST,), (TALLY, shares)), PARKS, (FALLEN,))


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ("parts", "its schema hook gives a str"),
        (Parts((SURVEY, SURVEY)), "part survey is named twice"),
        (Parts((SURVEY,), tallies=(replace(TALLY, code="survey"),)), "part survey is named twice"),
        (surveyed(code="Survey"), "snake_case"),
        (surveyed(code="cases"), "the server itself uses"),
        (surveyed(title=Title("", "survey")), "detail survey needs a title in both languages"),
        (surveyed(posts=()), "names no post"),
        (surveyed(posts=(UNIT_HEAD.code,)), "detail survey names unit_head"),
    ],
)
def test_codes_titles_and_posts_must_be_sound(parts: object, told: str) -> None:
    assert told in problem(parts)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (Kind, "detail survey needs a pydantic model"),
        (Thawed, "must be frozen"),
        (model(dict[str, int]), "a is of a kind that can't be stored"),
        (model(description=None), "field a of detail survey needs a description"),
        (model(name="aB"), "needs a name in snake_case"),
        (model(name="version"), "the server itself uses"),
        (model(str), "needs a max_length of at most 200"),
        (model(tuple[str, ...]), "needs a max_length of at most 200"),
        (model(tuple[Words, ...]), "can hold words only one at a time"),
        (Repeating, "field again of detail survey is computed, so it can't be a text"),
    ],
)
def test_the_model_of_a_detail_must_be_fit_to_be_stored(made: object, told: str) -> None:
    assert told in problem(surveyed(model=made))


def test_a_record_that_is_only_shown_may_hold_any_text() -> None:
    slip = Derived("slip", TITLE, model(str), lambda case, settings: None)
    check_parts(Parts(derived=(slip,)), PARKS, ())


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(categories=("parks.sea",)), "list poplars names parks.sea"),
        (Wanted(where=(Where(DetailField("age", "kind"), ("elm",)),)), "names detail age"),
        (Wanted(where=(Where(DetailField("survey", "age"), ("elm",)),)), "names field age"),
        (Wanted(where=(Where(KIND, ("oak",)),)), "asks for a kind that no record can have"),
        (Wanted(where=(Where(KIND, ()),)), "asks for no value of kind"),
        (Wanted(where=(Where(DetailField("survey", "remark"), ("x",)),)), "holds words"),
        (Wanted(any_of=(Wanted(categories=("parks.sea",)),)), "list poplars names parks.sea"),
        (Wanted(due_within_working_days=-1), "list poplars looks ahead by 0 to 366 working days"),
        (Wanted(due_within_working_days=367), "list poplars looks ahead by 0 to 366 working days"),
    ],
)
def test_a_list_refers_to_what_is_there(wanted: Wanted, told: str) -> None:
    assert told in problem(listed(wanted))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"total_of": KIND}, "adds up kind, which is no number"),
        ({"by": DetailField("planting", "kind")}, "adds up one detail and groups by another"),
        ({"share_of": Wanted()}, "has no share of cases"),
        ({"at_least": -1}, "leaves out lines of less than -1"),
        ({"by": DetailField("survey", "remark"), "total_of": None}, "holds words"),
        ({"by": DetailField("survey", "others")}, "groups by others, which has several values"),
    ],
)
def test_a_tally_counts_what_can_be_counted(changed: dict[str, Any], told: str) -> None:
    assert told in problem(tallied(**changed))
