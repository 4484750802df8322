"""The media types of answers, as the specification of GraphQL over HTTP has them."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from graphql import GraphQLError
from starlette.responses import Response

GRAPHQL_RESPONSE = "application/graphql-response+json"


class Accepting(Response):
    """Carries what the client accepts to where the answer is made."""

    takes_graphql = False

    def __init__(self) -> None:
        super().__init__()
        self.status_code = None  # type: ignore[assignment]  # Strawberry's sign for: as usual
        del self.headers["content-length"]

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> "Accepting":
        found = cls()
        found.takes_graphql = GRAPHQL_RESPONSE in headers.get("accept", "")
        return found


def accepted(answer: Response, told: object, sub_response: Response) -> Response:
    """A document that was not carried out is a bad request to who knows the newer media type."""
    if isinstance(sub_response, Accepting) and sub_response.takes_graphql:
        answer.headers["content-type"] = f"{GRAPHQL_RESPONSE}; charset=utf-8"
        if isinstance(told, dict) and "data" not in told:
            answer.status_code = HTTPStatus.BAD_REQUEST
    return answer


def without_data(told: Any, errors: Sequence[GraphQLError] | None) -> Any:
    """An answer to a document that was not carried out, of which no error has a path, has no
    data."""
    was_carried_out = told.get("data") is not None or any(error.path for error in errors or ())
    if errors and not was_carried_out:
        told.pop("data", None)
    return told
