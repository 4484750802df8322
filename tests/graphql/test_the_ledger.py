"""The ledger (台账) as a frontend reads it: line by line, and in numbers."""

from dataclasses import fields
from typing import Any
from uuid import UUID

import pytest
from tests.town import Staff, Town, text
from uuid_utils.compat import uuid7

from yousu.case.commands import Return
from yousu.case.vocabulary import ReturnReason, Satisfaction, Solved
from yousu.graphql.ledger import LedgerEntry
from yousu.ledger import entry

FINANCE = Staff("education", "finance")
PAGE = """
query($filter: CaseFilter, $first: Int! = 20, $after: String) {
  ledger(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      number channel nature category categoryTitle { zh } bureau unit handler state isLate
      returns isProblem isExcluded contacted solved satisfiedWithResult satisfiedWithProcess
      answeredAt closedAt matter { id } case { number }
    } }
  }
}
"""
SUMMARY = """
query($by: [LedgerGrouping!]!, $filter: CaseFilter, $below: Boolean! = false) {
  ledgerSummary(groupBy: $by, filter: $filter, withSubcategories: $below) {
    lines { bureau unit category channel
      counts { received open overdue closed closedLate returned handledAgain } }
    total { received open }
  }
}
"""


@pytest.fixture
async def closed(town: Town) -> str:
    """A case that a unit has answered in time and the citizen is content with."""
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case, Solved.SOLVED, Satisfaction.BASICALLY)
    await town.close(case)
    return (await town.case(case)).number


@pytest.fixture
async def late_case(town: Town) -> UUID:
    """A case that its unit has not answered, weeks after it was due."""
    case = await town.open("education.fees")
    await town.hand_to_handler(case, FINANCE)
    await town.advance(days=40)
    return case


@pytest.fixture
async def late(town: Town, late_case: UUID) -> str:
    return (await town.case(late_case)).number


async def entries(client, **filter: object) -> list[dict[str, Any]]:
    ledger = (await client.ask(PAGE, filter=filter))["ledger"]
    return [edge["node"] for edge in ledger["edges"]]


async def numbers(client, **filter: object) -> list[str]:
    return [entry["number"] for entry in await entries(client, **filter)]


async def lines(client, by: str, **variables: object) -> dict[str | None, dict[str, int]]:
    """The counts of each line, by what it is about."""
    told = (await client.ask(SUMMARY, by=[by], **variables))["ledgerSummary"]
    return {line[by.lower()]: line["counts"] for line in told["lines"]}


def test_every_column_can_be_asked_for() -> None:
    told = {field.name for field in fields(entry.LedgerEntry)} - {"matter"}
    assert told <= {field.name for field in fields(LedgerEntry)}


async def test_a_line_tells_what_became_of_a_case(clients, closed) -> None:
    [line] = await entries(clients.hotline)
    assert line.pop("answeredAt") == line.pop("closedAt") == "2024-03-11T09:00:00+08:00"
    assert line == {
        "number": closed,
        "channel": "HOTLINE",
        "nature": "COMPLAINT",
        "category": "housing.property_management",
        "categoryTitle": {"zh": "物业服务管理"},
        "bureau": "housing",
        "unit": "property_management",
        "handler": "property_management.handler",
        "state": "CLOSED",
        "isLate": False,
        "returns": 0,
        "isProblem": False,
        "isExcluded": False,
        "contacted": True,
        "solved": "SOLVED",
        "satisfiedWithResult": "BASICALLY",
        "satisfiedWithProcess": "BASICALLY",
        "matter": None,
        "case": {"number": closed},
    }


async def test_pages_show_every_line_once(clients, closed, late) -> None:
    first = (await clients.hotline.ask(PAGE, first=1))["ledger"]
    after = first["pageInfo"]["endCursor"]
    second = (await clients.hotline.ask(PAGE, first=1, after=after))["ledger"]
    shown = [edge["node"]["number"] for page in (first, second) for edge in page["edges"]]
    assert sorted(shown) == sorted([closed, late])
    assert (first["totalCount"], second["pageInfo"]["hasNextPage"]) == (2, False)


@pytest.mark.parametrize(
    "filter",
    [
        {"isLate": True},
        {"units": [{"bureau": "education", "unit": "finance"}]},
        {"categories": ["education.fees"]},
        {"dueFrom": "2024-03-12T00:00:00+08:00", "isLate": True},
        {"natures": ["COMPLAINT"], "channels": ["HOTLINE"], "states": ["HANDLING"]},
    ],
)
async def test_a_filter_finds_its_lines_alone(clients, closed, late, filter) -> None:
    assert await numbers(clients.hotline, **filter) == [late]


