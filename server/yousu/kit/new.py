"""Writes a new plugin from the template that ships with the server."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from yousu.kit.blueprint import Blueprint

SUFFIX = ".template"


class FolderTaken(Exception):
    """There is something already where the plugin would be written."""


def rendered(plan: Blueprint) -> dict[str, str]:
    """The files of a new plugin: what stands in each, by its path."""
    return {
        path.replace("NAME", plan.name): Template(text).substitute(plan.words)
        for path, text in _templates(files("yousu.kit") / "template")
    }


def write_plugin(plan: Blueprint, folder: Path) -> Path:
    """Writes the plugin's project into a new folder of its name. Raises FolderTaken."""
    project = folder / plan.name
    if project.exists():
        raise FolderTaken(f"{project} exists already; move it away, or take another --folder.")
    for path, text in rendered(plan).items():
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return project


def _templates(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _templates(item, f"{above}{item.name}/")
        elif item.name.endswith(SUFFIX):
            yield above + item.name.removesuffix(SUFFIX), item.read_text(encoding="utf-8")
