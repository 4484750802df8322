"""The resources of GeoReport v2, under /open311/v2."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from yousu.case.sight import seen_by
from yousu.city import City
from yousu.identity import Caller, Identity, IdentityAway, TokenRefused
from yousu.language import language_of
from yousu.open311.calls import Calls, check_calls
from yousu.open311.discovery import discovery
from yousu.open311.formats import answer, refusal
from yousu.open311.problem import Open311Problem, invalid, unknown
from yousu.open311.received import Posted, receive
from yousu.open311.requests import line, told_of
from yousu.open311.services import service, services
from yousu.open311.wanted import wanted
from yousu.store.case_list import NEWEST_FIRST, list_cases
from yousu.store.clock import city_now
from yousu.store.engine import is_away

ROOT = "/open311/v2"
SUFFIXES = ("json", "xml")
LARGEST_FORM_BYTES, LONGEST_FORM_SECONDS = 64 * 1024, 15.0
NO_KEY = "Send a key: api_key, or the header Authorization: Bearer …"
Answer = Callable[[Request, str], Awaitable[Response]]


def open311_routes(city: City, identity: Identity, calls: Calls) -> list[Route]:
    """Every resource, in both formats."""
    adapter = Open311(city, identity, calls)
    resources: list[tuple[str, str, Answer]] = [
        ("GET", "/discovery", adapter.discovery),
        ("GET", "/services", adapter.services),
        ("GET", "/services/{code}", adapter.service),
        ("GET", "/requests", adapter.requests),
        ("POST", "/requests", adapter.receive),
        ("GET", "/requests/{number}", adapter.request),
    ]
    return [
        Route(f"{ROOT}{path}.{suffix}", _endpoint(act, suffix), methods=[method])
        for method, path, act in resources
        for suffix in SUFFIXES
    ]


def _endpoint(act: Answer, suffix: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return await act(request, suffix)
        except Open311Problem as problem:
            return refusal(suffix, problem)
        except Exception as fault:
            if not is_away(fault):
                raise
            away = "The database can't be reached now; try again."
            return refusal(suffix, Open311Problem(HTTPStatus.SERVICE_UNAVAILABLE, away))

    return endpoint


class Open311:
    """Answers for one city. Who tells or asks for requests comes with a client's key, as `api_key`
    or as a token; services are everybody's to know."""

    def __init__(self, city: City, identity: Identity, calls: Calls) -> None:
        self._city, self._identity, self._calls = city, identity, calls

    async def discovery(self, request: Request, suffix: str) -> Response:
        base = str(request.base_url).rstrip("/") + ROOT
        async with self._city.engine.connect() as connection:
            now = await city_now(connection)
        return discovery(suffix, base, now)

    async def services(self, request: Request, suffix: str) -> Response:
        found = services(self._city.host.directory, _language(request))
        return answer(suffix, found, "services", "service")

    async def service(self, request: Request, suffix: str) -> Response:
        code = request.path_params["code"]
        found = service(self._city.host.directory, code, _language(request))
        return answer(suffix, [found], "services", "service")

    async def requests(self, request: Request, suffix: str) -> Response:
        return await self._told(request, suffix, request.query_params)

    async def request(self, request: Request, suffix: str) -> Response:
        number = request.path_params["number"]
        return await self._told(request, suffix, {"service_request_id": number}, must=True)

    async def receive(self, request: Request, suffix: str) -> Response:
        form = await _form(request)
        caller = await self._caller(request, form)
        key = request.headers.get("idempotency-key")
        received = await receive(self._city, caller, Posted(form, key, _language(request)))
        return answer(suffix, [received], "service_requests", "request", HTTPStatus.CREATED)

    async def _told(
        self, request: Request, suffix: str, asked: Mapping[str, str], *, must: bool = False
    ) -> Response:
        caller = await self._caller(request, request.query_params)
        directory, language = self._city.host.directory, _language(request)
        async with self._city.engine.connect() as connection:
            what = wanted(asked, await city_now(connection))
            page = await list_cases(
                connection,
                what.filter.narrowed(seen_by(caller.actor)),
                None,
                what.page * what.size,
                NEWEST_FIRST,
            )
            cases = page[(what.page - 1) * what.size :]
            told = await told_of(connection, cases, caller)
        if must and not cases:
            raise unknown("There is no such request that you may see.")
        lines = [line(case, told, directory, language) for case in cases]
        return answer(suffix, lines, "service_requests", "request")

    async def _caller(self, request: Request, asked: Mapping[str, str]) -> Caller:
        """Raises Open311Problem, 403 as the specification wants it."""
        header = request.headers.get("authorization") or asked.get("api_key")
        found = await self._recognised(header) if header else NO_KEY
        caller = found if isinstance(found, Caller) else None
        client = request.client
        await check_calls(self._calls, caller, client.host if client else "")
        if isinstance(found, str):
            raise Open311Problem(HTTPStatus.FORBIDDEN, found)
        if found.stored_documents_only:
            told = "This client may run its stored documents only."
            raise Open311Problem(HTTPStatus.FORBIDDEN, told)
        return found

    async def _recognised(self, header: str) -> Caller | str:
        """Whom the header names, or why it names nobody. Raises Open311Problem."""
        try:
            return await self._identity.recognise(header)
        except TokenRefused as refused:
            return str(refused)
        except IdentityAway as fault:
            raise Open311Problem(HTTPStatus.SERVICE_UNAVAILABLE, str(fault)) from None


async def _form(request: Request) -> Mapping[str, str]:
    """The fields of a form. Raises Open311Problem."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise invalid("Send the request as application/x-www-form-urlencoded.")
    try:
        async with asyncio.timeout(LONGEST_FORM_SECONDS):
            body = await _body(request)
        return dict(parse_qsl(body.decode(), max_num_fields=100))
    except TimeoutError:
        told = f"The form must be sent within {LONGEST_FORM_SECONDS:g} seconds."
        raise Open311Problem(HTTPStatus.REQUEST_TIMEOUT, told) from None
    except ClientDisconnect:
        raise invalid("The form is not whole.") from None
    except ValueError:
        raise invalid("The form can't be read; send it in UTF-8.") from None


async def _body(request: Request) -> bytes:
    """As far as it is not too large. Raises Open311Problem, and ClientDisconnect."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_FORM_BYTES:
            told = f"A request has at most {LARGEST_FORM_BYTES} bytes."
            raise Open311Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, told)
    return body


def _language(request: Request) -> str:
    return language_of(request.headers.get("accept-language"))
