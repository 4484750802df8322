"""Case lists as Relay connections, with cursors that stay put when cases are added."""

from typing import cast

import strawberry

from yousu.case.sight import seen_by
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.graphql.written import PagePlan, PagePlans, told_page
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
    """The cases that the actor may see: as PostgreSQL writes them, where columns tell all that is
    asked of them, or one by one."""
    wanted = asked.narrowed(seen_by(info.context.actor))
    if (plan := _plan(info)) is not None:
        told = await told_page(info, plan, wanted, page, order)
        return cast(CaseConnection, told)
    return await page_of(info, CaseConnection, cases_listed(wanted, order), page, Case.of)


def _plan(info: Info) -> PagePlan | None:
    """Words are looked through for whoever reads no personal data, and so not written."""
    caller, plans = info.context.caller, getattr(info.schema, "page_plans", None)
    if caller is None or not isinstance(plans, PagePlans):
        return None
    plan = plans.of(info._raw_info, info.context, info.context.city.host.directory)
    is_plain = plan is not None and (caller.reads_personal or not plan.holds_words)
    return plan if is_plain else None


async def buck_passing_page(info: Info, bureau: str | None, page: Page) -> CaseConnection:
    """The cases that are passed about, those sent back most often first."""
    asked = CaseFilter(returns_at_least=BUCK_PASSED, had_by=bureau)
    return await case_page(info, asked, page, MOST_RETURNED_FIRST)
