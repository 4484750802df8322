"""Pages of cases as PostgreSQL writes them, where what is asked for is in columns."""

from yousu.graphql.written.page import Told, told_page
from yousu.graphql.written.plan import PagePlan, PagePlans

__all__ = ["PagePlan", "PagePlans", "Told", "told_page"]
