"""Finds a plugin by its name: an installed one, or one in a folder that is being written."""

import sys
import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

from yousu.plugins.load import GROUP, installed_plugins


class PluginNotFound(Exception):
    """There is no such plugin; the message says where it was looked for."""


def find_plugin(name: str, folder: Path | None = None) -> EntryPoint:
    """The entry point of a plugin: in a folder where one is given, else installed, else in the
    folder where one stands. Raises PluginNotFound."""
    if folder is not None:
        return plugin_in(folder, name)
    return installed_plugin(name) or plugin_in(Path(), name)


def installed_plugin(name: str) -> EntryPoint | None:
    """The entry point of an installed plugin, if there is one of this name."""
    return next((entry for entry in installed_plugins() if entry.name == name), None)


def plugin_in(folder: Path, name: str) -> EntryPoint:
    """The entry point that the project `name` in the folder declares, or the folder's own project.
    What it names becomes importable. Raises PluginNotFound."""
    for project in (folder / name, folder):
        value = _entry_value(project / "pyproject.toml", name)
        if value:
            sys.path.insert(0, str(project.resolve()))
            return EntryPoint(name, value, GROUP)
    raise PluginNotFound(
        f"No plugin {name} is installed or lies in {folder.resolve()}; "
        f"write one with `yousu plugin new {name}`, or name its folder with --folder."
    )


def _entry_value(path: Path, name: str) -> str | None:
    """What the project's entry point of this name says, if there is one."""
    if not path.is_file():
        return None
    try:
        project = tomllib.loads(path.read_text(encoding="utf-8")).get("project", {})
    except tomllib.TOMLDecodeError as fault:
        raise PluginNotFound(f"{path} is no TOML: {fault}.") from fault
    value = project.get("entry-points", {}).get(GROUP, {}).get(name)
    return str(value) if value else None
