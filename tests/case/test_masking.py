"""What is shown of a reporter to whoever need not know who it is."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousu.case.commands import Reporter
from yousu.case.masking import masked, masked_address, masked_name, masked_phone
from yousu.case.rules import XINING


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张三丰", "张**"), ("张三", "张**"), (" 欧阳询", "欧**"), ("", ""), (None, None)],
)
def test_of_a_name_the_first_character_is_shown(name: str | None, shown: str | None) -> None:
    assert masked_name(name) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("13800000001", "138****0001"),
        ("138 0000-0001", "138****0001"),
        ("+86 13800000001", "138****0001"),
        ("１３８０００００００１", "138****0001"),
        ("8234567", "****4567"),
        ("110", "****"),
        ("同上", "****"),
        ("", ""),
        (None, None),
    ],
)
def test_of_a_number_the_ends_are_shown(phone: str | None, shown: str | None) -> None:
    assert masked_phone(phone) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("西宁市城西区五四大街1号", "城西区****"),
        ("幸福小区3号楼", "****"),
        ("", ""),
        (None, None),
    ],
)
def test_of_an_address_the_district_is_shown(address: str | None, shown: str | None) -> None:
    assert masked_address(address, XINING) == shown


DIGITS = st.text("0123456789", min_size=7, max_size=20)


@given(DIGITS)
def test_no_number_is_shown_whole(phone: str) -> None:
    shown = masked_phone(phone) or ""
    assert phone not in shown
    assert sum(character.isdigit() for character in shown) < len(phone)


def test_a_masked_reporter_is_still_the_same_one() -> None:
    reporter = Reporter(UUID(int=1), "张三丰", "13800000001", "城西区五四大街1号")
    assert masked(reporter, XINING).id == reporter.id


def test_nobody_is_named_in_a_repr() -> None:
    assert repr(Reporter(UUID(int=1), "张三丰", "13800000001", "城西区")) == (
        "Reporter(id=UUID('00000000-0000-0000-0000-000000000001'))"
    )
