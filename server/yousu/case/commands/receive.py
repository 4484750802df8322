"""Receive (接)."""

from dataclasses import dataclass
from datetime import datetime

from yousu.case.commands.words import Appeal, NewNumber, Reporter, Text
from yousu.case.vocabulary import Channel, Nature, Significance, Urgency


@dataclass(frozen=True)
class OpenCase:
    """Receive an appeal; with `closed_at`, one that another system has closed already.

    Where no district is given, the words of the place tell it.
    """

    number: NewNumber
    reporter: Reporter
    appeal: Appeal
    channel: Channel
    nature: Nature
    category: str | None = None
    urgency: Urgency | None = None
    significance: Significance = Significance.GENERAL
    received_at: datetime | None = None
    external_id: str | None = None
    closed_at: datetime | None = None
    district: str | None = None


@dataclass(frozen=True)
class Comment:
    """A word by the citizen, or by somebody who has to do with the case. It moves no clock."""

    text: Text


@dataclass(frozen=True)
class Relabel:
    """What the appeal is, said better; what is left out stays as it is."""

    nature: Nature | None = None
    significance: Significance | None = None
    category: str | None = None
    district: str | None = None
