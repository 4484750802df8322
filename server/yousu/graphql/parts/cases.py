"""What a bureau adds to a case."""

from typing import Any

from strawberry.tools import create_type
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import Derived, Detail
from yousu.case import state
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.parts.computed import computed
from yousu.graphql.parts.dynamic import described, resolved, type_name
from yousu.graphql.parts.records import detail_type, model_type
from yousu.plugins.computed import Values, derived_hook
from yousu.plugins.loaded import LoadedPlugin


def case_fields(plugin: LoadedPlugin) -> list[StrawberryField]:
    """The field of a case that holds what the bureau knows of it; none where it adds nothing."""
    bureau, parts = plugin.bureau, plugin.parts
    shown = [_detail(bureau.code, detail) for detail in parts.details]
    shown += [_derived(plugin, derived) for derived in parts.derived]
    if not shown:
        return []
    name = type_name(bureau.code, "case")
    title = f"What this bureau knows of a case: {described(bureau.title)}"
    type_ = create_type(name, shown, description=title)

    def of_case(root: Case) -> state.Case | None:
        had = any(unit.bureau == bureau.code for unit in root.stored.had_by)
        return root.stored if had else None

    told = f"What this bureau knows of it; null if it never had the case: {described(bureau.title)}"
    return [resolved(bureau.code, of_case, type_ | None, told)]


def _detail(bureau: str, detail: Detail) -> StrawberryField:
    type_: Any = detail_type(bureau, detail)

    def entries(root: state.Case) -> tuple[state.RecordedDetail, ...]:
        return root.details_of(bureau, detail.code)

    def latest(root: state.Case) -> state.RecordedDetail | None:
        return root.detail(bureau, detail.code)

    if detail.many:
        told = f"{described(detail.title)} Every entry, oldest first."
        return resolved(detail.code, entries, list[type_], told)
    told = f"{described(detail.title)} Null before it is recorded."
    return resolved(detail.code, latest, type_ | None, told)


def _derived(plugin: LoadedPlugin, derived: Derived) -> StrawberryField:
    type_: Any = model_type(plugin.bureau.code, derived.code, derived.model)
    hook = derived_hook(plugin, derived)

    def record(root: state.Case, info: Info) -> Values | None:
        return computed(info, hook, case=root)

    return resolved(derived.code, record, type_ | None, described(derived.title))
