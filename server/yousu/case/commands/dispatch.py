"""Dispatch (派): who has the case."""

from dataclasses import dataclass

from yousu.case.commands.words import NewId, OnOrder, Text
from yousu.case.vocabulary import ReturnReason


@dataclass(frozen=True)
class Dispatch:
    """Give the case to a unit; the category's own unit where none is named."""

    assignment: NewId
    category: str | None = None
    bureau: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class CallInSupport:
    """Give another unit a part of the case, with what is asked of it."""

    assignment: NewId
    bureau: str
    unit: str
    text: Text


@dataclass(frozen=True)
class SignFor(OnOrder):
    """Take the order (签收)."""


@dataclass(frozen=True)
class Return(OnOrder):
    """Ask to send the order back (退单): why, in words, and what proves it."""

    application: NewId
    reason: ReturnReason
    text: Text
    evidence: Text | None = None


@dataclass(frozen=True)
class OfferHandOver(OnOrder):
    """Ask another unit to take the order over; until it accepts, the first one answers."""

    application: NewId
    successor: NewId
    bureau: str
    unit: str
    text: Text
