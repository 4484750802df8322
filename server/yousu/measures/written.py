"""Definitions as people write them down: a table a measure, by its code."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from yousu.case.figures import Attribution
from yousu.case.measure import Definition, MeasureKind, MeasureScope, Term
from yousu.case.vocabulary import Title
from yousu.measures.problem import MeasureProblem


class WrittenMeasure(BaseModel):
    """A measure in a file: a figure alone stands for itself with the weight 1; `also_assessed`
    writes down the same of the assessed orders alone, under the code with `_assessed`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    title: Title
    kind: MeasureKind
    numerator: tuple[str | Term, ...]
    denominator: tuple[str | Term, ...] = ()
    attribution: Attribution = Attribution.RECEIVED
    scope: MeasureScope = MeasureScope.ALL
    decimals: int = 6
    of_every_bureau: bool = False
    note: Title = Title("", "")
    also_assessed: bool = False

    def definitions(self, code: str) -> Iterator[Definition]:
        """The measure, and that of the assessed orders if it is asked for."""
        told = dict(self) | {"numerator": _terms(self.numerator)}
        told["denominator"] = _terms(self.denominator)
        del told["also_assessed"]
        measure = Definition(code=code, **told)
        yield measure
        if self.also_assessed:
            yield assessed(measure)


def read_definitions(text: str) -> dict[str, Definition]:
    """The measures of a TOML text, by their codes. Raises MeasureProblem."""
    try:
        written = {
            code: WrittenMeasure.model_validate(told) for code, told in tomllib.loads(text).items()
        }
    except ValidationError as fault:
        raise MeasureProblem("DEFINITION_INVALID", _reason(fault)) from None
    except ValueError as fault:
        raise MeasureProblem("DEFINITION_INVALID", f"The file can't be read: {fault}.") from None
    told = (one for code, measure in written.items() for one in measure.definitions(code))
    return {one.code: one for one in told}


@cache
def standard() -> Mapping[str, Definition]:
    """The measures that come with the program."""
    return read_definitions(files(__package__).joinpath("standard.toml").read_text("utf-8"))


def assessed(measure: Definition) -> Definition:
    """The same of the assessed orders alone; a composite is made of such measures."""
    zh, en = f"{measure.title.zh}（考核口径）", f"{measure.title.en}, of the assessed"
    above = measure.numerator
    if measure.kind is MeasureKind.COMPOSITE:
        above = tuple(replace(term, of=f"{term.of}_assessed") for term in above)
    return replace(
        measure,
        code=f"{measure.code}_assessed",
        title=Title(zh, en),
        numerator=above,
        scope=MeasureScope.ASSESSED,
    )


def _terms(written: tuple[str | Term, ...]) -> tuple[Term, ...]:
    return tuple(Term(one) if isinstance(one, str) else one for one in written)


def _reason(fault: ValidationError) -> str:
    first: Any = fault.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"Correct {place}: {first['msg']}."
