"""The chain of evidence of a reported violation.

The police's practice: citizens send video and pictures, and only a report with a complete chain of
evidence is entered in the off-site enforcement system. Ours: what makes it complete, and that the
reviewer's finding is a record of its own, so that no handler can write it.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, computed_field

from yousu.bureau import HANDLER, Case, Derived, Detail, Title, Words
from yousu_traffic.organisation import BUREAU, EVIDENCE_REVIEWER

Recordings = Annotated[int, Field(ge=0, le=100)]


class Link(StrEnum):
    """A link of the chain of evidence."""

    RECORDING = "recording"
    PLATE = "plate"
    PLACE = "place"
    CAPTURED_AT = "captured_at"
    FINDING = "finding"


class Finding(StrEnum):
    """What the evidence reviewer finds."""

    VIOLATION = "violation"
    NO_VIOLATION = "no_violation"
    UNCLEAR = "unclear"


class Evidence(BaseModel):
    """What the citizen has sent to prove a violation."""

    model_config = ConfigDict(frozen=True)

    pictures: Recordings = Field(default=0, description="How many pictures there are.")
    videos: Recordings = Field(default=0, description="How many videos there are.")
    plate: Words | None = Field(default=None, max_length=12, description="The number plate.")
    place: str | None = Field(
        default=None,
        min_length=1,
        max_length=60,
        description="The road or junction, as the police name it; never a home.",
    )
    captured_at: datetime | None = Field(default=None, description="When it was captured.")

    @computed_field(description="What the citizen has not sent yet.")
    @property
    def missing(self) -> tuple[Link, ...]:
        there = {
            Link.RECORDING: self.pictures + self.videos > 0,
            Link.PLATE: self.plate is not None,
            Link.PLACE: self.place is not None,
            Link.CAPTURED_AT: self.captured_at is not None,
        }
        return tuple(link for link, is_there in there.items() if not is_there)

    @computed_field(description="Whether the citizen has sent all.")
    @property
    def complete(self) -> bool:
        return not self.missing


class Review(BaseModel):
    """What the reviewer finds when looking at the evidence."""

    model_config = ConfigDict(frozen=True)

    finding: Finding = Field(description="What it shows.")


class Chain(BaseModel):
    """How far the chain of evidence reaches."""

    model_config = ConfigDict(frozen=True)

    missing: tuple[Link, ...] = Field(description="The links that are missing.")

    @computed_field(description="Whether it may be entered for enforcement.")
    @property
    def complete(self) -> bool:
        return not self.missing


def chain_of(case: Case) -> Chain:
    """The links that are missing, the reviewer's finding among them."""
    evidence = case.detail(BUREAU.code, EVIDENCE.code)
    not_sent = evidence.values_of("missing") if evidence else Evidence().missing
    reviewed = case.detail(BUREAU.code, REVIEW.code) is not None
    missing = tuple(Link(str(link)) for link in not_sent)
    return Chain(missing=missing if reviewed else (*missing, Link.FINDING))


EVIDENCE = Detail(
    code="evidence",
    title=Title("举报证据", "evidence"),
    model=Evidence,
    posts=(HANDLER.code, EVIDENCE_REVIEWER.code),
)
REVIEW = Detail(
    code="review",
    title=Title("证据审核", "review of the evidence"),
    model=Review,
    posts=(EVIDENCE_REVIEWER.code,),
)
CHAIN = Derived(
    code="chain",
    title=Title("证据链", "chain of evidence"),
    model=Chain,
    derive=lambda case, _settings: chain_of(case),
)
