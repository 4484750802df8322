"""Why an import does not start or go on, and why a single row stays out."""

from enum import StrEnum

LONGEST_TOLD = 60


class ImportProblemCode(StrEnum):
    """Stable names of what stops a whole import."""

    MAPPING_BROKEN = "MAPPING_BROKEN"
    UNKNOWN_CATEGORY_IN_MAPPING = "UNKNOWN_CATEGORY_IN_MAPPING"
    FILE_UNREADABLE = "FILE_UNREADABLE"
    SHEET_MISSING = "SHEET_MISSING"
    COLUMN_MISSING = "COLUMN_MISSING"
    COLUMN_TWICE = "COLUMN_TWICE"
    REPORT_UNWRITABLE = "REPORT_UNWRITABLE"
    IMPORT_STOPPED = "IMPORT_STOPPED"


class RowCode(StrEnum):
    """Stable names of why a row is refused before it reaches the door."""

    CELLS_DO_NOT_FIT = "CELLS_DO_NOT_FIT"
    ID_MISSING = "ID_MISSING"
    RECEIPT_TIME_MISSING = "RECEIPT_TIME_MISSING"
    CLOSING_TIME_MISSING = "CLOSING_TIME_MISSING"
    TIME_UNREADABLE = "TIME_UNREADABLE"
    CLOSED_BEFORE_RECEIVED = "CLOSED_BEFORE_RECEIVED"
    OPEN_WITH_CLOSING_TIME = "OPEN_WITH_CLOSING_TIME"
    STATUS_UNLISTED = "STATUS_UNLISTED"
    CATEGORY_UNLISTED = "CATEGORY_UNLISTED"
    CHANNEL_UNLISTED = "CHANNEL_UNLISTED"
    NATURE_UNLISTED = "NATURE_UNLISTED"
    DISTRICT_UNLISTED = "DISTRICT_UNLISTED"
    LOCATION_UNREADABLE = "LOCATION_UNREADABLE"


class ImportProblem(Exception):
    """The import can't start or go on; the message is one sentence for the person who ran it."""

    def __init__(self, code: ImportProblemCode, message: str) -> None:
        self.code = code
        super().__init__(message)


class RowRefused(Exception):
    """One row stays out; the reason names columns and listed values, never the citizen."""

    def __init__(self, code: RowCode, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(reason)


def unlisted(code: RowCode, value: str, column: str | None, section: str) -> RowRefused:
    """The refusal of a value that the mapping's table does not list; a long one is cut."""
    told = value[:LONGEST_TOLD]
    return RowRefused(code, f"The value {told!r} of {column} is not in [{section}].")
