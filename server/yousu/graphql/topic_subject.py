"""What a topic is about, with its cases and where they are."""

import strawberry

from yousu.case import topic as domain
from yousu.case.spot import cell_of
from yousu.definitions import basis_of
from yousu.graphql.connections import CaseConnection, case_page
from yousu.graphql.context import Info
from yousu.graphql.directory import Category
from yousu.graphql.enums import SubjectKind
from yousu.graphql.observations import categories_told
from yousu.graphql.pages import USUAL_PAGE, After, Before, First, Last, Page, UpTo, check_page
from yousu.graphql.spot import Spot, spot_told
from yousu.measures.topics.weigh import cases_about
from yousu.store.case_list import conditions
from yousu.store.spots import busiest_spots


@strawberry.type(description="A place on the map, or in words, with the cases of a topic there.")
class TopicPlace:
    spot: Spot = strawberry.field(description="The place.")
    count: int = strawberry.field(description="How many cases.")
    people: int = strawberry.field(description="By how many different people.")


@strawberry.type(description="What a topic is about: a category, a place, or a matter.")
class TopicSubject:
    stored: strawberry.Private[domain.Subject]
    whose: strawberry.Private[str]

    @strawberry.field(description="Which of them.")
    def kind(self) -> SubjectKind:
        return self.stored.kind

    @strawberry.field(description="The category's code, the place's code, or the matter's id.")
    def code(self) -> str:
        return self.stored.code

    @strawberry.field(description="The category; null for another kind, or when it has gone.")
    def category(self, info: Info) -> Category | None:
        if self.stored.kind is not SubjectKind.CATEGORY:
            return None
        return next(iter(categories_told(info, [self.stored.code])), None)

    @strawberry.field(description="The place; null for another kind.")
    def spot(self) -> Spot | None:
        return spot_told(self.stored.code) if self.stored.kind is SubjectKind.SPOT else None

    @strawberry.field(description="Its cases that you may see, newest receipt first.")
    async def cases(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CaseConnection:
        async with info.context.city.engine.connect() as connection:
            basis = await basis_of(info.context.city, connection)
        wanted = cases_about(basis, self.whose, self.stored)
        return await case_page(info, wanted, Page(first, after, last, before))

    @strawberry.field(description="Where its cases are, most people first; cells before words.")
    async def places(self, info: Info, first: UpTo = USUAL_PAGE) -> list[TopicPlace]:
        check_page(first, "places")
        async with info.context.city.engine.connect() as connection:
            basis = await basis_of(info.context.city, connection)
            wanted = conditions(cases_about(basis, self.whose, self.stored))
            found = await busiest_spots(connection, wanted, (), 1, 1, first)
        found.sort(key=lambda one: cell_of(one.spot) is None)
        return [
            TopicPlace(spot=spot_told(one.spot), count=one.cases, people=one.people)
            for one in found
        ]
