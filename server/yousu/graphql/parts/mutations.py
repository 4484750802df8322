"""The acts by which a bureau's details are recorded."""

from typing import Annotated, Any

import strawberry
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import Detail
from yousu.graphql.context import Info
from yousu.graphql.inputs.act import OrderInput
from yousu.graphql.mutations.act import CasePayload, act
from yousu.graphql.parts.dynamic import argument, described, resolved
from yousu.graphql.parts.record_input import record_input
from yousu.plugins.loaded import LoadedPlugin


def record_field(plugin: LoadedPlugin, detail: Detail) -> StrawberryField:
    """Records one entry; a detail of which a case has one replaces the one before."""
    type_: Any = record_input(plugin.bureau.code, detail)
    asked = Annotated[type_, strawberry.argument(description="What is recorded.")]

    async def record(info: Info, input: OrderInput) -> CasePayload:
        return await act(info, input)

    name = f"{plugin.bureau.code}_{detail.code}_record"
    told = f"Record: {described(detail.title)}"
    return resolved(name, record, CasePayload, told, [argument("input", asked)])
