"""A mapping file is read and checked whole before any row is."""

import tomllib
from collections.abc import Collection
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from yousu.intake.mapping import ImportMap
from yousu.intake.problem import ImportProblem, ImportProblemCode


def read_map(path: Path, categories: Collection[str]) -> ImportMap:
    """The mapping that the TOML file at `path` states.

    `categories` are the codes that cases may have. Raises ImportProblem MAPPING_BROKEN or
    UNKNOWN_CATEGORY_IN_MAPPING.
    """
    try:
        import_map = ImportMap.model_validate(tomllib.loads(_text(path)))
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, f"is not TOML: {error}") from error
    except ValidationError as error:
        raise _broken(path, f"is broken: {_first_of(error)}") from error
    _check_categories(import_map, categories, path)
    return import_map


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _broken(path, f"can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _broken(path, "can't be read: it is not UTF-8 text") from error


def _broken(path: Path, what: str) -> ImportProblem:
    return ImportProblem(ImportProblemCode.MAPPING_BROKEN, f"The mapping file {path.name} {what}.")


def _first_of(error: ValidationError) -> str:
    first, *others = error.errors(include_url=False)
    more = f" (and {len(others)} more)" if others else ""
    return f"{_told(first)}{more}"


def _told(error: ErrorDetails) -> str:
    section, *keys = map(_key, error["loc"] or ("",))
    place = f"[{section}] {' '.join(keys)}" if keys else section
    match error["type"]:
        case "extra_forbidden":
            return f"{place} is not a known key"
        case "missing":
            return f"{place} is missing"
        case _:
            words = error["msg"].removeprefix("Value error, ")
            return f"{place}: {words}" if place else words


def _key(key: int | str) -> str:
    return f"item {key + 1}" if isinstance(key, int) else key


def _check_categories(import_map: ImportMap, categories: Collection[str], path: Path) -> None:
    table = import_map.categories or {}
    for place, code in (
        *((f"[categories] {value!r}", code) for value, code in table.items()),
        ("[defaults] category", import_map.defaults.category),
    ):
        if code is not None and code not in categories:
            raise ImportProblem(
                ImportProblemCode.UNKNOWN_CATEGORY_IN_MAPPING,
                f"The mapping file {path.name} names the unknown category {code!r} for {place}; "
                f"known are: {', '.join(sorted(categories)) or 'none'}.",
            )