@pytest.mark.parametrize(
    ("filter", "finds"),
    [
        ({"closedFrom": "2024-03-11T00:00:00+08:00"}, True),
        ({"closedFrom": "2024-03-12T00:00:00+08:00"}, False),
        ({"closedBefore": "2024-03-12T00:00:00+08:00"}, True),
        ({"closedBefore": "2024-03-11T00:00:00+08:00"}, False),
        ({"isLate": False}, True),
    ],
)
async def test_what_was_closed_is_found_by_when(clients, closed, late, filter, finds) -> None:
    assert await numbers(clients.hotline, **filter) == ([closed] if finds else [])


async def test_a_bureau_reads_its_own_ledger_only(clients, closed, late) -> None:
    leader = clients.at("leader_in_charge", "l", "housing")
    assert await numbers(leader) == [closed]
    assert list(await lines(leader, "BUREAU")) == ["housing"]


@pytest.mark.parametrize(("document", "variables"), [(PAGE, {}), (SUMMARY, {"by": []})])
async def test_a_stranger_reads_nothing(clients, document, variables) -> None:
    told = await clients.stranger.send(document, **variables)
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_the_ledger_is_counted_by_bureau(clients, closed, late) -> None:
    nothing = dict.fromkeys(
        ["received", "open", "overdue", "closed", "closedLate", "returned", "handledAgain"], 0
    )
    assert await lines(clients.hotline, "BUREAU") == {
        "education": nothing | {"received": 1, "open": 1, "overdue": 1},
        "housing": nothing | {"received": 1, "closed": 1},
    }


async def test_what_was_answered_late_is_closed_late_and_no_longer_overdue(
    town, clients, late_case
) -> None:
    await town.reply(late_case, FINANCE)
    assert (await lines(clients.hotline, "BUREAU"))["education"]["overdue"] == 0
    await town.visit(late_case)
    await town.close(late_case)
    assert (await lines(clients.hotline, "BUREAU"))["education"]["closedLate"] == 1


async def test_what_is_not_late_yet_is_not_overdue(town, clients) -> None:
    await town.hand_to_handler(await town.open("education.fees"), FINANCE)
    assert (await lines(clients.hotline, "BUREAU"))["education"]["overdue"] == 0


async def test_what_a_citizen_is_not_content_with_is_handled_again(town, clients) -> None:
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case, Solved.NOT_SOLVED, Satisfaction.NOT_SATISFIED)
    assert (await lines(clients.hotline, "BUREAU"))["housing"]["handledAgain"] == 1


async def test_what_was_sent_back_is_counted(town, clients) -> None:
    case = await town.open("housing.property_management")
    await town.dispatch(case)
    back = Return(uuid7(), ReturnReason.WRONG_UNIT, text("不属于本科室职责。"))
    await town.do(case, back, town.housing.head)
    await town.grant(case, town.hotline)
    assert (await lines(clients.hotline, "CATEGORY"))["housing.property_management"][
        "returned"
    ] == 1


async def test_a_units_line_names_its_bureau(clients, late) -> None:
    told = await clients.hotline.ask(SUMMARY, by=["UNIT"])
    [line] = told["ledgerSummary"]["lines"]
    assert (line["bureau"], line["unit"]) == ("education", "finance")


async def test_the_total_counts_every_case_once(clients, closed, late) -> None:
    told = await clients.hotline.ask(SUMMARY, by=["CATEGORY"], below=True)
    assert told["ledgerSummary"]["total"] == {"received": 2, "open": 1}


async def test_nothing_found_is_counted_as_nothing(clients) -> None:
    told = (await clients.hotline.ask(SUMMARY, by=[]))["ledgerSummary"]
    assert (told["lines"], told["total"]["received"]) == ([], 0)


async def test_what_is_grouped_by_is_asked_for_once(clients) -> None:
    told = await clients.hotline.send(SUMMARY, by=["UNIT", "UNIT"])
    assert told["errors"][0]["extensions"]["code"] == "TOO_MUCH_ASKED"


async def test_figures_of_persons_are_for_their_leaders(clients, late) -> None:
    """As the measures of persons are."""
    handler = clients.at("handler", "wang", "education", "finance")
    leader = clients.at("leader_in_charge", "leader", "education")
    own = {"bureau": "education"}
    refused = await handler.send(SUMMARY, by=["HANDLER"], filter=own)
    assert refused["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"
    told = await leader.ask(SUMMARY, by=["HANDLER"], filter=own)
    assert told["ledgerSummary"]["lines"]
