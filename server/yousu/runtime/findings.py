"""What the doctor finds."""

from dataclasses import dataclass
from enum import StrEnum

from yousu.runtime.problems import StartProblem


class State(StrEnum):
    """How it stands with one thing that yousu uses."""

    OK = "ok"
    MISSING = "missing"
    FAILED = "failed"


@dataclass(frozen=True)
class Finding:
    """One thing that yousu uses: what was found, and what to do when it is not well."""

    name: str
    state: State
    found: str
    remedy: str = ""
    needed: bool = True

    @property
    def blocks(self) -> bool:
        """Whether yousu can't run like this."""
        return self.needed and self.state is not State.OK


def from_problem(name: str, problem: StartProblem, state: State = State.FAILED) -> Finding:
    """The finding that the problem stands for."""
    return Finding(name, state, found=problem.code, remedy=problem.message)
