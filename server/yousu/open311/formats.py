"""Answers as JSON and as XML."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, tostring

from starlette.responses import Response

from yousu.open311.problem import Open311Problem

# A line of an answer: text by the specification's names; None is told as nothing.
Line: TypeAlias = Mapping[str, str | None]


def answer(suffix: str, lines: Sequence[Line], root: str, each: str, status: int = 200) -> Response:
    """Lines under the names that the specification gives the whole and each in XML."""
    if suffix == "xml":
        return Response(_xml(lines, root, each), status, media_type="text/xml; charset=utf-8")
    body = json.dumps([dict(line) for line in lines], ensure_ascii=False)
    return Response(body, status, media_type="application/json")


def refusal(suffix: str, problem: Open311Problem) -> Response:
    line = {"code": str(int(problem.status)), "description": str(problem)}
    told = answer(suffix, [line], "errors", "error", int(problem.status))
    told.headers.update(problem.headers)
    return told


def _xml(lines: Sequence[Line], root: str, each: str) -> bytes:
    whole = Element(root)
    for line in lines:
        one = SubElement(whole, each)
        for name, value in line.items():
            SubElement(one, name).text = "".join(filter(_is_xml, value or ""))
    return written(whole)


def written(whole: Element) -> bytes:
    """An XML document in UTF-8."""
    document: bytes = tostring(whole, encoding="utf-8", xml_declaration=True)
    return document


def _is_xml(character: str) -> bool:
    """Whether XML 1.0 knows the character."""
    return character in "\t\n\r" or (character >= " " and not "\ud800" <= character <= "\udfff")
