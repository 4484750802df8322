"""Services: the categories of appeals, as GeoReport calls them."""

from collections.abc import Iterator

from yousu.case.rules import Category, Directory
from yousu.case.vocabulary import Title
from yousu.open311.formats import Line
from yousu.open311.problem import unknown


def services(directory: Directory, language: str) -> list[Line]:
    """Every category that takes appeals now."""
    return [_line(directory, one, language) for one in _open(directory)]


def service(directory: Directory, code: str, language: str) -> Line:
    """One of them. Raises Open311Problem."""
    found = next((one for one in _open(directory) if one.code == code), None)
    if found is None:
        raise unknown(f"There is no service {code}; see services.")
    return _line(directory, found, language)


def worded(title: Title, language: str) -> str:
    return title.zh if language.startswith("zh") else title.en


def _open(directory: Directory) -> Iterator[Category]:
    for code, category in directory.categories.items():
        if directory.bureau_of_category[code] not in directory.off:
            yield category


def _line(directory: Directory, category: Category, language: str) -> Line:
    bureau = directory.bureaus[directory.bureau_of_category[category.code]]
    examples = (worded(example, language) for example in category.examples)
    return {
        "service_code": category.code,
        "service_name": worded(category.title, language),
        "description": "; ".join(examples) or worded(category.title, language),
        "metadata": "false",
        "type": "realtime",
        "keywords": ",".join(category.words),
        "group": worded(bureau.title, language),
    }
