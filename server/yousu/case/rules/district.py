"""The districts of the city."""

from dataclasses import dataclass

from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class District:
    """A district or county (区县): the words by which a place is known to lie in it, and how many
    people live there."""

    code: str
    title: Title
    words: tuple[str, ...] = ()
    residents: int = 0
