"""The cases behind a figure."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, func, or_, select

from yousu.case.figures import Attribution
from yousu.case.state import Case
from yousu.store.cases import CASES
from yousu.store.codec import from_json
from yousu.store.listing import Listing, Order
from yousu.store.measures.deltas import DELTAS
from yousu.store.measures.wanted import Wanted, counted, known


def cases_behind(
    wanted: Wanted,
    seen_by: frozenset[str] | None,
    assessed: bool | None = None,
    came_again: bool = False,
) -> Listing[Case]:
    """The cases that count in one of the figures, in the order of their ids: of the assessed
    orders, of the others, or of both for None; those of people who came again only. `seen_by` are
    the bureaus whose people ask."""
    counting = _counting(wanted, assessed).subquery("counting")
    query = select(CASES.c.body).join(counting, CASES.c.id == counting.c.case_id)
    if seen_by is not None:
        query = query.where(CASES.c.bureaus.overlap(sorted(seen_by)))
    if came_again:
        query = query.where(CASES.c.reporter.in_(_came_again(wanted, assessed)))
    by_id = Order((counting.c.case_id,), is_descending=False)
    return Listing(query, by_id, lambda row: from_json(Case, row.body))


def _counting(wanted: Wanted, assessed: bool | None) -> Select[Any]:
    """A case counts where what it added to some figure has not been taken back whole."""
    figures = sorted(wanted.figures)
    query = (
        select(DELTAS.c.case_id)
        .where(or_(*(_adds_to(*figure) for figure in figures)))
        .where(*counted(DELTAS, wanted), *known(DELTAS, wanted))
        .group_by(DELTAS.c.case_id)
        .having(or_(*(_amount(*figure) > 0 for figure in figures)))
    )
    return query if assessed is None else query.where(DELTAS.c.assessed == assessed)


def _came_again(wanted: Wanted, assessed: bool | None) -> Select[Any]:
    counting = _counting(wanted, assessed).subquery("all_counting")
    came = select(CASES.c.reporter).join(counting, CASES.c.id == counting.c.case_id)
    return came.group_by(CASES.c.reporter).having(func.count() > 1)


def _adds_to(attribution: Attribution, figure: str) -> ColumnElement[bool]:
    return and_(DELTAS.c.attribution == attribution.value, DELTAS.c.amounts.has_key(figure))


def _amount(attribution: Attribution, figure: str) -> ColumnElement[Any]:
    amount = DELTAS.c.amounts[figure].astext.cast(BigInteger)
    return func.coalesce(func.sum(amount).filter(_adds_to(attribution, figure)), 0)
