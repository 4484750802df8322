"""Which plugin a command of its author is about."""

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from yousu.kit.find import PluginNotFound, find_plugin
from yousu.runtime.running import end_with

PluginName: TypeAlias = Annotated[str, typer.Argument(help="The plugin's name, such as parks.")]
ProjectFolder: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--folder", help="Where its project lies; if left out, an installed plugin comes first."
    ),
]


def plugin_named(name: str, folder: Path | None) -> EntryPoint:
    """The plugin's entry point; ends the command when there is no such plugin."""
    try:
        return find_plugin(name, folder)
    except PluginNotFound as fault:
        end_with(str(fault))
