"""An entry of the ledger with everything in it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from yousu.case.vocabulary import CaseState, Channel, Nature, Satisfaction, Solved, Title
from yousu.ledger.entry import LedgerEntry

HOMES = Title("物业服务管理", "property management")


@pytest.fixture
def entry() -> LedgerEntry:
    return LedgerEntry(
        number="20240311-0001",
        received_at=datetime(2024, 3, 11, 16, 30, tzinfo=UTC),
        channel=Channel.HOTLINE,
        nature=Nature.COMPLAINT,
        category="housing.property_management",
        category_title=HOMES,
        bureau="housing",
        bureau_title=Title("市住房保障房管局", "housing"),
        unit="property_management",
        unit_title=HOMES,
        handler="h1",
        state=CaseState.CLOSED,
        due_at=None,
        answered_at=None,
        closed_at=None,
        is_late=True,
        returns=1,
        rehandlings=2,
        reopenings=0,
        is_problem=False,
        is_excluded=False,
        contacted=True,
        solved=Solved.BASICALLY,
        satisfied_with_result=Satisfaction.SATISFIED,
        satisfied_with_process=None,
        matter=UUID(int=7),
    )
