"""`yousu plugin try`: a plugin's rules at work on one of its own examples."""

from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from yousu.calendar import CITY_ZONE
from yousu.case.rules import Category
from yousu.case.vocabulary import Nature
from yousu.kit.find import PluginNotFound, find_plugin
from yousu.kit.story import handled_in_time, left_lying, shown_nature
from yousu.plugins.load import load_plugin
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import PluginProblem
from yousu.runtime.tried import not_reached, story_shown

NINE = time(9)


def try_plugin(
    name: Annotated[str, typer.Argument(help="The plugin's name, such as parks.")],
    folder: Annotated[
        Path | None,
        typer.Option(help="Where its project lies; if left out, an installed plugin comes first."),
    ] = None,
    category: Annotated[
        str | None, typer.Option(help="A category's code; the first one if left out.")
    ] = None,
    nature: Annotated[
        Nature | None, typer.Option(help="What the citizen wants; as the example says if left out.")
    ] = None,
    day: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], help="The day on which the case comes in.")
    ] = datetime(2024, 3, 11),  # noqa: DTZ001
) -> None:
    """Play an example of a plugin's cases twice, without any server: left lying, so that every
    rung presses, and handled in time, with its signatures."""
    console = Console()
    plugin = _usable(name, folder)
    found = _category(plugin, category)
    wanted, at = nature or shown_nature(found), datetime.combine(day.date(), NINE, CITY_ZONE)
    lying = left_lying(plugin, found, wanted, at)
    in_time = handled_in_time(plugin, found, wanted, at)
    console.print(_appeal(found, wanted))
    console.print(story_shown("Left lying", lying), not_reached(lying))
    console.print(story_shown("Handled in time", in_time))
    for story in (lying, in_time):
        if story.refused:
            raise _ended(f"An act was refused there, so the story ends: {story.refused}")


def _usable(name: str, folder: Path | None) -> LoadedPlugin:
    """The plugin under its default settings; ends the command when a city could not use it."""
    try:
        return load_plugin(find_plugin(name, folder), {})
    except PluginNotFound as fault:
        raise _ended(str(fault)) from None
    except PluginProblem as problem:
        more = f"`yousu plugin check {name}` tells more."
        raise _ended(f"{name} can't be used: {problem}; {more}") from None


def _category(plugin: LoadedPlugin, code: str | None) -> Category:
    """The first one for None; ends the command when there is none of the code."""
    found = {category.code: category for category in plugin.categories}
    wanted = next(iter(found), None) if code is None else code
    if wanted not in found:
        raise _ended(f"{plugin.name} has no category {wanted}; it has {', '.join(found)}.")
    return found[wanted]


def _ended(why: str) -> typer.Exit:
    Console(stderr=True).print(Text(why, style="red"))
    return typer.Exit(1)


def _appeal(category: Category, nature: Nature) -> Text:
    told = category.examples[0] if category.examples else category.title
    return Text(f"{category.code}, {nature}:\n{told.zh}\n{told.en}")
