"""The access log over GraphQL, for the data officer."""

from datetime import datetime

import pytest
from tests.graphql.test_reporters import ERASE, OPENING, REVEAL, UNIT

LOG = """
query($filter: AccessLogFilter, $first: Int! = 10, $after: String) {
  accessLog(filter: $filter, first: $first, after: $after) {
    edges { cursor node {
      id at kind actor { kind id post bureau unit } reporter caseId caseNumber reason
    } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


@pytest.fixture
def officer(clients):
    return clients.at("data_officer", "officer")


@pytest.fixture
async def cases(clients, town) -> list[str]:
    """Two cases: the handler was shown the reporter of the first, the hotline an hour later that
    of both, of whom the second was erased."""
    opened = []
    for number in (1, 2):
        reporter = {"phone": f"1380000000{number}"}
        case = (await clients.hotline.act("caseOpen", **OPENING | {"reporter": reporter}))["case"]
        await clients.hotline.do("caseDispatch", case=case["id"])
        opened.append(case["id"])
    await shown(clients.at("handler", "h", *UNIT), opened[0], "需上门核实")
    await town.jump(hours=1)
    for case in opened:
        await shown(clients.hotline, case, "回访")
    erased = {"case": opened[1], "reason": "本人申请"}
    await clients.hotline.ask(ERASE, input=erased)
    return opened


async def shown(client, case: str, reason: str) -> None:
    told = await client.ask(REVEAL, input={"case": case, "reason": reason})
    assert told["reporterReveal"]["problems"] == []


async def lines(officer, **asked: object) -> list[dict]:
    edges = (await officer.ask(LOG, filter=asked))["accessLog"]["edges"]
    return [edge["node"] for edge in edges]


async def test_a_line_tells_who_whose_when_and_why(officer, clients, cases, town) -> None:
    [line] = await lines(officer, actor="h")
    query = "query($id: ID!) { node(id: $id) { ... on Case { number } } }"
    number = (await clients.hotline.ask(query, id=cases[0]))["node"]["number"]
    told = {"kind": "PERSON", "id": "h", "post": "handler"}
    told |= dict(zip(("bureau", "unit"), UNIT, strict=True))
    assert (line["kind"], line["actor"], line["reason"]) == ("REVEALED", told, "需上门核实")
    assert (line["caseId"], line["caseNumber"]) == (cases[0], number)
    assert datetime.fromisoformat(line["at"]) < await town.now()


async def test_the_newest_come_first(officer, cases) -> None:
    told = [(line["kind"], line["actor"]["id"]) for line in await lines(officer)]
    assert told[-1] == ("REVEALED", "h")
    assert sorted(told[:3]) == [("ERASED", "operator"), *[("REVEALED", "operator")] * 2]


async def test_it_is_asked_by_case(officer, cases) -> None:
    assert {line["caseId"] for line in await lines(officer, case=cases[1])} == {cases[1]}


async def test_it_is_asked_by_period(officer, cases, town) -> None:
    now = (await town.now()).isoformat()
    assert len(await lines(officer, loggedFrom=now)) == 3
    assert [line["actor"]["id"] for line in await lines(officer, loggedBefore=now)] == ["h"]


async def test_pages_follow_one_another(officer, cases) -> None:
    seen, after, more = [], None, True
    while more:
        page = (await officer.ask(LOG, first=1, after=after))["accessLog"]
        seen += [edge["node"]["id"] for edge in page["edges"]]
        after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
    assert (len(seen), len(set(seen))) == (4, 4)


async def test_a_line_is_found_by_its_id(officer, clients, cases) -> None:
    [line] = await lines(officer, actor="h")
    query = "query($id: ID!) { node(id: $id) { ... on AccessLine { reason } } }"
    assert (await officer.ask(query, id=line["id"]))["node"] == {"reason": "需上门核实"}
    assert (await clients.hotline.ask(query, id=line["id"]))["node"] is None


@pytest.mark.parametrize(
    "who", [("hotline", "o"), ("administrator", "a"), ("leader_in_charge", "l", "housing")]
)
async def test_nobody_else_reads_it(clients, cases, who) -> None:
    told = await clients.at(*who).send(LOG)
    assert told["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"


async def test_the_id_of_something_else_is_no_case(officer) -> None:
    told = await officer.send(LOG, filter={"case": "VG9waWM6MQ=="})
    assert told["errors"][0]["extensions"]["code"] == "UNKNOWN_CASE"


async def test_a_cursor_of_another_list_is_refused(officer) -> None:
    told = await officer.send(LOG, after="bm90aGluZw==")
    assert told["errors"][0]["extensions"]["code"] == "CURSOR_BROKEN"


async def test_an_erasure_that_is_sent_again_is_written_down_once(clients, officer, cases) -> None:
    erased = {"case": cases[0], "reason": "本人申请", "key": "a"}
    first, again = [await clients.hotline.ask(ERASE, input=erased) for _ in range(2)]
    assert (again, again["reporterErase"]["problems"]) == (first, [])
    written = await lines(officer, case=cases[0])
    assert [line["kind"] for line in written].count("ERASED") == 1


async def test_nobody_else_is_erased_for_the_same_key(clients, officer, cases) -> None:
    await clients.hotline.ask(ERASE, input={"case": cases[0], "reason": "本人申请", "key": "a"})
    other = {"case": cases[1], "reason": "本人申请", "key": "a"}
    [problem] = (await clients.hotline.ask(ERASE, input=other))["reporterErase"]["problems"]
    assert problem["code"] == "KEY_REUSED"
