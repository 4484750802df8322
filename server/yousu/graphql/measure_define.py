"""A measure that the city or a bureau defines itself."""

from decimal import Decimal

import strawberry

from yousu.case import vocabulary
from yousu.case.measure import Definition, Term
from yousu.case.problem import Refused
from yousu.definitions import NewDefinition, define
from yousu.graphql.context import Info
from yousu.graphql.enums import Attribution, MeasureKind, MeasureScope
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.measures import Measure
from yousu.graphql.problems import Problem


@strawberry.type(description="A measure after an act, or why the act was refused.")
class MeasurePayload:
    measure: Measure | None = strawberry.field(description="The measure as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="A part of a measure.")
class MeasureTermInput:
    of: str = strawberry.field(
        description="The code of a figure, or in a composite that of a measure. A bureau's records"
        " count as in justice.mediation.stage=agreed."
    )
    weight: Decimal = strawberry.field(default=Decimal(1), description="How often it counts.")

    def term(self) -> Term:
        return Term(self.of, self.weight)


@strawberry.input(description="A name in both languages.")
class TitleInput:
    zh: str = strawberry.field(description="The Chinese name, as people are shown it.")
    en: str = strawberry.field(description="The English name.")

    def title(self) -> vocabulary.Title:
        return vocabulary.Title(self.zh, self.en)


@strawberry.input(description="Define a measure, or the next version of one.")
class MeasureDefineInput(KeyedInput):
    code: str = strawberry.field(
        description="Its stable name; that of a bureau's own begins with the bureau's code and _."
    )
    title: TitleInput = strawberry.field(description="Its name for people.")
    kind: MeasureKind = strawberry.field(description="How it is made of its parts.")
    numerator: list[MeasureTermInput] = strawberry.field(description="What is above its line.")
    denominator: list[MeasureTermInput] = strawberry.field(
        default_factory=list, description="What is below its line, where it is divided."
    )
    attribution: Attribution = strawberry.field(
        default=Attribution.RECEIVED, description="On which day a figure counts."
    )
    scope: MeasureScope = strawberry.field(
        default=MeasureScope.ALL, description="Which orders count."
    )
    decimals: int = strawberry.field(default=6, description="To how many places it is rounded.")
    of_every_bureau: bool = strawberry.field(
        default=False, description="Whether what is below the line is that of every bureau."
    )
    bureau: str | None = strawberry.field(
        default=None, description="Whose own it is, by the bureau's code; null for the city's."
    )
    note: TitleInput | None = strawberry.field(
        default=None, description="A sentence on what is counted."
    )
    reason: str = strawberry.field(description="Why it is defined so.")
    version: int | None = strawberry.field(
        default=None,
        description="The version that you looked at, 0 for a new one; refused if"
        " there is a later one.",
    )

    def wanted(self) -> NewDefinition:
        measure = Definition(
            code=self.code,
            title=self.title.title(),
            kind=self.kind,
            numerator=tuple(one.term() for one in self.numerator),
            denominator=tuple(one.term() for one in self.denominator),
            attribution=self.attribution,
            scope=self.scope,
            decimals=self.decimals,
            of_every_bureau=self.of_every_bureau,
            bureau=self.bureau,
            note=self.note.title() if self.note else vocabulary.Title("", ""),
        )
        return NewDefinition(measure, self.reason, self.version)


async def define_measure(info: Info, input: MeasureDefineInput) -> MeasurePayload:
    city, actor = info.context.city, info.context.actor
    try:
        defined = await define(city, actor, input.wanted(), input.claim(info))
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return MeasurePayload(measure=None, problems=[problem])
    return MeasurePayload(measure=Measure.of(defined), problems=[])
