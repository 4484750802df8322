"""Cases are found by what befell them without looking through them all."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.dialects import postgresql

from yousu.case.traits import Trait
from yousu.store.case_list import CaseFilter, conditions
from yousu.store.cases import CASES


@pytest.mark.parametrize("traits", [(Trait.LATE,), (Trait.LATE, Trait.WARNED)])
async def test_the_index_of_traits_is_used(city, traits: tuple[Trait, ...]) -> None:
    query = select(CASES.c.id).where(*conditions(CaseFilter(traits=traits)))
    sql = query.compile(
        dialect=postgresql.dialect(),  # type: ignore[no-untyped-call]  # SQLAlchemy's own
        compile_kwargs={"literal_binds": True},
    )
    async with city.engine.begin() as connection:
        # Of few cases PostgreSQL would look at each.
        await connection.execute(text("set local enable_seqscan = off"))
        plan = (await connection.exec_driver_sql(f"explain {sql}")).scalars().all()
    assert any("cases_by_trait" in line for line in plan), plan
