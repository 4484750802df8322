"""A plugin that passed its checks, and the directory of all of them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from pydantic import BaseModel

from yousu.bureau.parts import Parts
from yousu.case.rules import (
    Bureau,
    Category,
    ClusterRule,
    DetailRule,
    Directory,
    LatenessRule,
    RuleSource,
)
from yousu.plugins.default_rules import DEFAULT_POSTS
from yousu.store.arrangements import KnownBureau


@dataclass(frozen=True)
class LoadedPlugin:
    """A plugin that passed its checks, with what it said of itself."""

    name: str
    version: str
    plugin: object
    bureau: Bureau
    categories: tuple[Category, ...]
    settings: BaseModel
    warnings: tuple[ClusterRule, ...] = ()
    talks: tuple[LatenessRule, ...] = ()
    parts: Parts = Parts()

    @property
    def source(self) -> RuleSource:
        return RuleSource(self.name, self.version)


def directory_of(
    loaded: Sequence[LoadedPlugin], off: Set[str], missing: Sequence[KnownBureau] = ()
) -> Directory:
    """All bureaus, with the posts that every bureau has, and all categories. Those whose plugins
    are off (by name) or missing are in it for their open cases, and take no new order."""
    spoken_for = {p.bureau.code for p in loaded}
    silent = [known for known in missing if known.bureau.code not in spoken_for]
    told: list[KnownBureau | LoadedPlugin] = [*silent, *loaded]
    return Directory(
        bureaus={one.bureau.code: with_default_posts(one.bureau) for one in told},
        categories={c.code: c for one in told for c in one.categories},
        bureau_of_category={c.code: one.bureau.code for one in told for c in one.categories},
        details={
            (p.bureau.code, detail.code): DetailRule(
                detail.title, detail.posts, detail.many, detail.counted
            )
            for p in loaded
            for detail in p.parts.details
        },
        off=frozenset(
            [*(p.bureau.code for p in loaded if p.name in off), *(k.bureau.code for k in silent)]
        ),
    )


def with_default_posts(bureau: Bureau) -> Bureau:
    own = {post.code for post in bureau.posts}
    missing = tuple(post for post in DEFAULT_POSTS if post.code not in own)
    return replace(bureau, posts=(*bureau.posts, *missing))
