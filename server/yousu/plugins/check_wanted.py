"""What a bureau's lists and tallies may refer to."""

from collections.abc import Set

from yousu.bureau.model_fields import ModelField, field_of
from yousu.bureau.parts import Parts, Tally
from yousu.bureau.wanted import DetailField, Wanted, Where
from yousu.plugins.check_names import known
from yousu.plugins.report import PluginProblem

# How many working days a list may look ahead.
LONGEST = 366


def check_wanted(place: str, wanted: Wanted, parts: Parts, categories: Set[str]) -> None:
    """Raises PluginProblem for a category or a field that nobody has, or a value that no record
    can have."""
    if not 0 <= wanted.due_within_working_days <= LONGEST:
        raise PluginProblem(f"{place} looks ahead by 0 to {LONGEST} working days")
    for category in wanted.categories:
        known(place, category, categories)
    for where in wanted.where:
        _check_where(place, where, parts)
    for one in wanted.any_of:
        check_wanted(place, one, parts, categories)


def check_tally(place: str, tally: Tally, parts: Parts, categories: Set[str]) -> None:
    """Raises PluginProblem for a tally that can't be counted."""
    check_wanted(place, tally.wanted, parts, categories)
    if tally.share_of is not None:
        check_wanted(place, tally.share_of, parts, categories)
    if tally.at_least < 0:
        raise PluginProblem(f"{place} leaves out lines of less than {tally.at_least}")
    by = tally.by if isinstance(tally.by, DetailField) else None
    if by is not None and _countable(place, by, parts).is_list:
        raise PluginProblem(f"{place} groups by {by.field}, which has several values")
    if tally.total_of is None:
        return
    if _countable(place, tally.total_of, parts).kind not in (int, float):
        raise PluginProblem(f"{place} adds up {tally.total_of.field}, which is no number")
    if tally.share_of is not None:
        raise PluginProblem(f"{place} adds up numbers, so it has no share of cases")
    if by is not None and by.detail != tally.total_of.detail:
        raise PluginProblem(f"{place} adds up one detail and groups by another")


def _check_where(place: str, where: Where, parts: Parts) -> None:
    field = _countable(place, where.field, parts)
    if not where.values:
        raise PluginProblem(f"{place} asks for no value of {field.name}")
    for value in where.values:
        if not isinstance(value, field.kind) and value not in field.choices:
            raise PluginProblem(f"{place} asks for a {field.name} that no record can have")


def _countable(place: str, wanted: DetailField, parts: Parts) -> ModelField:
    """The field that is meant, whose values are stored to be found by."""
    detail = parts.detail(wanted.detail)
    if detail is None:
        raise PluginProblem(f"{place} names detail {wanted.detail}, which nobody defines")
    field = field_of(detail.model, wanted.field)
    if field is None:
        raise PluginProblem(f"{place} names field {wanted.field}, which {wanted.detail} lacks")
    if field.is_words:
        raise PluginProblem(f"{place} names {wanted.field}, which holds words and is not counted")
    return field
