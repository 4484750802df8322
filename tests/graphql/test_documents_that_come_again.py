"""What was found out about a document is kept for when it comes again."""

from graphql import parse
from tests.graphql.conftest import Clients
from tests.town import Town

from yousu.city import City
from yousu.graphql.documents import (
    DOCUMENTS_KEPT,
    FINDINGS_KEPT,
    LONGEST_KEPT,
    Documents,
    KeptDocument,
)
from yousu.graphql.limits.limits import Limits
from yousu.graphql.schema import CitySchema
from yousu.graphql.schemas import Schemas

SIZED = "query($n: Int, $of: CaseFilter) { cases(first: $n, filter: $of) { edges { cursor } } }"


def kept() -> KeptDocument:
    return KeptDocument(parse("{ viewer { actor } }"))


def test_a_thing_is_found_out_once() -> None:
    one, found = kept(), iter(range(9))
    assert [one.once("what", lambda: next(found)) for _ in range(2)] == [0, 0]


def test_of_one_document_only_the_newest_findings_are_kept() -> None:
    one = kept()
    for number in range(FINDINGS_KEPT + 1):
        one.once(number, lambda: "first")
    assert (one.once(0, lambda: "again"), one.once(2, lambda: "again")) == ("again", "first")


def test_only_the_newest_documents_are_kept() -> None:
    documents = Documents()
    for number in range(DOCUMENTS_KEPT + 1):
        documents.keep(str(number), None, parse("{ viewer { actor } }"))
    assert (documents.find("0", None), documents.find("1", None) is None) == (None, False)


async def test_each_page_size_costs_what_it_costs(clients: Clients) -> None:
    told = [await clients.hotline.send(SIZED, n=n) for n in (10, 20, 10)]
    assert [one["extensions"]["cost"] for one in told] == [21, 41, 21]


async def test_a_document_that_was_refused_is_refused_again(clients: Clients) -> None:
    for _ in range(2):
        [error] = (await clients.hotline.send("{ cases { edges { nothing } } }"))["errors"]
        assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_a_long_document_is_kept_by_nobody(
    clients: Clients, schemas: Schemas, city: City
) -> None:
    long = "{ viewer { actor } } " + "#" * LONGEST_KEPT
    assert "errors" not in await clients.hotline.send(long)
    schema = schemas.of(city.host)
    assert isinstance(schema, CitySchema)
    assert schema.documents.find(long, Limits().tokens) is None


async def test_a_short_one_is_kept(clients: Clients, schemas: Schemas, city: City) -> None:
    short = "{ viewer { actor } } # once"
    assert "errors" not in await clients.hotline.send(short)
    schema = schemas.of(city.host)
    assert isinstance(schema, CitySchema)
    assert schema.documents.find(short, Limits().tokens) is not None


async def test_what_is_null_asks_no_more_than_what_is_left_out(
    clients: Clients, town: Town
) -> None:
    await town.open("education.fees")
    asked = ({"bureau": None, "isLate": None}, {}, None)
    told = [(await clients.hotline.ask(SIZED, n=5, of=of))["cases"]["edges"] for of in asked]
    assert told == [told[2]] * 3
