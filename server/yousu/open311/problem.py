"""What GeoReport answers when it can't do what was asked."""

from collections.abc import Mapping
from http import HTTPStatus


class Open311Problem(Exception):
    """A sentence for the caller, under the HTTP status that the specification gives it."""

    def __init__(
        self, status: HTTPStatus, sentence: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(sentence)
        self.status, self.headers = status, headers or {}


def invalid(sentence: str) -> Open311Problem:
    return Open311Problem(HTTPStatus.BAD_REQUEST, sentence)


def unknown(sentence: str) -> Open311Problem:
    return Open311Problem(HTTPStatus.NOT_FOUND, sentence)
