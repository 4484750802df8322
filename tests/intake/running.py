"""A file is imported, with its report beside it."""

import csv
from pathlib import Path

from yousu.intake.door import Door
from yousu.intake.importer import Summary, import_file
from yousu.intake.mapping import ImportMap

GOOD = "{},2024-03-05 13:00:00,2024-03-06 08:00:00,done,Lamp,Line,Angry,Li,139,Dark,Bridge"


async def run(
    path: Path, import_map: ImportMap, door: Door, batch: int = 200
) -> tuple[Summary, list[list[str]]]:
    """The summary, and the report's lines below its header."""
    report = path.with_name("report.csv")
    summary = await import_file(
        path, import_map, door, report=report, on_progress=lambda done, total: None, batch=batch
    )
    with report.open(encoding="utf-8-sig", newline="") as file:
        return summary, list(csv.reader(file))[1:]
