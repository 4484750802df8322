"""A plugin's example is lived twice: left lying, and handled in time."""

import pytest
from tests.town import MONDAY_MORNING

from yousu.case.vocabulary import CaseState, ClockKind, Nature
from yousu.kit.story import handled_in_time, left_lying
from yousu.plugins import PluginHost
from yousu.plugins.load import installed_plugins

# Nobody in the stories makes a promise of an own date, so nobody breaks one.
PROMISES = (ClockKind.PROMISE, ClockKind.MILESTONE)


@pytest.fixture(params=[entry.name for entry in installed_plugins()])
def plugin(request: pytest.FixtureRequest, host: PluginHost):
    return next(plugin for plugin in host.loaded if plugin.name == request.param)


@pytest.mark.parametrize("nature", Nature)
def test_what_is_left_lying_is_pressed_by_every_rung(plugin, nature: Nature) -> None:
    for category in plugin.categories:
        story = left_lying(plugin, category, nature, MONDAY_MORNING)
        pressed = {press.rung for press in story.city.presses(story.case)}
        demanded = bool(story.city.case(story.case).supervisions)
        others = PROMISES if demanded else (*PROMISES, ClockKind.SUPERVISION)
        ladder = story.city.rules(story.case).ladder.rungs
        assert {rung for rung in ladder if rung.clock not in others} <= pressed


@pytest.mark.parametrize("nature", Nature)
def test_what_is_handled_in_time_is_pressed_by_nobody(plugin, nature: Nature) -> None:
    for category in plugin.categories:
        story = handled_in_time(plugin, category, nature, MONDAY_MORNING)
        assert story.city.presses(story.case) == ()
        assert story.city.case(story.case).state is CaseState.CLOSED


def test_rungs_press_in_the_order_of_time(plugin) -> None:
    story = left_lying(plugin, plugin.categories[0], Nature.COMPLAINT, MONDAY_MORNING)
    times = [press.at for press in story.city.presses(story.case)]
    assert times == sorted(times)
