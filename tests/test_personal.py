"""Numbers that tell one person from all others are found in words, other numbers are not."""

import pytest

from yousu.personal import personal_numbers, without_numbers


@pytest.mark.parametrize(
    "words",
    [
        "请联系13912345678。",
        "139 1234 5678",
        "139-1234-5678",
        "+86 13912345678",
        "１３９１２３４５６７８",
        "座机0971-8234567",
        "(0971)8234567",
        "（0971）8234567",
        "008613912345678",
        "630102900101123",
        "身份证63010219900101123X",
        "630102199001011234",
    ],
)
def test_a_phone_or_identity_number_is_found(words) -> None:
    assert personal_numbers(words)


@pytest.mark.parametrize(
    "words",
    [
        "请拨打12345热线。",
        "2024年3月11日受理753件，按期办结率100.00%",
        "工单编号20240311000123",
        "1,234,567件",
    ],
)
def test_another_number_is_not(words) -> None:
    assert personal_numbers(words) == ()


def test_what_is_found_can_be_taken_out() -> None:
    assert without_numbers("王某，电话１３９-1234 5678，身份证11010119900307888X。") == (
        "王某,电话…,身份证…。"
    )


def test_words_without_any_stay_as_they_are() -> None:
    assert without_numbers("请拨打12345热线，谢谢。") == "请拨打12345热线，谢谢。"
