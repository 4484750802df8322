"""Case lists as Relay connections, with cursors that stay put when cases are added."""

import strawberry

from yousu.case.rights import seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.store.case_list import MOST_RETURNED_FIRST, NEWEST_FIRST, CaseFilter, cases_listed
from yousu.store.listing import Order

# Sent back once, an order may have been given to the wrong unit; twice, it is passed about.
BUCK_PASSED = 2


@strawberry.type(description="A page of cases.")
class CaseConnection(PagedConnection[Case]):
    pass


async def case_page(
    info: Info, asked: CaseFilter, page: Page, order: Order = NEWEST_FIRST
) -> CaseConnection:
    """The cases that the actor may see."""
    wanted = asked.narrowed(seen_by(info.context.actor))
    return await page_of(info, CaseConnection, cases_listed(wanted, order), page, Case.of)


async def buck_passing_page(info: Info, bureau: str | None, page: Page) -> CaseConnection:
    """The cases that are passed about, those sent back most often first."""
    asked = CaseFilter(returns_at_least=BUCK_PASSED, had_by=bureau)
    return await case_page(info, asked, page, MOST_RETURNED_FIRST)
