"""Why a command was refused, told in Chinese and in English."""

from string import Formatter

import pytest

from yousu.case.problem import MESSAGES, ProblemCode, Refused
from yousu.case.vocabulary import Title

LEADER = Title("分管领导", "leader in charge")
ACTS = (Title("签收", "sign for"), Title("退单", "return"))


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_is_told_in_chinese(code: ProblemCode) -> None:
    assert MESSAGES[code].zh.endswith(("。", "}"))


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_is_told_in_english(code: ProblemCode) -> None:
    assert MESSAGES[code].en.isascii()


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_tells_the_same_facts_in_both_languages(code: ProblemCode) -> None:
    assert placeholders(MESSAGES[code].zh) == placeholders(MESSAGES[code].en)


@pytest.mark.parametrize("code", ProblemCode)
def test_every_fact_of_a_problem_has_a_name(code: ProblemCode) -> None:
    assert all(name.isidentifier() for name in placeholders(MESSAGES[code].en))


@pytest.mark.parametrize("code", ProblemCode)
def test_the_name_of_a_problem_is_its_value(code: ProblemCode) -> None:
    assert code.value == code.name


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "此答复现由 分管领导 审签，请等待轮到您的环节。"),
        ("zh-Hans", "此答复现由 分管领导 审签，请等待轮到您的环节。"),
        (
            "en",
            "The reply now waits for the signature of leader in charge; wait for your step.",
        ),
        (
            "fr",
            "The reply now waits for the signature of leader in charge; wait for your step.",
        ),
    ],
)
def test_a_title_is_told_in_the_reader_s_language(language: str, sentence: str) -> None:
    assert Refused(ProblemCode.NOT_YOUR_STEP, post=LEADER).message(language) == sentence


@pytest.mark.parametrize(
    ("language", "told"), [("zh-Hans", "现在可以：签收、退单。"), ("en", "done: sign for, return.")]
)
def test_several_titles_are_listed_in_the_reader_s_language(language: str, told: str) -> None:
    state = Title("已派单", "dispatched")

    refusal = Refused(ProblemCode.NOT_NOW, state=state, allowed=ACTS)

    assert refusal.message(language).endswith(told)


def test_a_number_is_told_as_it_is() -> None:
    assert "20000" in Refused(ProblemCode.TEXT_TOO_LONG, limit=20_000).message("zh-Hans")


def test_words_that_look_like_a_placeholder_are_told_as_they_are() -> None:
    refusal = Refused(ProblemCode.KEY_REUSED, key="{key}")

    assert "{key}" in refusal.message("en")


def test_a_refusal_is_logged_in_english() -> None:
    refusal = Refused(ProblemCode.TEXT_MISSING)

    assert str(refusal) == refusal.message("en")


def test_a_sentence_without_its_facts_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        Refused(ProblemCode.NOT_YOUR_STEP)
