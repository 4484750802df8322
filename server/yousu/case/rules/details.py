"""What the heart knows of a bureau's own details; what they hold is the bureau's to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class DetailRule:
    """At which of the bureau's posts a detail is recorded, and whether each recording adds an entry
    (`many`) or replaces the one before. `counted` are its fields with few values, which count in
    the measures."""

    title: Title
    posts: tuple[str, ...]
    many: bool = False
    counted: tuple[str, ...] = ()


# By bureau and the detail's code.
DetailRules: TypeAlias = Mapping[tuple[str, str], DetailRule]
