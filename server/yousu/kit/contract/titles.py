"""What is shown to people is in their language."""

from collections.abc import Iterator

from yousu.case.vocabulary import Title
from yousu.kit.promise import Promise
from yousu.kit.subject import Subject
from yousu.plugins.check_parts import every_part


def is_chinese(text: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in text)


def _untranslated(subject: Subject) -> Iterator[str]:
    for title in dict.fromkeys(_titles(subject)):
        if not is_chinese(title.zh):
            yield f"the Chinese title “{title.zh}” is not in Chinese"
        if not title.en.strip() or not title.en.isascii():
            yield f"the English title “{title.en}” of {title.zh} is not in English"


def _titles(subject: Subject) -> Iterator[Title]:
    bureau = subject.plugin.bureau
    yield bureau.title
    yield from (unit.title for unit in bureau.units)
    yield from (post.title for post in bureau.posts)
    for category in subject.plugin.categories:
        yield from (category.title, *category.examples)
    yield from (warning.title for warning in subject.plugin.warnings)
    yield from (talk.title for talk in subject.plugin.talks)
    yield from (part.title for _, part in every_part(subject.plugin.parts))
    for plan in subject.plans:
        yield from (step.title for step in plan.sign_off.steps)
        yield from (rung.title for rung in plan.ladder.rungs)


TITLES = (
    Promise(
        "Every title is in Chinese and in English",
        'Write Title("中文", "English"); the English one in plain ASCII.',
        _untranslated,
    ),
)
