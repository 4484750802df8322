"""Numbers that tell one person from all others are found in words, other numbers are not."""

import pytest

from yousu.personal import personal_numbers, without_personal_numbers


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


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("请联系13912345678，谢谢。", "请联系***,谢谢。"),
        ("139-1234-5678或0971-8234567", "***或***"),
        ("电梯停了，请拨打12345热线。", "电梯停了，请拨打12345热线。"),
    ],
)
def test_numbers_are_hidden_and_other_words_stay(words, shown) -> None:
    assert without_personal_numbers(words) == shown
