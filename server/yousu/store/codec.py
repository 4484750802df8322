"""Between the heart's dataclasses and JSON text."""

import json
from collections.abc import Hashable
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, cast, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from yousu.case.events import Fact
from yousu.store.lifting import lifted

T = TypeVar("T")


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def to_json(value: object) -> str:
    return _adapter(cast(Hashable, type(value))).dump_json(value).decode()


def to_brief_json(value: object) -> str:
    """Without the fields that have their default, which `from_json` puts back. Not for what is
    kept for ever: a default may change."""
    kept = _adapter(cast(Hashable, type(value))).dump_json(value, exclude_defaults=True)
    return kept.decode()


def from_json(type_: type[T], text: str) -> T:
    value: T = _adapter(cast(Hashable, type_)).validate_json(text)
    return value


def reads_back(value: object) -> bool:
    """Whether every part of the value is of its declared type, so that what is stored of it is
    what was meant."""
    adapter = _adapter(cast(Hashable, type(value)))
    try:
        stored = adapter.dump_json(value, warnings="error")
        return bool(adapter.validate_json(stored) == value)
    except (PydanticSerializationError, ValidationError):
        return False


@cache
def fact_types() -> dict[str, type[Fact]]:
    """Every fact by the name that the log stores."""
    return {fact.__name__: fact for fact in get_args(Fact)}


def fact_from_json(name: str, shape: int, text: str) -> Fact:
    """A stored fact, lifted to today's shape."""
    fact: type[Fact] = fact_types()[name]
    return from_json(fact, lifted(name, shape, fact.SHAPE, text))


def digest(value: object) -> str:
    """A short name for content: sixteen hex digits of its SHA-256."""
    return sha256(to_json(value).encode()).hexdigest()[:16]


def canonical_json(value: object) -> str:
    """One text for one value: names in their order, no gaps, Chinese as it is. What is kept for
    ever is hashed by it."""
    told = _adapter(cast(Hashable, type(value))).dump_python(value, mode="json")
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
