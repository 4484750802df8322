"""Files are attached over HTTP: the body is the file, streamed, with the tokens and rights of
GraphQL. A page elsewhere can't do it, since no browser adds the Authorization header by itself."""

import asyncio

from graphql import GraphQLError
from obstore.exceptions import BaseError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from strawberry import relay

from yousu.attaching import attach
from yousu.attachments.inspection import check_size
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.case.state import Attachment
from yousu.city import City
from yousu.graphql.callers import caller_of_files
from yousu.graphql.ids import case_id
from yousu.graphql.upload_body import EarlyAnswer, UploadBody
from yousu.identity import Identity
from yousu.language import language_of
from yousu.store.engine import is_away

# Each holds a part of its file in memory.
MOST_UPLOADS = 16
STATUS = {
    "UNAUTHENTICATED": 401,
    "NOT_ALLOWED": 403,
    "UNKNOWN_CASE": 404,
    "UPLOAD_TOO_SLOW": 408,
    "ATTACHED_ALREADY": 409,
    "TOO_MANY_ATTACHMENTS": 409,
    "ATTACHMENT_TOO_LARGE": 413,
    "ATTACHMENT_TYPE": 415,
    "UPLOADS_BUSY": 503,
    "UNAVAILABLE": 503,
}
HEADERS = {401: {"www-authenticate": "Bearer"}, 503: {"retry-after": "30"}}
# Of what is well-formed and yet can't be attached.
UNPROCESSABLE = 422


def upload_route(city: City, identity: Identity) -> Route:
    """`POST /attachments?case=<global id>&name=<file name>`, the body being the file."""
    places = asyncio.Semaphore(MOST_UPLOADS)

    async def answer(request: Request) -> Response:
        body = UploadBody(request)
        try:
            return await _attached(city, identity, places, request, body)
        except Refused as refusal:
            return _refused(body, refusal.code, _message(request, refusal))
        except GraphQLError as problem:
            return _refused(body, str((problem.extensions or {})["code"]), problem.message)
        except ClientDisconnect:
            # Nobody reads it.
            return Response(status_code=400)
        except Exception as fault:
            if not (is_away(fault) or isinstance(fault, BaseError)):
                raise
            told = "The database or the store is away now; try again."
            return _refused(body, "UNAVAILABLE", told)

    return Route("/attachments", answer, methods=["POST"])


async def _attached(
    city: City,
    identity: Identity,
    places: asyncio.Semaphore,
    request: Request,
    body: UploadBody,
) -> Response:
    """Raises Refused, Unauthenticated and BadRequest."""
    actor = (await caller_of_files(identity, request.headers)).actor
    told = request.query_params
    case, name = _case(told.get("case", "")), told.get("name", "")
    check_size(_announced(request), city.attachments)
    if places.locked():
        raise Refused(Code.UPLOADS_BUSY)
    async with places:
        file = await attach(city, actor, case_id(case), name, body.pieces())
    return JSONResponse({"attachment": _shown(file, name), "problems": []}, status_code=201)


def _case(text: str) -> relay.GlobalID:
    """Raises Refused for what is no global id."""
    try:
        return relay.GlobalID.from_id(text)
    except relay.GlobalIDValueError:
        raise Refused(Code.UNKNOWN_CASE, id=text) from None


def _announced(request: Request) -> int:
    """How many bytes the client says will come; 0 where it does not."""
    told = request.headers.get("content-length", "0")
    return int(told) if told.isdecimal() else 0


def _shown(file: Attachment, name: str) -> dict[str, object]:
    return {
        "id": str(relay.GlobalID("Attachment", str(file.id))),
        "name": name,
        "mediaType": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
    }


def _refused(body: UploadBody, code: str, message: str) -> Response:
    status = STATUS.get(code, UNPROCESSABLE)
    told = {"attachment": None, "problems": [{"code": code, "message": message}]}
    return EarlyAnswer(told, status, HEADERS.get(status, {}), body)


def _message(request: Request, refusal: Refused) -> str:
    return refusal.message(language_of(request.headers.get("accept-language")))
