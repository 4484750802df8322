"""Handle (办): the work of a unit."""

from dataclasses import dataclass

from yousu.case.commands.words import OnOrder, Text
from yousu.case.vocabulary import Medium


@dataclass(frozen=True)
class AssignHandler(OnOrder):
    """Name the person who handles the order."""

    handler: str


@dataclass(frozen=True)
class RecordContact(OnOrder):
    """The handler was in touch with the citizen."""

    medium: Medium
    text: Text | None = None


@dataclass(frozen=True)
class SubmitReply(OnOrder):
    """Hand in a version of the reply."""

    text: Text


@dataclass(frozen=True)
class SignReply(OnOrder):
    """The next signature."""

    text: Text | None = None


@dataclass(frozen=True)
class RefuseReply(OnOrder):
    """Refuse the reply with what is wrong."""

    text: Text
