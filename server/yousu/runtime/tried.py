"""What `yousu plugin try` prints: a case's life, an event a line."""

import re
from collections.abc import Iterable

from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from yousu.calendar import CITY_ZONE
from yousu.case.actor import CITY_POSTS
from yousu.case.events import (
    CardShown,
    ClockRanOut,
    Dispatched,
    Event,
    Fact,
    ReplySigned,
    RungFired,
)
from yousu.case.state import Clock
from yousu.case.vocabulary import Title
from yousu.kit.story import Story


def story_shown(heading: str, story: Story) -> Table:
    """When things happened on the city's clock, what, at which post, and by which media."""
    table = Table(title=heading, box=SIMPLE, title_justify="left")
    table.add_column("Asia/Shanghai", no_wrap=True)
    for name in ("What", "Post", "Media"):
        table.add_column(name, overflow="fold")
    for event in story.city.log(story.case):
        at = f"{event.at.astimezone(CITY_ZONE):%m-%d %a %H:%M}"
        table.add_row(at, *_told(event, story), style=_style(event.fact))
    return table


def not_reached(story: Story) -> Text:
    """The rungs of the ladder that did not press in this life, if it was lived to its end."""
    if story.refused is not None:
        return Text()
    fired = {press.rung for press in story.city.presses(story.case)}
    left = [rung for rung in story.city.rules(story.case).ladder.rungs if rung not in fired]
    codes = ", ".join(f"{rung.code} ({rung.clock})" for rung in left)
    return Text(f"Rungs that did not press here: {codes or 'none'}.")


def _style(fact: Fact) -> str:
    return "bold red" if isinstance(fact, RungFired) else ""


def _told(event: Event, story: Story) -> tuple[str, str, str]:
    """What happened, at which post, and by which media that post was told."""
    fact = event.fact
    post = fact.post if isinstance(fact, RungFired) else event.actor.post
    media = fact.media if isinstance(fact, RungFired) else ()
    return _what(fact, story), _post(post, story), ", ".join(media).replace("_", " ")


def _what(fact: Fact, story: Story) -> str:
    match fact:
        case RungFired():
            return f"{_rung(fact, story)}: {fact.consequence}".replace("_", " ")
        case ReplySigned():
            return _step(fact, story)
        case ClockRanOut():
            return f"the {fact.clock} clock ran out".replace("_", " ")
        case CardShown():
            return str(fact.card).replace("_", " ")
        case Dispatched():
            return f"dispatched to {_unit(fact.unit, story)}; {_promised(fact.clocks)}"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(fact).__name__).lower()


def _rung(fact: RungFired, story: Story) -> str:
    rung = story.city.rung(story.case, fact)
    return _both(rung.title) if rung else f"the hotline's {fact.rung}"


def _step(fact: ReplySigned, story: Story) -> str:
    steps = story.city.rules(story.case).sign_off.steps
    return next(_both(step.title) for step in steps if step.post == fact.post)


def _unit(code: str, story: Story) -> str:
    return next(_both(unit.title) for unit in story.city.plugin.bureau.units if unit.code == code)


def _promised(clocks: Iterable[Clock]) -> str:
    due = [(clock.kind, clock.due_at.astimezone(CITY_ZONE)) for clock in clocks]
    return ", ".join(f"{kind} by {at:%m-%d %H:%M}" for kind, at in due).replace("_", " ")


def _post(code: str | None, story: Story) -> str:
    """A post by its titles; the clock sits at none."""
    if code is None:
        return ""
    found = CITY_POSTS.get(code) or story.city.post(code)
    return _both(found.title) if found else code


def _both(title: Title) -> str:
    return f"{title.zh} {title.en}"
