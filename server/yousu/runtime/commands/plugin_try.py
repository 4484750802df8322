"""`yousu plugin try`: a plugin's rules at work on one of its own examples."""

from datetime import datetime
from importlib.metadata import EntryPoint
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from yousu.case.rules import Category
from yousu.case.vocabulary import Nature
from yousu.kit.story import handled_in_time, left_lying, shown_nature
from yousu.kit.trial import MONDAY_MORNING
from yousu.plugins.load import load_plugin
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import PluginProblem
from yousu.runtime.commands.plugin_named import PluginName, ProjectFolder, plugin_named
from yousu.runtime.running import end_with
from yousu.runtime.tried import not_reached, story_shown

DAY = "%Y-%m-%d"
FIRST_DAY = MONDAY_MORNING.strftime(DAY)
NINE = MONDAY_MORNING.timetz()


def try_plugin(
    name: PluginName,
    folder: ProjectFolder = None,
    category: Annotated[
        str | None, typer.Option(help="A category's code; the first one if left out.")
    ] = None,
    nature: Annotated[
        Nature | None, typer.Option(help="What the citizen wants; as the example says if left out.")
    ] = None,
    day: Annotated[
        datetime,
        typer.Option(
            formats=[DAY], show_default=FIRST_DAY, help="The day on which the case comes in."
        ),
    ] = MONDAY_MORNING,
) -> None:
    """Play an example of a plugin's cases twice, without any server: left lying, so that every
    rung presses, and handled in time, with its signatures."""
    console = Console()
    plugin = _usable(plugin_named(name, folder))
    found = _category(plugin, category)
    wanted, at = nature or shown_nature(found), datetime.combine(day.date(), NINE)
    lying = left_lying(plugin, found, wanted, at)
    in_time = handled_in_time(plugin, found, wanted, at)
    console.print(_appeal(found, wanted))
    console.print(story_shown("Left lying", lying), not_reached(lying))
    console.print(story_shown("Handled in time", in_time))
    for story in (lying, in_time):
        if story.refused:
            end_with(f"An act was refused there, so the story ends: {story.refused}")


def _usable(entry: EntryPoint) -> LoadedPlugin:
    """The plugin under its default settings; ends the command when a city could not use it."""
    try:
        return load_plugin(entry, {})
    except PluginProblem as problem:
        more = f"`yousu plugin check {entry.name}` tells more."
        end_with(f"{entry.name} can't be used: {problem}; {more}")


def _category(plugin: LoadedPlugin, code: str | None) -> Category:
    """The first one for None; ends the command when there is none of the code."""
    found = {category.code: category for category in plugin.categories}
    wanted = next(iter(found), None) if code is None else code
    if wanted not in found:
        end_with(f"{plugin.name} has no category {wanted}; it has {', '.join(found)}.")
    return found[wanted]


def _appeal(category: Category, nature: Nature) -> Text:
    told = category.examples[0] if category.examples else category.title
    return Text(f"{category.code}, {nature}:\n{told.zh}\n{told.en}")
