"""What citizens raise with the bureau."""

from collections import Counter
from collections.abc import Iterator

from yousu.kit.promise import Promise
from yousu.kit.subject import Subject

FEWEST, MOST = 2, 4


def _strange_codes(subject: Subject) -> Iterator[str]:
    begins = f"{subject.bureau.code}."
    for category in subject.plugin.categories:
        if not category.code.startswith(begins):
            yield f"category {category.code} does not begin with {begins}"


def _unreachable(subject: Subject) -> Iterator[str]:
    if not subject.plugin.categories:
        yield "there is no category, so no case ever comes to this bureau"


def _out_of_order(subject: Subject) -> Iterator[str]:
    seen: set[str | None] = {None}
    for category in subject.plugin.categories:
        if category.parent not in seen:
            yield f"category {category.code} comes before its parent {category.parent}"
        seen.add(category.code)


def _shared_words(subject: Subject) -> Iterator[str]:
    words = Counter(word for c in subject.plugin.categories for word in c.words)
    for word, count in words.items():
        if count > 1:
            yield f"the word {word} suggests {count} categories"


def _unshown(subject: Subject) -> Iterator[str]:
    for category in subject.plugin.categories:
        if not FEWEST <= len(category.examples) <= MOST:
            yield f"category {category.code} has {len(category.examples)} examples"


def _unsuggested(subject: Subject) -> Iterator[str]:
    for category in subject.plugin.categories:
        for example in category.examples:
            if not any(word in example.zh for word in category.words):
                yield f"no word of {category.code} is in its example {example.zh}"


CATEGORIES = (
    Promise(
        "There is a category",
        "Return at least one Category from the categories hook.",
        _unreachable,
    ),
    Promise(
        "A category's code begins with its bureau's",
        "Write codes like parks.fallen_trees for the bureau parks.",
        _strange_codes,
    ),
    Promise(
        "A category lies below one that comes before it",
        "List parents before their children.",
        _out_of_order,
    ),
    Promise(
        "No word suggests two categories",
        "Leave each word to the category that it tells most about.",
        _shared_words,
    ),
    Promise(
        f"A category has {FEWEST} to {MOST} examples",
        "Write appeals as citizens would, made up, each in Chinese and English.",
        _unshown,
    ),
    Promise(
        "An example holds a word that suggests its category",
        "Add the telling word of the example to the category's words.",
        _unsuggested,
    ),
)
