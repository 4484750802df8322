"""A detail is what its bureau's model says: checked and completed before it is decided on."""

from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

import pytest
from pydantic import BaseModel, ConfigDict, Field, computed_field, field_validator
from tests.plugins.broken.bureaus import exits, never_ends

from yousu.bureau import Detail, Title, Words
from yousu.case.commands import NamedText, RecordDetail, Text
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import DetailValue
from yousu.plugins.details import completed

PLATE = "青A12345"


class Finding(StrEnum):
    """What was found."""

    CLEAR = "clear"
    UNCLEAR = "unclear"


class Sighting(BaseModel):
    """What was seen."""

    model_config = ConfigDict(frozen=True)
    pictures: int = Field(default=0, ge=0, le=99, description="How many pictures.")
    plate: Words | None = Field(default=None, max_length=10, description="The number plate.")
    finding: Finding | None = Field(default=None, description="What was found.")
    seen_at: datetime | None = Field(default=None, description="When.")
    day: date | None = Field(default=None, description="Which day.")
    marks: tuple[Finding, ...] = Field(default=(), description="What was marked.")

    @field_validator("plate")
    @classmethod
    def _is_a_plate(cls, plate: str | None) -> str | None:
        if plate and plate.startswith("X"):
            raise ValueError(f"{plate} is no plate")
        return plate

    @field_validator("pictures")
    @classmethod
    def _is_lucky(cls, pictures: int) -> int:
        if pictures == 13:
            raise ValueError(Title("不吉利", "it is unlucky"))
        return pictures

    @computed_field(description="Whether there is a plate and a picture.")
    @property
    def complete(self) -> bool:
        if self.pictures == 44:
            raise RuntimeError(f"broken at {self.plate}")
        if self.pictures == 45:
            exits()
        if self.pictures == 46:
            never_ends()
        return self.plate is not None and self.pictures > 0


SIGHTING = Detail("sighting", Title("目击", "sighting"), Sighting, ("handler",))


def recorded(plate: str | None = None, **values: object) -> dict[str, object]:
    words = () if plate is None else (NamedText("plate", Text(UUID(int=1), plate)),)
    told = tuple(DetailValue(field, value) for field, value in values.items())
    command = completed(SIGHTING, RecordDetail("parks", "sighting", told, words))
    return {told.field: told.value for told in command.values}


def refused(plate: str | None = None, **values: object) -> Refused:
    with pytest.raises(Refused) as refusal:
        recorded(plate, **values)
    assert refusal.value.code is ProblemCode.DETAIL_INVALID
    return refusal.value


def test_what_is_left_out_has_its_default() -> None:
    assert recorded()["pictures"] == 0


def test_what_the_model_computes_is_stored() -> None:
    assert recorded(PLATE, pictures=1)["complete"] is True
    assert recorded(pictures=1)["complete"] is False


def test_words_are_no_value() -> None:
    assert "plate" not in recorded(PLATE)


def test_words_that_the_model_does_not_have_are_not_kept() -> None:
    stray = NamedText("remark", Text(UUID(int=1), "说明"))
    assert completed(SIGHTING, RecordDetail("parks", "sighting", (), (stray,))).words == ()


def test_an_instant_is_stored_in_utc() -> None:
    stored = recorded(seen_at="2024-03-11T09:00:00+08:00")["seen_at"]
    assert stored == datetime(2024, 3, 11, 1, tzinfo=UTC).isoformat()


def test_days_and_closed_sets_are_stored_as_text() -> None:
    stored = recorded(day="2024-03-11", finding="clear", marks=("clear", "unclear"))
    assert (stored["day"], stored["finding"]) == ("2024-03-11", "clear")
    assert stored["marks"] == ("clear", "unclear")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"pictures": -1}, "pictures of sighting can't be recorded: it must be at least 0;"),
        ({"pictures": 13}, "it is unlucky"),
        ({"finding": "odd"}, "it must be one of 'clear' or 'unclear'"),
        ({"day": "monday"}, "day of sighting"),
        ({"seen_at": "2024-03-11T09:00:00"}, "an instant needs its offset"),
    ],
)
def test_a_refusal_names_the_field_and_the_reason(values: dict[str, object], told: str) -> None:
    assert told in refused(**values).message("en")


def test_a_refusal_is_told_in_chinese() -> None:
    told = refused(pictures=100).message("zh-Hans")
    assert told == "目击 的 pictures 不能登记：不能大于 99，请修改后再试。"


@pytest.mark.parametrize("plate", ["XA12345", "青" * 11])
def test_a_refusal_repeats_nobodys_words(plate: str) -> None:
    assert plate not in refused(plate).message("en")


@pytest.mark.parametrize(
    ("pictures", "fault"), [(44, "RuntimeError"), (45, "SystemExit"), (46, "TooSlow")]
)
def test_a_model_that_fails_refuses_and_logs_nobodys_words(caplog, pictures, fault) -> None:
    told = refused(PLATE, pictures=pictures).message("en")
    assert "the bureau's check is broken" in told
    assert fault in caplog.text
    assert PLATE not in caplog.text
