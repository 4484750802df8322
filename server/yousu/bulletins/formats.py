"""The forms in which an edition is handed out."""

from enum import StrEnum

from yousu.bulletins.edition import Edition


class BulletinFormat(StrEnum):
    """A page, a PDF, a workbook; the value is the ending of a file's name."""

    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"

    @property
    def media_type(self) -> str:
        match self:
            case BulletinFormat.HTML:
                return "text/html; charset=utf-8"
            case BulletinFormat.PDF:
                return "application/pdf"
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rendered(edition: Edition, form: BulletinFormat) -> bytes:
    """The file's bytes. Takes a few tenths of a second: not for the event loop.

    The libraries that draw and print are loaded with the first file, never with a server.
    """
    match form:
        case BulletinFormat.HTML:
            from yousu.bulletins.rendered.html import html_of

            return html_of(edition).encode()
        case BulletinFormat.PDF:
            from yousu.bulletins.rendered.pdf import pdf_of

            return pdf_of(edition)
        case BulletinFormat.XLSX:
            from yousu.bulletins.rendered.xlsx import xlsx_of

            return xlsx_of(edition)
