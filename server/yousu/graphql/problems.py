"""Broken rules of the domain are problems in the payload; only faults are errors."""

from collections.abc import Mapping
from typing import Self

import strawberry
from graphql import GraphQLError
from strawberry.utils.str_converters import to_camel_case

from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.enums import ProblemCode

# The one field of an input that a refusal is about.
FIELDS: Mapping[Code, str] = {
    Code.UNKNOWN_CATEGORY: "category",
    Code.UNKNOWN_ASSIGNMENT: "assignment",
    Code.UNKNOWN_APPLICATION: "application",
    Code.UNKNOWN_CONSULTATION: "consultation",
    Code.UNKNOWN_SUPERVISION: "supervision",
    Code.UNKNOWN_ENTRY: "entry",
    Code.UNKNOWN_MILESTONE: "milestone",
    Code.UNKNOWN_DELEGATION: "delegation",
    Code.UNKNOWN_TOPIC: "topic",
    Code.TOPIC_OF_NOTHING: "subject",
    Code.STALE_TOPIC: "version",
    Code.STALE_VERSION: "version",
    Code.KEY_REUSED: "key",
    Code.PROMISE_OUT_OF_RANGE: "promised",
    Code.MILESTONES_OUT_OF_ORDER: "milestones",
    Code.PAUSE_TOO_LONG: "longest",
    Code.EXTENSION_TOO_LONG: "workingDays",
    Code.TOO_FEW_PARTICIPANTS: "participants",
    Code.POINTS_OUT_OF_RANGE: "points",
}


@strawberry.type(description="Why an act was refused, for programs and for people.")
class Problem:
    code: ProblemCode = strawberry.field(description="A stable code.")
    message: str = strawberry.field(
        description="One sentence in the language of Accept-Language: what is wrong, what to do."
    )
    path: list[str] = strawberry.field(description="Where in the input, if in one place.")

    @classmethod
    def of(cls, refusal: Refused, language: str) -> Self:
        field = _field(refusal)
        path = ["input", field] if field else []
        return cls(code=refusal.code, message=refusal.message(language), path=path)


def _field(refusal: Refused) -> str | None:
    """The field of the input that a refusal is about."""
    field = refusal.facts.get("field")
    if refusal.code is Code.DETAIL_INVALID and isinstance(field, str):
        return to_camel_case(field)
    return FIELDS.get(refusal.code)


class BadRequest(GraphQLError):
    """A query that asks for what can't be; the code says what."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message, extensions={"code": code})
