"""People are answered in the language that they like better, of the two that the city speaks."""

import pytest

from yousu.language import language_of


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        (None, "zh"),
        ("", "zh"),
        ("zh-CN", "zh"),
        ("zh-Hans-CN, en;q=0.8", "zh"),
        ("en-GB", "en"),
        ("EN", "en"),
        ("en;q=0.3, zh;q=0.7", "zh"),
        ("zh;q=0.3, en-US;q=0.7", "en"),
        ("en, zh", "en"),
        ("zh, en", "zh"),
        ("fr, en;q=0.5", "en"),
        ("fr, zh-TW;q=0.1", "zh"),
        ("fr", "en"),
        ("*", "zh"),
        ("en;q=0.5, *", "zh"),
        ("zh;q=0, *", "en"),
        ("zh;q=0, en;q=0", "en"),
        ("zh;q=nonsense, en;q=0.1", "en"),
        ("zh;q=7, en;q=0.1", "en"),
        ("en ; q=0.2 , zh ; q=0.9", "zh"),
        (";;;,,,", "en"),
    ],
)
def test_the_language_of_a_header(accepted, language) -> None:
    assert language_of(accepted) == language
