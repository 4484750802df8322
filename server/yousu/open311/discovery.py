"""Where the resources are, and in which formats."""

import json
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement

from starlette.responses import Response

from yousu.open311.formats import written

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
FORMATS = ("text/xml", "application/json")


def discovery(suffix: str, base: str, changed: datetime) -> Response:
    """The one endpoint of this city."""
    at = changed.isoformat(timespec="seconds")
    if suffix == "json":
        endpoint = {
            "specification": SPECIFICATION,
            "url": base,
            "changeset": at,
            "type": "production",
            "formats": list(FORMATS),
        }
        body = {"changeset": at, "contact": "12345", "endpoints": [endpoint]}
        return Response(json.dumps(body), media_type="application/json")
    return Response(_xml(base, at), media_type="text/xml; charset=utf-8")


def _xml(base: str, at: str) -> bytes:
    whole = Element("discovery")
    SubElement(whole, "changeset").text = at
    SubElement(whole, "contact").text = "12345"
    endpoint = SubElement(SubElement(whole, "endpoints"), "endpoint")
    told = {"specification": SPECIFICATION, "url": base, "changeset": at, "type": "production"}
    for name, value in told.items():
        SubElement(endpoint, name).text = value
    formats = SubElement(endpoint, "formats")
    for media_type in FORMATS:
        SubElement(formats, "format").text = media_type
    return written(whole)
