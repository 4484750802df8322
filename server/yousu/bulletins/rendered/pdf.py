"""The PDF of an edition: its page, printed."""

from io import BytesIO

import plutoprint

from yousu.bulletins.edition import Edition
from yousu.bulletins.rendered.html import html_of
from yousu.calendar import CITY_ZONE


def pdf_of(edition: Edition) -> bytes:
    """On A4; its dates are those of the edition, so that it never changes."""
    book = plutoprint.Book(plutoprint.PAGE_SIZE_A4)
    book.load_html(html_of(edition))
    issued_at = edition.issued_at.astimezone(CITY_ZONE).isoformat(timespec="seconds")
    book.set_metadata(plutoprint.PDF_METADATA_CREATION_DATE, issued_at)
    book.set_metadata(plutoprint.PDF_METADATA_MODIFICATION_DATE, issued_at)
    printed = BytesIO()
    book.write_to_pdf_stream(printed)
    return printed.getvalue()
