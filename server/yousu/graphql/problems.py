"""Broken rules of the domain are problems in the payload; only faults are errors."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

import strawberry
from graphql import GraphQLError, GraphQLInputObjectType, GraphQLType, get_named_type
from strawberry.utils.str_converters import to_camel_case

from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.enums import ProblemCode

# The fields of inputs that refusals are about which name none themselves: the first of them that
# the input at hand has.
FIELDS: Mapping[Code, tuple[str, ...]] = {
    Code.UNKNOWN_CASE: ("case", "appeal"),
    Code.STALE_VERSION: ("version",),
    Code.KEY_REUSED: ("key",),
    Code.CATEGORY_MISSING: ("category",),
    Code.UNKNOWN_CATEGORY: ("category", "subject.code"),
    Code.CATEGORY_OF_ANOTHER_BUREAU: ("category", "subject.code"),
    Code.UNKNOWN_DISTRICT: ("district",),
    Code.UNKNOWN_UNIT: ("unit",),
    Code.UNKNOWN_POST: ("post",),
    Code.HAS_AN_ORDER: ("unit",),
    Code.LEAD_ELSEWHERE: ("lead",),
    Code.SAME_CASE: ("with",),
    Code.TOO_FEW_PARTICIPANTS: ("participants",),
    Code.UNKNOWN_ASSIGNMENT: ("assignment",),
    Code.UNKNOWN_APPLICATION: ("application",),
    Code.UNKNOWN_CONSULTATION: ("consultation",),
    Code.UNKNOWN_SUPERVISION: ("supervision",),
    Code.UNKNOWN_WARNING: ("warning",),
    Code.UNKNOWN_ENTRY: ("entry",),
    Code.UNKNOWN_MILESTONE: ("milestone",),
    Code.PROMISE_OUT_OF_RANGE: ("promised",),
    Code.MILESTONES_OUT_OF_ORDER: ("milestones",),
    Code.PAUSE_TOO_LONG: ("longest",),
    Code.EXTENSION_TOO_LONG: ("workingDays",),
    Code.POINTS_OUT_OF_RANGE: ("points",),
    Code.UNKNOWN_APPOINTMENT: ("appointment",),
    Code.UNKNOWN_CLIENT: ("client",),
    Code.UNKNOWN_KEY: ("clientKey",),
    Code.CLIENT_EXISTS: ("code",),
    Code.UNKNOWN_DOCUMENT: ("digest",),
    Code.DOCUMENT_INVALID: ("body", "document"),
    Code.UNKNOWN_DELEGATION: ("delegation",),
    Code.DELEGATE_IS_ABSENT: ("delegate",),
    Code.DAY_OUTSIDE_CALENDAR: ("day",),
    Code.NO_OVERRIDE: ("day",),
    Code.UNKNOWN_PLUGIN: ("plugin",),
    Code.STALE_PLUGIN: ("revision",),
    Code.STALE_DEFINITION: ("version",),
    Code.DEFINITION_DIVIDES_BY_NOTHING: ("denominator",),
    Code.SCHEME_TOO_EARLY: ("effectiveFrom",),
    Code.PERIOD_NOT_OVER: ("period", "day"),
    Code.UNKNOWN_TOPIC: ("topic",),
    Code.UNKNOWN_ATTACHMENT: ("attachment",),
    Code.STALE_TOPIC: ("version",),
    Code.TOPIC_OF_NOTHING: ("subject",),
    Code.UNKNOWN_BULLETIN: ("bulletin",),
    Code.STALE_BULLETIN: ("bulletin",),
    Code.UNKNOWN_WEBHOOK: ("webhook",),
    Code.UNKNOWN_DELIVERY: ("delivery",),
    Code.PERSONAL_DATA: ("reason",),
}


@strawberry.type(description="Why an act was refused, for programs and for people.")
class Problem:
    code: ProblemCode = strawberry.field(description="A stable code.")
    message: str = strawberry.field(
        description="One sentence in the language of Accept-Language: what is wrong, what to do."
    )
    path: list[str] = strawberry.field(description="Where in the input, if in one place.")

    @classmethod
    def of(cls, refusal: Refused, info: Info, within: tuple[str, ...] = ()) -> Self:
        """As the client is told that asked: in their language, with the place in their input;
        `within` is that of the act, where it is one of several."""
        act = _path(info, within)
        found = (_path(info, (*within, *field.split("."))) for field in _fields(refusal))
        path = next((one for one in found if len(one) > len(act)), act)
        return cls(code=refusal.code, message=refusal.message(info.context.language), path=path)


def _fields(refusal: Refused) -> tuple[str, ...]:
    """The fields of an input that a refusal may be about, as in `reporter.phone`."""
    named = refusal.facts.get("field")
    return (named,) if isinstance(named, str) else FIELDS.get(refusal.code, ())


def _path(info: Info, parts: Sequence[str]) -> list[str]:
    """Where something is in what the client sent, as far as the input goes; empty where the
    operation has no such field."""
    asked = info._raw_info.parent_type.fields[info.field_name].args.get("input")
    path = list(_known_parts(asked.type, parts)) if asked else []
    return ["input", *path] if path else []


def _known_parts(type_: GraphQLType, parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        type_ = get_named_type(type_)
        if part.isdigit():
            yield part
            continue
        name = to_camel_case(part)
        if not isinstance(type_, GraphQLInputObjectType) or name not in type_.fields:
            return
        yield name
        type_ = type_.fields[name].type


class BadRequest(GraphQLError):
    """A query that asks for what can't be; the code says what."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message, extensions={"code": code})
