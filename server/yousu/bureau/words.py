"""What a bureau's record marks as somebody's words."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias


@dataclass(frozen=True)
class WordsMark:
    """The field holds free words or personal data, such as a number plate."""


# Kept beside the log, so that it can be erased; never filtered by, never counted.
Words: TypeAlias = Annotated[str, WordsMark()]
