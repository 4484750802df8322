"""Who must sign a reply before it leaves (审签)."""

from dataclasses import dataclass

from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class Step:
    """One signature that a reply needs."""

    post: str
    title: Title


@dataclass(frozen=True)
class SignOff:
    """The chain of signatures, in order; the first is the author's own."""

    tier: str
    steps: tuple[Step, ...]

    def is_weaker_than(self, other: "SignOff") -> bool:
        """Whether the other needs more signatures."""
        return len(self.steps) < len(other.steps)
