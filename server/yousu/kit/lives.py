"""Cases as they look on every day of their lives, with what the bureau records of them."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from pydantic import BaseModel

from yousu.bureau.parts import Detail
from yousu.case.apply import apply
from yousu.case.commands import Text
from yousu.case.events import Event
from yousu.case.problem import Refused
from yousu.case.state import Case, RecordedDetail
from yousu.case.vocabulary import DetailWords, Nature
from yousu.kit.made_up import records
from yousu.kit.story import handled_in_time, left_lying
from yousu.kit.trial import MONDAY_MORNING
from yousu.plugins.details import completed, recording
from yousu.plugins.loaded import LoadedPlugin

WORDS = Text(UUID(int=1), "…")


def cases_of(plugin: LoadedPlugin) -> Iterator[Case]:
    """A case of each category and nature, in time and late, as each of its events left it; and in
    the end with each record that can be made up."""
    for category in plugin.categories:
        for nature in Nature:
            for live in (left_lying, handled_in_time):
                story = live(plugin, category, nature, MONDAY_MORNING)
                yield from _grown(story.city.log(story.case))
        yield from _recorded(plugin, story.city.case(story.case))


def _grown(log: Iterable[Event]) -> Iterator[Case]:
    """The case after each event."""
    case: Case | None = None
    for event in log:
        case = apply(case, event)
        yield case


def _recorded(plugin: LoadedPlugin, case: Case) -> Iterator[Case]:
    """A record that its own model then refuses, or can't complete, is none."""
    for detail in plugin.parts.details:
        for record in records(detail.model):
            with suppress(Refused):
                yield replace(
                    case, details=(_as_recorded(plugin.bureau.code, detail, record, case),)
                )


def _as_recorded(bureau: str, detail: Detail, record: BaseModel, case: Case) -> RecordedDetail:
    """The record as the case has it once it was recorded."""
    given = {name: getattr(record, name) for name in detail.model.model_fields}
    command = completed(detail, recording(bureau, detail, given, lambda _words: WORDS))
    return RecordedDetail(
        bureau=bureau,
        code=detail.code,
        number=1,
        values=command.values,
        words=tuple(DetailWords(named.field, named.text.id) for named in command.words),
        assignment=case.id,
        person="handler",
        at=case.changed_at,
    )
