"""Dispatch (派): who has the case."""

from dataclasses import dataclass
from uuid import UUID

from yousu.case.commands.words import OnOrder, Text, fresh
from yousu.case.vocabulary import ReturnReason


@dataclass(frozen=True)
class Dispatch:
    """Give the case to a unit; the category's own unit where none is named."""

    assignment: UUID = fresh()
    category: str | None = None
    bureau: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class CallInSupport:
    """Give another unit a part of the case, with what is asked of it."""

    assignment: UUID = fresh()
    bureau: str
    unit: str
    text: Text


@dataclass(frozen=True)
class SignFor(OnOrder):
    """Take the order (签收)."""


@dataclass(frozen=True)
class Return(OnOrder):
    """Ask to send the order back (退单): why, in words, and what proves it."""

    application: UUID = fresh()
    reason: ReturnReason
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class OfferHandOver(OnOrder):
    """Ask another unit to take the order over; until it accepts, the first one answers."""

    application: UUID = fresh()
    successor: UUID = fresh()
    bureau: str
    unit: str
    text: Text
