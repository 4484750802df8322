"""When two appeals are likely about the same thing."""

from datetime import UTC, datetime, timedelta

import pytest

from yousu.likeness.rarity import Rarity
from yousu.likeness.score import Likeness, Subject, likeness
from yousu.likeness.words import words_of

MONDAY = datetime(2024, 3, 11, 9, tzinfo=UTC)
LIFTS = "housing.property_management"
# As a city of a million appeals has them.
KNOWN = Rarity(1_000_000, 0.0005, {"电梯": 0.02, "物业": 0.15, "城西区": 0.14, "坏了": 0.03})
RARITIES = pytest.mark.parametrize("rarity", [Rarity(), KNOWN], ids=["no statistics", "statistics"])


def subject(
    title: str, text: str, place: str | None = None, category: str | None = LIFTS, days: int = 0
) -> Subject:
    words = words_of(title, text, place)
    return Subject(words, words_of(place), category, MONDAY - timedelta(days=days))


GRANDSON = subject("电梯坏了", "3号楼电梯坏了，老人上下楼困难，请尽快修好。", "城西区阳光花园3号楼")
TENANT = subject(
    "电梯停运无人维修", "我住18层，电梯停了四天，物业一直不处理。", "阳光花园3号楼", days=1
)
OWNER = subject("投诉物业", "阳光花园的物业收了物业费，电梯却不修，每天爬楼梯。", days=2)
ELSEWHERE = subject("电梯坏了", "5号楼电梯坏了，老人上下楼困难，请尽快修好。", "城西区翡翠城5号楼")
PARKING = subject("物业乱收费", "停车费每月涨价，业主都不同意。", "城西区阳光花园")


def compared(one: Subject, other: Subject, rarity: Rarity | None = None) -> Likeness:
    return likeness(one, other, rarity or Rarity())


@RARITIES
@pytest.mark.parametrize(("one", "other"), [(GRANDSON, TENANT), (GRANDSON, OWNER), (TENANT, OWNER)])
def test_three_neighbours_report_one_broken_lift_in_their_own_words(one, other, rarity) -> None:
    assert compared(one, other, rarity).is_likely


@RARITIES
@pytest.mark.parametrize("one", [GRANDSON, TENANT, OWNER])
def test_a_lift_in_another_estate_is_another_matter(one, rarity) -> None:
    assert not compared(one, ELSEWHERE, rarity).is_likely


@RARITIES
def test_another_matter_in_the_same_estate_is_not_the_same(rarity) -> None:
    assert not compared(GRANDSON, PARKING, rarity).is_likely


@RARITIES
def test_a_question_without_a_place_is_known_by_its_wording(rarity) -> None:
    one = subject("网约车", "混动车能不能注册网约车司机？")
    other = subject("注册网约车", "想当网约车司机，混动车可以注册吗？")
    assert compared(one, other, rarity).is_likely


def test_long_texts_that_share_a_word_by_chance_are_not_the_same() -> None:
    one = subject("停车", "学校门前家长停车堵路，交警应当疏导，早晚高峰最为拥挤，公交无法通行。")
    other = subject("供暖", "暖气不热，室温十五度，换热站推说公交改道运不来配件，孩子冻得感冒。")
    assert not compared(one, other).is_likely


def test_likeness_goes_both_ways() -> None:
    assert compared(GRANDSON, TENANT, KNOWN) == compared(TENANT, GRANDSON, KNOWN)


def test_the_longer_ago_the_less_likely() -> None:
    scores = [
        compared(GRANDSON, subject("电梯坏了", "电梯坏了。", "阳光花园", days=days)).score
        for days in (0, 10, 29)
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_a_category_that_is_the_same_makes_it_likelier() -> None:
    same, other, unknown = (
        compared(GRANDSON, subject("电梯坏了", "电梯坏了。", "阳光花园", category)).score
        for category in (LIFTS, "housing.agents", None)
    )
    assert other < unknown < same


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    noise = subject("噪音", "深夜施工噪音，物业不管。")
    rare = compared(noise, subject("噪音", "施工的声音。"), KNOWN)
    common = compared(noise, subject("物业", "物业的态度。"), KNOWN)
    assert common.score < rare.score


def test_the_reasons_are_told() -> None:
    told = compared(GRANDSON, TENANT, KNOWN)
    assert told.shared_words == ("花园", "阳光", "电梯")
    assert (told.same_category, told.days_apart) == (True, 1)
    assert told.same_place is not None
    assert told.same_place > 0.5


def test_what_nobody_says_is_no_reason() -> None:
    told = compared(subject("电梯", "停运", category=None), subject("电梯", "停运"))
    assert (told.same_place, told.same_category) == (None, None)


def test_appeals_without_words_are_not_alike() -> None:
    nothing = subject("", "")
    assert compared(nothing, nothing).score == 0
