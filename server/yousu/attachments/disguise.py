"""Files that are two things at once: a picture that another program reads as an archive, a page or
a program."""

import re
import zipfile
from io import BytesIO

from yousu.attachments.media_types import FileKind, is_zip
from yousu.case.vocabulary import Title

ARCHIVE = Title("压缩包", "an archive")
MACRO = Title("宏程序", "macros")
PAGE = Title("网页或脚本", "a page or a script")
PDF = Title("PDF文件", "a PDF document")

# A reader of PDF looks for its mark in the first kilobyte, one of archives for theirs at the end.
PDF_BYTES = 1024
TAIL_BYTES = 22 + 2**16
_PAGE = re.compile(rb"<script[\s>]|<!doctype html|<html[\s>]|<\?php\s|#!/bin/", re.IGNORECASE)
_MACRO = re.compile(rb"vbaProject\.bin|" + re.escape("_VBA_PROJECT".encode("utf-16-le")))
LONGEST_MARK = 32


def hidden_in_head(head: bytes, type: str) -> Title | None:
    """What else the first bytes of a file of a type can be read as; None when nothing."""
    is_pdf = type == "application/pdf"
    begins = head.find(b"%PDF-", 0, PDF_BYTES)
    return PDF if begins > 0 or (begins == 0 and not is_pdf) else None


def hidden_in(piece: bytes, kind: FileKind) -> Title | None:
    """What a piece of a file of a kind hides; None when nothing. Pieces overlap by the longest
    mark."""
    if kind is FileKind.DOCUMENT:
        return MACRO if _MACRO.search(piece) else None
    return PAGE if _PAGE.search(piece) else None


def hidden_in_tail(tail: bytes, type: str) -> Title | None:
    """What else the last bytes of a file of a type can be read as; None when nothing."""
    return ARCHIVE if not is_zip(type) and zipfile.is_zipfile(BytesIO(tail)) else None
