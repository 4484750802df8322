"""The formats in which the ledger is handed out."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TypeAlias

from yousu.ledger.about import About
from yousu.ledger.csv_file import CsvLedger
from yousu.ledger.written import LedgerFile
from yousu.ledger.xlsx_file import xlsx_ledger

# Opens a file for what the ledger is about.
LedgerFormat: TypeAlias = Callable[[About], AbstractContextManager[LedgerFile]]


# By the suffix of their files. CSV has no place for what it is about.
FORMATS: Mapping[str, LedgerFormat] = {
    "csv": lambda _: nullcontext(CsvLedger()),
    "xlsx": xlsx_ledger,
}
