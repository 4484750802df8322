"""What a benchmark says at its end."""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Line:
    """A figure, and what it should be where that is promised."""

    name: str
    figure: str
    target: str = ""


def show(title: str, *lines: Line) -> None:
    table = Table(title=title, title_justify="left")
    table.add_column()
    table.add_column("measured", justify="right")
    table.add_column("target")
    for line in lines:
        table.add_row(line.name, line.figure, line.target)
    Console().print(table)
