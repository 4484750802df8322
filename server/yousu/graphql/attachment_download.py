"""Files of cases over HTTP, by a signed link and nothing else."""

import re
from urllib.parse import quote

from obstore.exceptions import BaseError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from yousu import custody
from yousu.attachments.link import LinkRefused, opened
from yousu.case.problem import Refused
from yousu.city import City
from yousu.custody import File
from yousu.graphql.ids import uuid_of
from yousu.language import language_of
from yousu.store.engine import is_away

_RANGE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})", re.ASCII)
HEADERS = {
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
    # Whatever a file holds, no browser is to run it in this server's name.
    "content-security-policy": "default-src 'none'; sandbox",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def attachment_route(city: City) -> Route:
    """`GET /attachments/<id>?link=…`, as `Attachment.link` gives it."""

    async def answer(request: Request) -> Response:
        try:
            return await _file(city, request)
        except LinkRefused as refusal:
            return _refused("LINK_REFUSED", str(refusal), 403)
        except Refused as refusal:
            return _refused(refusal.code, _message(request, refusal), 404)
        except Exception as fault:
            if not (is_away(fault) or isinstance(fault, BaseError)):
                raise
            told = "The database or the store is away now; try again."
            return _refused("UNAVAILABLE", told, 503)

    return Route("/attachments/{id}", answer)


async def _file(city: City, request: Request) -> Response:
    """Whole, or the part that is asked for. Raises LinkRefused and Refused."""
    id = uuid_of(request.path_params["id"])
    if id is None:
        raise LinkRefused("The link names no file; ask for a new one.")
    link = opened(request.query_params.get("link", ""), id, city.attachments.secret)
    file = await custody.look(city, link)
    part = _part(request.headers.get("range"), file.size)
    if part is None:
        return Response(status_code=416, headers={"content-range": f"bytes */{file.size}"})
    if request.method == "HEAD":
        return Response(headers=_headers(file, range(file.size)), media_type=file.media_type)
    await custody.write_down(city, link)
    return StreamingResponse(
        file.pieces(part),
        status_code=200 if len(part) == file.size else 206,
        headers=_headers(file, part),
        media_type=file.media_type,
    )


def _part(header: str | None, size: int) -> range | None:
    """The bytes that are asked for: all where no part is, or none that is understood; None for what
    the file does not have."""
    asked = _RANGE.fullmatch(header or "")
    if asked is None or asked.groups() == ("", ""):
        return range(size)
    first, last = asked.groups()
    if not first:
        return range(max(0, size - int(last)), size) or None
    return range(int(first), min(int(last) + 1, size) if last else size) or None


def _headers(file: File, part: range) -> dict[str, str]:
    told = HEADERS | {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        "content-length": str(len(part)),
    }
    if len(part) < file.size:
        told["content-range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    return told


def _refused(code: str, message: str, status: int) -> Response:
    return JSONResponse({"code": code, "message": message}, status_code=status)


def _message(request: Request, refusal: Refused) -> str:
    return refusal.message(language_of(request.headers.get("accept-language")))
