"""A plugin that passed its checks, and the directory of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from yousu.case.rules import Bureau, Category, Directory, RuleSource
from yousu.plugins.default_rules import DEFAULT_POSTS


@dataclass(frozen=True)
class LoadedPlugin:
    """A plugin that passed its checks, with what it said of itself."""

    name: str
    version: str
    plugin: object
    bureau: Bureau
    categories: tuple[Category, ...]
    settings: BaseModel

    @property
    def source(self) -> RuleSource:
        return RuleSource(self.name, self.version)


def directory_of(loaded: Sequence[LoadedPlugin]) -> Directory:
    """All bureaus, with the posts that every bureau has, and all categories."""
    return Directory(
        bureaus={p.bureau.code: with_default_posts(p.bureau) for p in loaded},
        categories={c.code: c for p in loaded for c in p.categories},
        bureau_of_category={c.code: p.bureau.code for p in loaded for c in p.categories},
    )


def with_default_posts(bureau: Bureau) -> Bureau:
    own = {post.code for post in bureau.posts}
    missing = tuple(post for post in DEFAULT_POSTS if post.code not in own)
    return replace(bureau, posts=(*bureau.posts, *missing))
