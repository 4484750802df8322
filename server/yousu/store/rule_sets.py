"""The rules that orders started under: stored once by content, kept in memory once read."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.rules import RuleSet
from yousu.store.codec import from_json, to_json
from yousu.store.tables import RuleSetRow, table_of

RULE_SETS = table_of(RuleSetRow)


class RuleSets:
    """Reads rule sets through a memory of those seen; they never change, so it never ages."""

    def __init__(self) -> None:
        self._known: dict[str, RuleSet] = {}

    async def load(self, connection: AsyncConnection, ids: Iterable[str]) -> Mapping[str, RuleSet]:
        """The sets with these ids."""
        wanted = set(ids)
        missing = wanted - self._known.keys()
        if missing:
            query = select(RULE_SETS.c.body).where(RULE_SETS.c.id.in_(missing))
            for body in (await connection.execute(query)).scalars():
                rules = from_json(RuleSet, body)
                self._known[rules.id] = rules
        return {id: self._known[id] for id in wanted}

    async def save(self, connection: AsyncConnection, sets: Iterable[RuleSet]) -> None:
        """Stores sets that are not stored yet."""
        fresh = {rules.id: rules for rules in sets if rules.id not in self._known}
        if fresh:
            rows = [
                {"id": rules.id, "bureau": rules.bureau, "body": to_json(rules)}
                for rules in sorted(fresh.values(), key=lambda rules: rules.id)
            ]
            await connection.execute(insert(RULE_SETS).on_conflict_do_nothing(), rows)
