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
    folder where one stands. A plugin in a folder becomes importable. Raises PluginNotFound."""
    installed = {entry.name: entry for entry in installed_plugins()}
    if folder is None and name in installed:
        return installed[name]
    return _in_folder(name, folder or Path())


def _in_folder(name: str, folder: Path) -> EntryPoint:
    """Of the project `name` in the folder, or of the folder's own project."""
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
