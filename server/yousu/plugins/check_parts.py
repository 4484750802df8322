"""What a bureau's parts must hold, checked before the plugin is used."""

from collections.abc import Iterator, Mapping, Sequence

from yousu.bureau.model_fields import fields_of
from yousu.bureau.parts import Answer, CaseList, Derived, Detail, Parts, Tally
from yousu.case.measure import Definition
from yousu.case.problem import Refused
from yousu.case.rules import Bureau, Category
from yousu.measures.check import check_definition
from yousu.measures.written import standard
from yousu.plugins.check_models import check_detail_model, check_model
from yousu.plugins.check_names import known, snake_case, titled, unique
from yousu.plugins.check_wanted import check_tally, check_wanted
from yousu.plugins.report import PluginProblem

# What the server itself shows beside a bureau's parts.
TAKEN = {"case", "cases", "query"}
Part = Detail | Derived | CaseList | Tally | Answer


def check_parts(parts: object, bureau: Bureau, categories: Sequence[Category]) -> None:
    """Raises PluginProblem for parts that can't be stored, found by, or shown."""
    if not isinstance(parts, Parts):
        raise PluginProblem(f"its schema hook gives a {type(parts).__name__}, not Parts or None")
    every = list(every_part(parts))
    unique("part", [part.code for _, part in every])
    for place, part in every:
        _check_name(place, part)
        _check_model(place, part)
    for detail in parts.details:
        _check_posts(f"detail {detail.code}", detail.posts, {post.code for post in bureau.posts})
    # What lists and tallies refer to is sound by now.
    codes = {category.code for category in categories}
    for cases in parts.lists:
        check_wanted(f"list {cases.code}", cases.wanted, parts, codes)
    for tally in parts.tallies:
        check_tally(f"tally {tally.code}", tally, parts, codes)
    _check_measures(bureau.code, parts.measures)


def every_part(parts: Parts) -> Iterator[tuple[str, Part]]:
    """Every part, with the words that say where it is."""
    for kind, some in (
        ("detail", parts.details),
        ("derived record", parts.derived),
        ("list", parts.lists),
        ("tally", parts.tallies),
        ("answer", parts.answers),
    ):
        for part in some:
            yield f"{kind} {part.code}", part


def _check_name(place: str, part: Part) -> None:
    snake_case(place, "code", part.code)
    if part.code in TAKEN:
        raise PluginProblem(f"{place} has a code that the server itself uses")
    titled(place, part.title)


def _check_model(place: str, part: Part) -> None:
    match part:
        case Detail():
            check_detail_model(place, part.model)
        case Derived() | Answer():
            check_model(place, part.model)


def _check_posts(place: str, posts: Sequence[str], of_bureau: set[str]) -> None:
    if not posts:
        raise PluginProblem(f"{place} names no post that may record it")
    for post in posts:
        known(place, post, of_bureau)


def names_of(bureau: str, parts: Parts) -> Mapping[str, str]:
    """Which part is shown in GraphQL under each name, without case and underscores."""
    if parts == Parts():
        return {}
    own = {"case": f"bureau {bureau}", "query": f"bureau {bureau}"}
    for place, part in every_part(parts):
        own |= dict.fromkeys(_names_of_part(part), place)
    return {f"{bureau}{name}".replace("_", "").lower(): place for name, place in own.items()}


def _names_of_part(part: Part) -> Iterator[str]:
    yield part.code
    if isinstance(part, Detail):
        yield from (f"{part.code}_{what}" for what in ("filter", "record", "record_input"))
    fields = fields_of(part.model) if isinstance(part, Detail | Derived | Answer) else ()
    yield from (field.kind.__name__ for field in fields if field.is_enum)


def _check_measures(bureau: str, measures: Sequence[Definition]) -> None:
    unique("measure", [measure.code for measure in measures])
    known = {**standard(), **{measure.code: measure for measure in measures}}
    for measure in measures:
        if not measure.code.startswith(f"{bureau}_"):
            raise PluginProblem(f"measure {measure.code} does not begin with {bureau}_")
        try:
            check_definition(measure, known)
        except Refused as refusal:
            raise PluginProblem(f"measure {measure.code}: {refusal}") from None
