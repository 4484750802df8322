"""Likely duplicates, suggested before and after a case is opened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from yousu.case import state
from yousu.case.commands import Appeal
from yousu.graphql.context import Info
from yousu.graphql.pages import check_page
from yousu.intake import likely_same
from yousu.likeness.score import Likeness
from yousu.store.clock import city_now

if TYPE_CHECKING:
    from yousu.graphql.case.case import Case

MOST_SUGGESTED = 20

FirstFew = Annotated[int, strawberry.argument(description=f"How many, up to {MOST_SUGGESTED}.")]


@strawberry.type(description="Why two cases are probably about the same thing.")
class LikenessReasons:
    shared_words: list[str] = strawberry.field(description="Words of both, the rarest first.")
    same_place: float | None = strawberry.field(
        description="From 0 to 1, how surely the place is the same; null where none is named."
    )
    same_category: bool | None = strawberry.field(
        description="Whether the category is the same; null where one of them has none."
    )
    days_apart: int = strawberry.field(description="Whole days between the two receipts.")

    @classmethod
    def of(cls, likeness: Likeness) -> Self:
        return cls(
            shared_words=list(likeness.shared_words),
            same_place=likeness.same_place,
            same_category=likeness.same_category,
            days_apart=likeness.days_apart,
        )


@strawberry.type(description="A case that is probably about the same thing (同一事项).")
class LikelySame:
    case: Annotated["Case", strawberry.lazy("yousu.graphql.case.case")] = strawberry.field(
        description="The case."
    )
    score: float = strawberry.field(description="How alike the two are, from 0 to 1.")
    reasons: LikenessReasons = strawberry.field(description="Why.")

    @classmethod
    def of(cls, case: "Case", likeness: Likeness) -> Self:
        return cls(case=case, score=likeness.score, reasons=LikenessReasons.of(likeness))


@strawberry.input(description="An appeal that is not a case yet.")
class LikelySameInput:
    title: str = strawberry.field(description="What it is about, in a line.")
    text: str = strawberry.field(description="What the citizen says.")
    place: str | None = strawberry.field(default=None, description="Where it is, in words.")
    category: str | None = strawberry.field(default=None, description="Its category's code.")


async def like_case(info: Info, case: state.Case, first: int) -> Sequence[likely_same.LikelySame]:
    """Other cases like this one, of those that the actor may see."""
    check_page(first, "cases", MOST_SUGGESTED)
    async with info.context.city.engine.connect() as connection:
        return await likely_same.likely_same_as(connection, info.context.actor, case, first)


async def like_appeal(
    info: Info, input: LikelySameInput, first: int
) -> Sequence[likely_same.LikelySame]:
    """Cases like an appeal that comes now, of those that the actor may see."""
    check_page(first, "cases", MOST_SUGGESTED)
    actor = info.context.actor
    appeal = Appeal(input.title, input.text, input.place)
    async with info.context.city.engine.connect() as connection:
        now = await city_now(connection)
        return await likely_same.likely_same(connection, actor, appeal, input.category, now, first)
