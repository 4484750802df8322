"""Broken rules of the domain are problems in the payload; only faults are errors."""

from typing import Self

import strawberry
from graphql import GraphQLError

from yousu.case.problem import Refused
from yousu.graphql.enums import ProblemCode


@strawberry.type(description="Why an act was refused, for programs and for people.")
class Problem:
    code: ProblemCode = strawberry.field(description="A stable code.")
    message: str = strawberry.field(
        description="One sentence in the language of Accept-Language: what is wrong, what to do."
    )
    path: list[str] = strawberry.field(description="Where in the input, if in one place.")

    @classmethod
    def of(cls, refusal: Refused, language: str, path: tuple[str, ...] = ()) -> Self:
        return cls(code=refusal.code, message=refusal.message(language), path=list(path))


class BadRequest(GraphQLError):
    """A query that asks for what can't be; the code says what."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message, extensions={"code": code})
