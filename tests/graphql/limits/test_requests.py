"""What is no request, or one that is wrong, is told so by status and code."""

import pytest
from tests.graphql.limits.conftest import code_of

JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
TEXT = {"content-type": "text/plain; charset=application/json"}


@pytest.mark.parametrize(
    ("content", "headers", "status", "code"),
    [
        (b"{", JSON, 400, "JSON_UNREADABLE"),
        (b"[" * 100_000, JSON, 400, "JSON_UNREADABLE"),
        (b'{"query": "{ __typename }", "variables": {"a": NaN}}', JSON, 400, "JSON_UNREADABLE"),
        (b"[]", JSON, 400, "BAD_REQUEST"),
        (b'[{"query": "{ __typename }"}]', JSON, 400, "BAD_REQUEST"),
        (b'{"query": 7}', JSON, 400, "BAD_REQUEST"),
        (b'{"query": "{ __typename }", "variables": []}', JSON, 400, "BAD_REQUEST"),
        (b'{"query": "query A { __typename }", "operationName": "B"}', JSON, 400, "BAD_REQUEST"),
        (b"{}", JSON, 400, "BAD_REQUEST"),
        (b"query=%7B__typename%7D", FORM, 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b'{"query": "{ __typename }"}', TEXT, 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b'{"query": "{ __typename }"}', {}, 415, "UNSUPPORTED_MEDIA_TYPE"),
    ],
)
async def test_what_is_no_request(clients, content, headers, status, code) -> None:
    answer = await clients.hotline.http.post("/graphql", content=content, headers=headers)
    assert (answer.status_code, code_of(answer)) == (status, code)


async def test_a_form_of_several_parts_is_no_request(clients) -> None:
    """A page of another site could send it with a person's cookies."""
    answer = await clients.hotline.http.post("/graphql", files={"operations": b"{}"})
    assert answer.status_code == 415


@pytest.mark.parametrize("document", ["{ __typename }", "mutation { __typename }"])
async def test_nothing_is_asked_by_get(clients, document) -> None:
    answer = await clients.hotline.http.get("/graphql", params={"query": document})
    assert (answer.status_code, code_of(answer)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_no_other_method_is_known(clients, method) -> None:
    answer = await clients.hotline.http.request(method, "/graphql")
    assert (answer.status_code, code_of(answer)) == (405, "METHOD_NOT_ALLOWED")


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: Int!) { cases(first: $n) { totalCount } }", "BAD_USER_INPUT"),
        ('{ node(id: "of nobody") { id } }', "BAD_USER_INPUT"),
        (r'{ cases(filter: {bureau: "a\u0000"}) { totalCount } }', "BAD_USER_INPUT"),
        ("query A { __typename } query B { __typename }", "OPERATION_NOT_NAMED"),
    ],
)
async def test_a_document_that_is_wrong_is_told_by_code(clients, document, code) -> None:
    told = await clients.hotline.send(document)
    assert [error["extensions"]["code"] for error in told["errors"]] == [code]
