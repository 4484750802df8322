"""Cases, with what stands beside them, as JSON."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.dialects.postgresql import JSON, aggregate_order_by

from yousu.store.cases import CASES
from yousu.store.events import EVENTS
from yousu.store.said import APPEALS
from yousu.store.written.values import Json, code, instant, named, node_id, written

Fields: TypeAlias = Mapping[str, Json]
# What the cases of a page are called in its statement.
SHOWN = "shown"
COLUMNS = [
    CASES.c[name]
    for name in (
        "id",
        "number",
        "version",
        "state",
        "bureau",
        "handler",
        "category",
        "nature",
        "channel",
        "received_at",
        "closed_at",
        "external_id",
        "returns",
        "rehandlings",
        "problem_since",
    )
]
# The columns of a case that is shown, and of one of its events.
CASE = named(SHOWN, COLUMNS)
EVENT = named("newest", EVENTS.c)


def lead(fields: Fields) -> Json:
    """The order of the unit that leads the case; null while none does."""
    return case((CASE["bureau"].is_not(None), written(fields)))


def last_events(fields: Fields, last: int | None) -> Json:
    """The last events of a case, oldest first; all for None."""
    own = select(EVENTS).where(EVENTS.c.case_id == CASE["id"])
    newest = own.order_by(EVENTS.c.version.desc()).limit(last).subquery("newest")
    told = aggregate_order_by(written(fields), newest.c.version)
    every = func.coalesce(func.json_agg(told), func.json_build_array(type_=JSON))
    return select(every).select_from(newest).scalar_subquery()


def _said(column: ColumnElement[Any]) -> Json:
    return select(column).where(APPEALS.c.case_id == CASE["id"]).scalar_subquery()


# By the names that the fields have in GraphQL, written as Python writes names.
OF_CASE: Fields = {
    "id": node_id("Case", CASE["id"]),
    "number": CASE["number"],
    "version": CASE["version"],
    "state": code(CASE["state"]),
    "channel": code(CASE["channel"]),
    "nature": code(CASE["nature"]),
    "received_at": instant(CASE["received_at"]),
    "closed_at": instant(CASE["closed_at"]),
    "problem_since": instant(CASE["problem_since"]),
    "external_id": CASE["external_id"],
    "returns": CASE["returns"],
    "rehandlings": CASE["rehandlings"],
}
# What people said; null when it was erased.
IN_WORDS: Fields = {
    "title": _said(APPEALS.c.title),
    "text": _said(APPEALS.c.body),
    "place": _said(APPEALS.c.place),
}
OF_LEAD: Fields = {"handler": CASE["handler"]}
OF_EVENT: Fields = {
    "__typename": EVENT["type"],
    "version": EVENT["version"],
    "at": instant(EVENT["at"]),
}
OF_ACTOR: Fields = {
    "kind": code(EVENT["actor"].op("->>")("kind")),
    **{name: EVENT["actor"].op("->>")(name) for name in ("id", "post", "unit", "bureau")},
}
