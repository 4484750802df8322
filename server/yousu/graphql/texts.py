"""Words that are kept beside the log."""

from uuid import UUID

from yousu.graphql.context import Info


async def text_of(info: Info, id: UUID | None) -> str | None:
    """The words behind an id; None where there are none, or they were erased."""
    return await info.context.loaders.texts.load(id) if id else None
