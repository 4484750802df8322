"""`yousu plugin new`: a plugin of a bureau's own, from the template."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from yousu.kit.blueprint import Blueprint, BlueprintRefused, blueprint
from yousu.kit.find import installed_plugin
from yousu.kit.new import FolderTaken, write_plugin
from yousu.runtime.commands.plugin_named import PluginName
from yousu.runtime.running import end_with


def new(
    name: PluginName,
    folder: Annotated[Path, typer.Option(help="Where to make its folder.")] = Path(),
    chinese: Annotated[str, typer.Option(help="The bureau's Chinese title.")] = "某局",
    english: Annotated[
        str | None, typer.Option(help="The bureau's English title; made of the name if left out.")
    ] = None,
) -> None:
    """Write a working plugin to start from; nothing that exists is overwritten."""
    try:
        project = write_plugin(_plan(name, chinese, english), folder)
    except (BlueprintRefused, FolderTaken) as fault:
        end_with(str(fault))
    Console().print(Text(f"{project} is written. Next: yousu plugin check {name}"))


def _plan(name: str, chinese: str, english: str | None) -> Blueprint:
    """Raises BlueprintRefused, also for the name of an installed plugin."""
    if installed_plugin(name):
        raise BlueprintRefused(f"A plugin {name} is installed already; take another name.")
    return blueprint(name, chinese, english)
