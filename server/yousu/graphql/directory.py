"""Bureaus, their units, posts and categories."""

from typing import Self

import strawberry
from strawberry import relay

from yousu.case import rules, vocabulary
from yousu.graphql.context import Info
from yousu.graphql.enums import PostScope, Urgency


@strawberry.type(description="A name in both languages.")
class Title:
    zh: str = strawberry.field(description="The Chinese name, as people are shown it.")
    en: str = strawberry.field(description="The English name.")

    @classmethod
    def of(cls, title: vocabulary.Title) -> Self:
        return cls(zh=title.zh, en=title.en)


@strawberry.type(description="A place from which a person acts (岗位).")
class Post:
    code: str = strawberry.field(description="Its stable name.")
    title: Title = strawberry.field(description="Its name for people.")
    scope: PostScope = strawberry.field(description="Whether it sits in a unit or over the bureau.")

    @classmethod
    def of(cls, post: rules.Post) -> Self:
        return cls(code=post.code, title=Title.of(post.title), scope=post.scope)


@strawberry.type(description="A section, subordinate office or county bureau.")
class Unit:
    code: str = strawberry.field(description="Its stable name within the bureau.")
    title: Title = strawberry.field(description="Its name for people.")
    parent_code: str | None = strawberry.field(description="The unit above it, if any.")

    @classmethod
    def of(cls, unit: rules.Unit) -> Self:
        return cls(code=unit.code, title=Title.of(unit.title), parent_code=unit.parent)


@strawberry.type(description="A kind of appeal that a bureau answers for.")
class Category(relay.Node):
    code: relay.NodeID[str]
    stored: strawberry.Private[rules.Category]

    @classmethod
    def of(cls, category: rules.Category) -> Self:
        return cls(code=category.code, stored=category)

    @classmethod
    def resolve_nodes(  # type: ignore[override]  # found by code, or not there
        cls, *, info: Info, node_ids: list[str], required: bool = False
    ) -> list[Self | None]:
        known = info.context.city.host.directory.categories
        return [cls.of(known[code]) if code in known else None for code in node_ids]

    @strawberry.field(name="code", description="Its stable name, prefixed by the bureau's.")
    def stable_code(self) -> str:
        return self.stored.code

    @strawberry.field(description="Its name for people.")
    def title(self) -> Title:
        return Title.of(self.stored.title)

    @strawberry.field(description="The category that it is part of, if any.")
    def parent_code(self) -> str | None:
        return self.stored.parent

    @strawberry.field(description="The unit that gets its cases unless another is named.")
    def unit_code(self) -> str:
        return self.stored.unit

    @strawberry.field(description="How urgent its cases are unless stated.")
    def urgency(self) -> Urgency:
        return self.stored.urgency

    @strawberry.field(description="Words that suggest this category.")
    def words(self) -> list[str]:
        return list(self.stored.words)


@strawberry.type(description="A bureau that answers appeals by its own rules.")
class Bureau(relay.Node):
    code: relay.NodeID[str]
    stored: strawberry.Private[rules.Bureau]

    @classmethod
    def of(cls, bureau: rules.Bureau) -> Self:
        return cls(code=bureau.code, stored=bureau)

    @classmethod
    def resolve_nodes(  # type: ignore[override]  # found by code, or not there
        cls, *, info: Info, node_ids: list[str], required: bool = False
    ) -> list[Self | None]:
        known = info.context.city.host.directory.bureaus
        return [cls.of(known[code]) if code in known else None for code in node_ids]

    @strawberry.field(name="code", description="Its stable name.")
    def stable_code(self) -> str:
        return self.stored.code

    @strawberry.field(description="Its name for people.")
    def title(self) -> Title:
        return Title.of(self.stored.title)

    @strawberry.field(description="Its units; they form a tree by parentCode.")
    def units(self) -> list[Unit]:
        return [Unit.of(unit) for unit in self.stored.units]

    @strawberry.field(description="The posts that its rules name.")
    def posts(self) -> list[Post]:
        return [Post.of(post) for post in self.stored.posts]

    @strawberry.field(description="Its categories; they form a tree by parentCode.")
    def categories(self, info: Info) -> list[Category]:
        directory = info.context.city.host.directory
        return [
            Category.of(category)
            for code, category in directory.categories.items()
            if directory.bureau_of_category[code] == self.stored.code
        ]
