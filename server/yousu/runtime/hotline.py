"""The hotline's own rules, as the city has written them down."""

import tomllib
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from yousu.case.rules import HotlineRules, Ladder, RuleSource, Rung
from yousu.plugins.check_hotline import check_hotline
from yousu.plugins.report import PluginProblem
from yousu.runtime.problems import StartProblem, StartProblemCode

TYPES: dict[str, Any] = get_type_hints(HotlineRules)
NAMES = {field.name for field in fields(HotlineRules)} - {"source"}


def hotline_rules(path: Path | None) -> HotlineRules:
    """The rules in a TOML file; what it leaves out is the common practice. Their version is made
    of the file's content. Raises StartProblem HOTLINE_RULES_INVALID."""
    if path is None:
        return HotlineRules()
    try:
        text = path.read_text("utf-8")
        rules = _read(tomllib.loads(text))
        check_hotline(rules)
    except (OSError, ValueError, PluginProblem) as fault:
        raise StartProblem(
            StartProblemCode.HOTLINE_RULES_INVALID,
            f"Correct the file that YOUSU_HOTLINE_RULES names: {_reason(fault)}.",
        ) from None
    return replace(rules, source=RuleSource("hotline", sha256(text.encode()).hexdigest()[:8]))


def _read(given: dict[str, Any]) -> HotlineRules:
    unknown = sorted(given.keys() - NAMES)
    if unknown:
        raise PluginProblem(f"it has no rule {', '.join(unknown)}")
    changed = {name: _value(name, value) for name, value in given.items()}
    return replace(HotlineRules(), **changed)


def _value(name: str, value: object) -> Any:
    if name == "ladder":
        return Ladder(TypeAdapter(tuple[Rung, ...]).validate_python(value))
    return TypeAdapter(TYPES[name]).validate_python(value)


def _reason(fault: Exception) -> str:
    if isinstance(fault, ValidationError):
        first = fault.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{place}: {first['msg']}"
    return str(fault)
