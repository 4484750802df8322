"""GraphQL of what the bureaus' plugins add: types and fields made from their parts."""

from yousu.graphql.parts.additions import Additions, additions_of

__all__ = ["Additions", "additions_of"]
