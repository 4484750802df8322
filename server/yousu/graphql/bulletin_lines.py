"""What stands in a bulletin: its sections, lines, values, and what a correction has changed."""

from datetime import datetime
from decimal import Decimal
from typing import Self

import strawberry

from yousu.bulletins import edition as published
from yousu.graphql.directory import Title
from yousu.graphql.enums import BulletinSectionCode, Comparison, MeasureScope
from yousu.graphql.measures import Measure


@strawberry.type(description="What a measure came to, and what it was made of.")
class BulletinAmount:
    numerator: Decimal = strawberry.field(description="What was counted.")
    denominator: Decimal = strawberry.field(
        description="Out of what; 1 for a count and a composite, for a time how many were timed."
    )
    excluded: Decimal = strawberry.field(
        description="How many of those below the line the scope left out."
    )
    value: Decimal | None = strawberry.field(
        description="The measure; a rate from 0 to 1. Null where there was nothing to divide."
    )

    @classmethod
    def of(cls, amount: published.Amount) -> Self:
        return cls(**vars(amount))

    @classmethod
    def known(cls, amount: published.Amount | None) -> Self | None:
        return None if amount is None else cls.of(amount)


@strawberry.type(description="A value as it was published.")
class BulletinValue(BulletinAmount):
    code: str = strawberry.field(description="The measure's stable name.")
    definition: Measure = strawberry.field(description="How it was counted, in that version.")
    scope: MeasureScope = strawberry.field(description="Which orders counted.")
    cut_off: datetime = strawberry.field(description="Up to which instant they counted.")
    before: BulletinAmount | None = strawberry.field(
        description="The same of the period before; null where it is not compared."
    )
    year_before: BulletinAmount | None = strawberry.field(
        description="The same of the year before; null where it is not compared."
    )

    @classmethod
    def within(cls, content: published.Content, figure: published.Figure) -> Self:
        definition = content.definition(figure.measure)
        return cls(
            **vars(figure.now),
            code=definition.code,
            definition=Measure.of(definition),
            scope=definition.scope,
            cut_off=content.cut_off,
            before=BulletinAmount.known(figure.before),
            year_before=BulletinAmount.known(figure.year_before),
        )


@strawberry.type(description="A line of a bulletin.")
class BulletinLine:
    code: str | None = strawberry.field(
        description="The code of the bureau, unit, category, channel or nature; null for a total,"
        " and for what had none."
    )
    title: Title = strawberry.field(description="What it was called.")
    rank: int | None = strawberry.field(
        description="Its place in a ranking, the best being 1; null elsewhere."
    )
    values: list[BulletinValue] = strawberry.field(description="Its values.")

    @classmethod
    def within(cls, content: published.Content, line: published.Line) -> Self:
        values = [BulletinValue.within(content, figure) for figure in line.figures]
        return cls(code=line.code, title=Title.of(line.title), rank=line.rank, values=values)


@strawberry.type(description="A table of a bulletin.")
class BulletinSection:
    code: BulletinSectionCode = strawberry.field(description="Which it is.")
    title: Title = strawberry.field(description="Its heading.")
    lines: list[BulletinLine] = strawberry.field(description="Its lines.")
    total: BulletinLine | None = strawberry.field(
        description="All in one line: pooled, sums over sums, not the mean of the lines."
    )

    @classmethod
    def within(cls, content: published.Content, section: published.Section) -> Self:
        return cls(
            code=section.code,
            title=Title.of(section.title),
            lines=[BulletinLine.within(content, line) for line in section.lines],
            total=BulletinLine.within(content, section.total) if section.total else None,
        )


@strawberry.type(description="An early warning of the period.")
class BulletinWarning:
    bureau: str = strawberry.field(description="The code of the bureau whose rule it was.")
    whose: Title = strawberry.field(description="What the bureau was called.")
    rule: str = strawberry.field(description="The code of the rule.")
    title: Title = strawberry.field(description="The rule's name for people.")
    people: int = strawberry.field(description="How many different people had raised the matter.")
    issued_at: datetime = strawberry.field(description="When it was issued.")

    @classmethod
    def of(cls, warned: published.Warned) -> Self:
        named = {"whose": Title.of(warned.whose), "title": Title.of(warned.title)}
        return cls(**vars(warned) | named)


@strawberry.type(description="A value that a correction has changed.")
class BulletinChange:
    section: BulletinSectionCode = strawberry.field(description="In which table.")
    line: Title = strawberry.field(description="In which line.")
    measure: str = strawberry.field(description="The measure's code.")
    compared: Comparison | None = strawberry.field(
        description="Of which other period it is; null for the bulletin's own."
    )
    before: BulletinAmount | None = strawberry.field(
        description="As the edition before has it; null where it was not there."
    )
    after: BulletinAmount | None = strawberry.field(
        description="As this edition has it; null where it is not there any more."
    )

    @classmethod
    def of(cls, change: published.Change) -> Self:
        return cls(
            section=change.section,
            line=Title.of(change.line),
            measure=change.measure,
            compared=change.compared,
            before=BulletinAmount.known(change.before),
            after=BulletinAmount.known(change.after),
        )
